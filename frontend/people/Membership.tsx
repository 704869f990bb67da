import { useCopy, useFormat } from "../content/copy.ts";
import { TextPress } from "../ui/Press.tsx";
import { Who } from "../ui/Who.tsx";
import type { PeopleViewProps } from "./model.ts";

/** Who came and went, and when. */
export function Membership({ model: { history }, onHistory }: Pick<PeopleViewProps, "model" | "onHistory">) {
  const { people, common } = useCopy();
  const copy = people.history;
  const format = useFormat();
  return (
    <section className="box stack" aria-labelledby="came-and-went">
      <h2 id="came-and-went">{copy.title}</h2>
      <p role="status" className={history.kind === "loading" ? "" : "unseen"}>
        {history.kind === "loading" && common.loading}
      </p>
      {history.kind === "closed" && <TextPress onClick={onHistory}>{copy.open}</TextPress>}
      {history.kind === "open" && (
        <>
          <ol className="waiting-room">
            {history.entries.map(({ index, change, person, at }) => (
              <li key={index}>
                <Who person={person} note={`${copy.changes[change]}, ${format.dateInRecord(at)}`} />
              </li>
            ))}
          </ol>
          {history.earlier > 0 && <TextPress onClick={onHistory}>{copy.earlier(history.earlier)}</TextPress>}
        </>
      )}
    </section>
  );
}
