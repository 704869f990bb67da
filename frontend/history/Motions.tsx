import { useCopy } from "../content/copy.ts";
import { useAsk } from "../motions/useAsk.ts";
import type { Sheet } from "./model.ts";

/** What was decided about the circle itself, on the same ballot. */
export function Motions({ sheet }: { sheet: Sheet }) {
  const { motions } = useCopy();
  const sentenceOf = useAsk();
  return (
    <section>
      <h2>{motions.title}</h2>
      <dl className="ledger">
        {sheet.motions.map(({ id, ask, count, outcome }) => (
          <div key={id}>
            <dt>
              <b>{sentenceOf(ask)}</b>
              {count !== null && (
                <>
                  <br />
                  <span className="small soft">{motions.counted(count.approvals, sheet.rosterSize, count.needed)}</span>
                </>
              )}
            </dt>
            <dd>{motions.outcome[outcome]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
