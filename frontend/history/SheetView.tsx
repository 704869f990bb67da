import { useCopy, useFormat } from "../content/copy.ts";
import { shortHex } from "../ui/format.ts";
import type { CircleName } from "../ui/model.ts";
import { TextPress } from "../ui/Press.tsx";
import { TxHash } from "../ui/TxLink.tsx";
import { Ledger } from "./Ledger.tsx";
import type { Sheet } from "./model.ts";
import { Motions } from "./Motions.tsx";
import { RequestTable } from "./RequestTable.tsx";

/** One month on one sheet of paper, to read, to print, and to recompute. */
export function SheetView({ circle, sheet, onPrint }: { circle: CircleName; sheet: Sheet; onPrint: () => void }) {
  const { history } = useCopy();
  const format = useFormat();
  return (
    <article className="paper record" aria-labelledby="sheet">
      <header className="record__head">
        <p className="small">
          <span>{circle.name}</span>
          <span className="noprint">
            <TextPress icon="printer" onClick={onPrint}>
              {history.print}
            </TextPress>
          </span>
        </p>
        <h1 id="sheet">{history.round(sheet.round)}</h1>
        <p>
          {history.head(format.dayShort(sheet.start), format.dayInRecord(format.lastMinute(sheet.end)))}{" "}
          <Turnout sheet={sheet} />
        </p>
      </header>

      <section>
        <h2>{sheet.ballot.kind === "counted" ? history.said : history.asked}</h2>
        <RequestTable circle={circle} sheet={sheet} />
        <Counted sheet={sheet} />
      </section>

      {sheet.motions.length > 0 && <Motions sheet={sheet} />}

      <Ledger sheet={sheet} />

      <section className="check">
        <h2>{history.check.title}</h2>
        <p className="small">
          {history.check.text}{" "}
          {sheet.blocks === null
            ? history.check.circle
            : history.check.blocks(format.count(sheet.blocks.from), format.count(sheet.blocks.to))}{" "}
          <span className="hex">{shortHex(circle.address)}</span>. {history.check.chainCounts(sheet.round)}
        </p>
        {sheet.records.length > 0 && (
          <dl className="ledger small">
            {sheet.records.map((record) => (
              <div key={record.kind}>
                <dt>
                  {history.check[record.kind]}, {format.timeInRecord(record.at)}
                </dt>
                <dd>{record.transaction !== null && <TxHash transaction={record.transaction} />}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </article>
  );
}

function Turnout({ sheet }: { sheet: Sheet }) {
  const { history } = useCopy();
  const { ballot } = sheet;
  switch (ballot.kind) {
    case "none":
      return history.noneWhy[ballot.why];
    case "sealed":
      return history.sealed(ballot.cast, ballot.needed);
    case "abandoned":
      return `${history.turnout(ballot.cast, sheet.rosterSize, ballot.needed)} ${history.abandoned}`;
    case "counted":
      return `${history.turnout(ballot.cast, sheet.rosterSize, ballot.needed)}${ballot.quorumMet ? "" : ` ${history.tooFew}`}`;
  }
}

/** How it was counted, or why there is nothing to count yet. */
function Counted({ sheet }: { sheet: Sheet }) {
  const { history } = useCopy();
  const format = useFormat();
  const { ballot } = sheet;
  switch (ballot.kind) {
    case "none":
    case "abandoned":
      return null;
    case "sealed":
      return <p className="small soft record__note">{history.noCount(format.dayTime(ballot.opensAt))}</p>;
    case "counted": {
      const unopened = ballot.cast - ballot.opened;
      return (
        <p className="small soft record__note">
          {ballot.quorumMet && history.rule[ballot.rule](format.sum(ballot.held))}{" "}
          {unopened > 0 && history.unopened(unopened)}
        </p>
      );
    }
  }
}
