import { useCopy, useFormat } from "../content/copy.ts";
import { Who } from "../ui/Who.tsx";
import { Words } from "../ui/Words.tsx";
import type { ClosingExample } from "./model.ts";

/** What everybody would get, with today's sums. */
export function ClosingTable({ closing }: { closing: ClosingExample }) {
  const copy = useCopy().motions.propose.closing;
  const format = useFormat();
  return (
    <section className="stack" aria-labelledby="closing">
      <h2 id="closing">{copy.title}</h2>
      <p className="small soft">{copy.caption}</p>
      <ul className="shares">
        {closing.shares.map(({ person, you, stake, share }) => (
          <li key={person.account} aria-current={you ? "true" : undefined}>
            <Who person={person} note={copy.parts(format.sum(stake), format.sum(share))} />
            <span className="sum">{format.sum(stake + share)}</span>
          </li>
        ))}
      </ul>
      {closing.waiting > 0n && (
        <p className="small">
          <Words>{copy.waiting(format.sum(closing.waiting))}</Words>
        </p>
      )}
    </section>
  );
}
