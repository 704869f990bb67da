import "./history.css";
import { NoSeal, OpenedSeal, Seal } from "../art/Seal.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import type { Copy } from "../content/copy.ts";
import { ways } from "../ui/ways.ts";
import type { MotionCount } from "../motions/model.ts";
import type { HistoryViewProps, RoundRow, RowState } from "./model.ts";
import { SheetView } from "./SheetView.tsx";

/** Look back: every round in a row, and one of them on a sheet that prints. */
export function HistoryView({ model, onPrint }: HistoryViewProps) {
  const { history } = useCopy();
  const current =
    model.sheet.kind === "sheet" ? model.sheet.sheet.round : model.sheet.kind === "loading" ? model.sheet.round : null;
  return (
    <div className="past">
      <SheetOf model={model} onPrint={onPrint} />
      <nav className="rounds noprint" aria-labelledby="rounds">
        <h2 id="rounds">{history.title(model.rounds.length)}</h2>
        <ol>
          {model.rounds.map((row) => (
            <li key={row.round}>
              <a
                href={ways.round(model.circle.address, row.round)}
                aria-current={row.round === current ? "page" : undefined}
              >
                <RoundLine row={row} />
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}

function SheetOf({ model, onPrint }: HistoryViewProps) {
  const { history } = useCopy();
  switch (model.sheet.kind) {
    case "none":
      return (
        <div className="stack">
          <h1>{history.none.title}</h1>
          <p>{model.rounds.length === 0 ? history.empty : history.none.text}</p>
        </div>
      );
    case "loading":
      return (
        <div className="paper record" aria-busy="true">
          <h1>{history.round(model.sheet.round)}</h1>
          <p role="status">{history.loading}</p>
        </div>
      );
    case "sheet":
      return <SheetView circle={model.circle} sheet={model.sheet.sheet} onPrint={onPrint} />;
  }
}

function RoundLine({ row }: { row: RoundRow }) {
  const { history, motions } = useCopy();
  const format = useFormat();
  return (
    <>
      <RowSeal state={row.state} />
      <span>
        <b>{history.round(row.round)}</b>
        <span className="small soft">
          {format.dates(row.start, row.end)}
          <br />
          {saysOf(row.state, history.row, motions.tally)}
        </span>
      </span>
      <span className="sum">{row.state.kind === "settled" ? format.sum(row.state.spent) : ""}</span>
    </>
  );
}

/** Solid: sealed. Empty with a check: opened. Dashed: too few, or none. */
function RowSeal({ state }: { state: RowState }) {
  switch (state.kind) {
    case "now":
      return state.phase === "board" ? <NoSeal /> : <Seal />;
    case "uncounted":
      return <Seal />;
    case "settled":
      return <OpenedSeal />;
    case "too-few":
    case "no-ballot":
    case "abandoned":
      return <NoSeal />;
  }
}

function saysOf(state: RowState, copy: Copy["history"]["row"], tally: Copy["motions"]["tally"]): string {
  const withMotions = (says: string, { passed, of }: MotionCount) =>
    of === 0 ? says : `${says}. ${tally(passed, of)}`;
  switch (state.kind) {
    case "now":
      return copy.now(state.phase);
    case "uncounted":
      return copy.uncounted(state.cast);
    case "settled":
      return withMotions(copy.settled(state.cast, state.grants), state.motions);
    case "too-few":
      return withMotions(copy["too-few"](state.cast), state.motions);
    case "no-ballot":
      return copy["no-ballot"];
    case "abandoned":
      return copy.abandoned;
  }
}
