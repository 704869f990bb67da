import { useCopy, useFormat } from "../content/copy.ts";
import type { CircleName } from "../ui/model.ts";
import { TextLink, TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { Check } from "./Check.tsx";
import { Ledger } from "./Ledger.tsx";
import type { Sheet } from "./model.ts";
import { Motions } from "./Motions.tsx";
import { RequestTable } from "./RequestTable.tsx";

type Neighbours = { before: number | null; after: number | null };
type SheetProps = {
  circle: CircleName;
  sheet: Sheet;
  neighbours: Neighbours;
  onPrint: () => void;
  onSave: (sheet: Sheet) => void;
};

/** One month on one sheet of paper, to read, to print, and to recompute. */
export function SheetView({ circle, sheet, neighbours, onPrint, onSave }: SheetProps) {
  const { history, ballot } = useCopy();
  const format = useFormat();
  return (
    <article className="paper record" aria-labelledby="sheet">
      <header className="record__head">
        <p className="small">
          <span>{circle.name}</span>
          <span className="record__tools noprint">
            <TextPress icon="printer" onClick={onPrint}>
              {history.print}
            </TextPress>
            <TextPress icon="save" onClick={() => onSave(sheet)}>
              {history.csv.one}
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
        {sheet.ballot.kind !== "none" && (
          <p className="noprint">
            <TextLink href={ways.find(circle.address, sheet.round)} icon="scan">
              {ballot.receipt.find}
            </TextLink>
          </p>
        )}
      </section>

      {sheet.motions.length > 0 && <Motions sheet={sheet} />}

      <Ledger sheet={sheet} />

      <Check circle={circle} sheet={sheet} />

      <TurnPage circle={circle} {...neighbours} />
    </article>
  );
}

/** To the months on either side, for whoever leafs through them on a phone. */
function TurnPage({ circle, before, after }: { circle: CircleName } & Neighbours) {
  const { history } = useCopy();
  if (before === null && after === null) return null;
  return (
    <p className="record__turn noprint">
      {before !== null && (
        <TextLink href={ways.round(circle.address, before)} icon="back">
          {history.round(before)}
        </TextLink>
      )}
      {after !== null && (
        <TextLink href={ways.round(circle.address, after)} icon="arrow">
          {history.round(after)}
        </TextLink>
      )}
    </p>
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
