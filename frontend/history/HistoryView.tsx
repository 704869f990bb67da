import "./history.css";
import { useCopy } from "../content/copy.ts";
import type { HistoryViewProps } from "./model.ts";
import { Rounds } from "./Rounds.tsx";
import { SheetView } from "./SheetView.tsx";

/** Look back: every round in a row, and one of them on a sheet that prints. */
export function HistoryView(props: HistoryViewProps) {
  const { model, onSaveAll } = props;
  const { history } = useCopy();
  const { sheet } = model;
  const current = sheet.kind === "sheet" ? sheet.sheet.round : sheet.kind === "loading" ? sheet.round : null;
  return (
    <div className="past">
      <SheetOf {...props} />
      {model.rounds === null ? (
        <p role="status">{history.csv.reading}</p>
      ) : (
        <Rounds {...model} rounds={model.rounds} current={current} onSaveAll={onSaveAll} />
      )}
    </div>
  );
}

function SheetOf({ model, onPrint, onSave }: HistoryViewProps) {
  const { history } = useCopy();
  switch (model.sheet.kind) {
    case "none":
      return (
        <div className="stack">
          <h1>{history.none.title}</h1>
          <p>{model.rounds?.length === 0 ? history.empty : history.none.text}</p>
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
      return (
        <SheetView
          circle={model.circle}
          sheet={model.sheet.sheet}
          neighbours={neighboursOf(model)}
          onPrint={onPrint}
          onSave={onSave}
        />
      );
  }
}

/** The months before and after the one that is open, where they have a row. */
function neighboursOf({ rounds, sheet }: HistoryViewProps["model"]): { before: number | null; after: number | null } {
  const round = sheet.kind === "sheet" ? sheet.sheet.round : null;
  const rowOf = (wanted: number) => (rounds?.some((row) => row.round === wanted) === true ? wanted : null);
  return round === null ? { before: null, after: null } : { before: rowOf(round - 1), after: rowOf(round + 1) };
}
