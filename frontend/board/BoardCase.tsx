import "./board.css";
import type { Address } from "viem";
import { Pins } from "../art/Pin.tsx";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import type { BoardModel } from "../street/model.ts";
import { PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { SlipCard } from "./SlipCard.tsx";

/** The notice case: timber, cork, and the slips on it. */
export function BoardCase({ circle, board }: { circle: Address; board: BoardModel }) {
  const copy = useFirstCopy().street.board;
  return (
    <section className="case" aria-labelledby="board">
      <div className="case__rail">
        <h2 id="board">{board.ballot === "now" ? copy.ballot : copy.title}</h2>
        <RailLink circle={circle} board={board} />
      </div>
      <div className="cork">
        <Slips circle={circle} board={board} />
      </div>
    </section>
  );
}

function RailLink({ circle, board }: { circle: Address; board: BoardModel }) {
  const copy = useFirstCopy().street.board;
  if (board.mine !== null) {
    return (
      <a className="link" href={ways.request(circle, board.mine)}>
        {copy.mine}
      </a>
    );
  }
  if (!board.canPin) return null;
  return (
    <a className="link" href={ways.pin(circle)}>
      {board.ballot === "now" ? copy.pinNext : copy.pin}
    </a>
  );
}

function Slips({ circle, board }: { circle: Address; board: BoardModel }) {
  const copy = useFirstCopy().street.board;
  const format = useFormat();
  if (board.slips.length === 0) {
    return (
      <div className="slip slip--alone">
        <Pins count={1} />
        <h3>{copy.emptyTitle}</h3>
        <p>{board.canPin ? copy.empty(format.bound(board.cap)) : copy.emptyLooking}</p>
        {board.canPin && (
          <p className="slip__press">
            <PressLink wide href={ways.pin(circle)}>
              {copy.pin}
            </PressLink>
          </p>
        )}
      </div>
    );
  }
  // Two columns that start at different heights, so that the slips hang and do not stand in a table.
  const sides =
    board.slips.length === 1
      ? [board.slips]
      : [0, 1].map((side) => board.slips.filter((_, index) => index % 2 === side));
  return (
    <div className={sides.length === 2 ? "slips slips--two" : "slips slip--alone"}>
      {sides.map((slips, side) => (
        <div key={side} className="slips__side">
          {slips.map((slip) => (
            <SlipCard key={slip.id} slip={slip} waits={board.ballot === "next"} href={ways.request(circle, slip.id)} />
          ))}
        </div>
      ))}
    </div>
  );
}
