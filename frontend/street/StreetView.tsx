import { lazy, Suspense } from "react";
import "./street.css";
import { BoardCase } from "../board/BoardCase.tsx";
import { useFirstCopy } from "../content/copy.ts";
import { AboutYou } from "../motions/AboutYou.tsx";
import { NoticesPart } from "../notices/NoticesPart.tsx";
import { MonthStrip } from "../ui/MonthStrip.tsx";
import { Doors, Plate } from "../ui/Plate.tsx";
import { BoxPart } from "./BoxPart.tsx";
import { BlankBoard } from "./BlankStreet.tsx";
import type { StreetModel, StreetViewProps } from "./model.ts";
import { PotPart } from "./PotPart.tsx";
import { RightPart } from "./RightPart.tsx";
import { TurnPart } from "./TurnPart.tsx";
import { WaitingPart } from "./WaitingPart.tsx";

// The last of what stands there.
const AboutTheCircle = lazy(() => import("../motions/MotionsPart.tsx").then((m) => ({ default: m.AboutTheCircle })));
// A street needs it once.
const SetUpPart = lazy(() => import("./SetUpPart.tsx").then((m) => ({ default: m.SetUpPart })));

/** The circle at a glance: what to do, the time left, ballots in, board, pot, may I vote. */
export function StreetView(props: StreetViewProps) {
  // One thing to do makes place for the next: whoever was in it goes on from what that is.
  const { model, turn = <TurnPart key={props.model.turn.kind} {...props} />, whole = true } = props;
  const { street } = useFirstCopy();
  const seats = model.members.length;
  return (
    <>
      <div className="head">
        <Plate name={model.circle.name} note={street.plate(seats, model.month.round)} />
        {seats > 0 && <Doors members={model.members} label={street.doors(seats)} />}
      </div>
      <div className="first">
        {turn}
        <div className="stack">
          <MonthStrip month={model.month} />
          <NoticesPart notices={model.notices} />
        </div>
      </div>
      {model.motions.aboutMe !== null && <AboutYou about={model.motions.aboutMe} />}
      {whole ? <LowerHalf model={model} /> : <BlankBoard />}
    </>
  );
}

function LowerHalf({ model }: { model: StreetModel }) {
  return (
    <div className="split">
      <BoardCase circle={model.circle.address} board={model.board} />
      <div className="rest">
        {model.setUp !== null && (
          <Suspense>
            <SetUpPart circle={model.circle.address} setUp={model.setUp} />
          </Suspense>
        )}
        <BoxPart circle={model.circle.address} box={model.box} now={model.month.now} />
        <PotPart circle={model.circle.address} pot={model.pot} />
        <RightPart circle={model.circle.address} right={model.right} now={model.month.now} />
        {model.waiting.length > 0 && <WaitingPart circle={model.circle.address} waiting={model.waiting} />}
        <Suspense>
          <AboutTheCircle circle={model.circle.address} motions={model.motions} />
        </Suspense>
      </div>
    </div>
  );
}
