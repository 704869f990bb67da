import "./rounds.css";
import { NoSeal, OpenedSeal, Seal } from "../art/Seal.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import type { Copy } from "../content/copy.ts";
import type { MotionCount } from "../motions/model.ts";
import { TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import type { HistoryModel, RoundRow, RowState } from "./model.ts";

/** Every month in a line, newest first. Years fold away, so that five of them are as easy to look through as one. */
export function Rounds({
  circle,
  rounds,
  all,
  current,
  onSaveAll,
}: Pick<HistoryModel, "circle" | "all"> & {
  rounds: readonly RoundRow[];
  current: number | null;
  onSaveAll: () => void;
}) {
  const { history } = useCopy();
  const format = useFormat();
  const years = [...new Set(rounds.map(({ start }) => format.year(start)))];
  const list = (rows: readonly RoundRow[]) => (
    <ol>
      {rows.map((row) => (
        <li key={row.round}>
          <a href={ways.round(circle.address, row.round)} aria-current={row.round === current ? "page" : undefined}>
            <RoundLine row={row} />
          </a>
        </li>
      ))}
    </ol>
  );
  const isOpen = (rows: readonly RoundRow[], index: number) =>
    rows.some(({ round }) => round === current) || (index === 0 && current === null);
  return (
    <nav className="rounds noprint" aria-labelledby="rounds">
      <h2 id="rounds">{history.title(rounds.length)}</h2>
      {years.length < 2
        ? list(rounds)
        : years.map((year, index) => {
            const rows = rounds.filter(({ start }) => format.year(start) === year);
            return (
              <details key={year} open={isOpen(rows, index)}>
                <summary>
                  <b>{year}</b> <span className="small soft">{history.year(rows.length)}</span>
                </summary>
                {list(rows)}
              </details>
            );
          })}
      {rounds.length > 0 && (
        <div className="rounds__tools">
          <TextPress icon="save" busy={all.kind === "reading"} onClick={onSaveAll}>
            {history.csv.all}
          </TextPress>
          <p role="status" className="small soft">
            {all.kind === "idle" ? "" : history.csv[all.kind]}
          </p>
        </div>
      )}
    </nav>
  );
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
      return withMotions(copy.settled(state.cast, state.roster, state.grants), state.motions);
    case "too-few":
      return withMotions(copy["too-few"](state.cast, state.roster), state.motions);
    case "no-ballot":
      return copy["no-ballot"][state.why];
    case "abandoned":
      return copy.abandoned;
  }
}
