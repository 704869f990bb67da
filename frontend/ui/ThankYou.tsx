import { useCopy, useFormat } from "../content/copy.ts";
import type { ThankYouNote } from "./model.ts";
import { useHandle } from "./Who.tsx";

/** What somebody wrote under a grant. */
export function ThankYou({ note }: { note: ThankYouNote }) {
  const copy = useCopy().request.thanks;
  const format = useFormat();
  const handle = useHandle();
  return (
    <figure className="stack">
      <figcaption className="small soft">
        {copy(note.by === null ? null : handle(note.by), format.dateInRecord(note.at))}
      </figcaption>
      <blockquote className="said">{note.text}</blockquote>
    </figure>
  );
}
