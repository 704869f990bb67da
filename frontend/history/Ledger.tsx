import { useCopy, useFormat } from "../content/copy.ts";
import { TxHash } from "../ui/TxLink.tsx";
import type { MoneyLine, Sheet } from "./model.ts";

/** Money in and money out, each with its total. */
export function Ledger({ sheet }: { sheet: Sheet }) {
  const { history } = useCopy();
  return (
    <div className="two">
      <section>
        <h2>{history.in.title}</h2>
        <dl className="ledger">
          {sheet.moneyIn.map((line) => (
            <Line key={line.kind} words={history.in.lines[line.kind]} amount={line.amount} moves={line.moves} />
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

function Line({
  words,
  amount,
  moves = [],
  total = false,
}: {
  words: string;
  amount: bigint;
  moves?: MoneyLine["moves"];
  total?: boolean;
}) {
  const format = useFormat();
  return (
    <div className={total ? "total" : undefined}>
      <dt>
        {words}
        <Moves moves={moves} />
      </dt>
      <dd className="sum">{format.sum(amount)}</dd>
    </div>
  );
}

/** The single payments behind a line: sums and where they stand on the chain, no names. */
function Moves({ moves }: { moves: MoneyLine["moves"] }) {
  const { history } = useCopy();
  const format = useFormat();
  if (moves.length === 0) return null;
  return (
    <details className="moves small noprint">
      <summary>{history.in.moves(moves.length)}</summary>
      <ul>
        {moves.map(({ amount, transaction }, index) => (
          <li key={index}>
            <span className="sum">{format.sum(amount)}</span> <TxHash transaction={transaction} />
          </li>
        ))}
      </ul>
    </details>
  );
}
