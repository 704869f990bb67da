import { useCopy, useFormat } from "../content/copy.ts";
import type { Sheet } from "./model.ts";

/** Money in and money out, each with its total. */
export function Ledger({ sheet }: { sheet: Sheet }) {
  const { history } = useCopy();
  return (
    <div className="two">
      <section>
        <h2>{history.in.title}</h2>
        <dl className="ledger">
          {sheet.moneyIn.map((line) => (
            <Line key={line.kind} words={history.in.lines[line.kind]} amount={line.amount} />
          ))}
          <Line words={history.in.total} amount={sheet.toGive} total />
        </dl>
      </section>
      {sheet.ballot.kind !== "sealed" && (
        <section>
          <h2>{history.out.title}</h2>
          <dl className="ledger">
            {sheet.moneyOut.map((line) => (
              <Line key={line.kind} words={history.out.lines[line.kind](line.count)} amount={line.amount} />
            ))}
            <Line words={history.out.fees} amount={0n} />
            <Line words={history.out.total} amount={sheet.stays} total />
          </dl>
        </section>
      )}
    </div>
  );
}

function Line({ words, amount, total = false }: { words: string; amount: bigint; total?: boolean }) {
  const format = useFormat();
  return (
    <div className={total ? "total" : undefined}>
      <dt>{words}</dt>
      <dd className="sum">{format.sum(amount)}</dd>
    </div>
  );
}
