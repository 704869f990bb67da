import "./ballot.css";
import type { ReactNode } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { Press, PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { BallotSheet } from "./BallotSheet.tsx";
import { HandedOver, InTheBox } from "./InTheBox.tsx";
import { Locked } from "./Locked.tsx";
import type { BallotViewProps } from "./model.ts";
import { Sealing } from "./Sealing.tsx";
import { Failed, Missed, Overdue, Unfinished } from "./Stuck.tsx";

/** One ballot of one round, from the sheet to the box. */
export function BallotView(props: BallotViewProps) {
  const { ballot, common } = useCopy();
  const format = useFormat();
  const { model } = props;
  const { state, circle } = model;
  switch (state.kind) {
    case "loading":
      return <p role="status">{ballot.loading}</p>;
    case "not-open":
      return (
        <Plain title={ballot.notOpen.title} text={ballot.notOpen.text(format.dayTime(state.opensAt))}>
          <PressLink href={ways.street(circle.address)}>{ballot.notOpen.go}</PressLink>
        </Plain>
      );
    case "no-ballot":
      return (
        <Plain
          title={ballot.noBallot.title}
          text={`${ballot.noBallot.why[state.why]} ${ballot.noBallot.next(format.day(state.nextVotingAt))}`}
        >
          <PressLink href={ways.street(circle.address)}>{ballot.notOpen.go}</PressLink>
        </Plain>
      );
    case "cannot-vote": {
      const words = ballot.cannot[state.why];
      const votes = state.votesAt === null ? "" : ` ${ballot.cannot.votes(format.dayTime(state.votesAt))}`;
      return (
        <Plain title={words.title} text={words.text + votes}>
          {state.why === "no-account" && <Press onClick={props.onConnect}>{common.connect}</Press>}
          {state.why === "not-a-member" && <PressLink href={ways.join(circle.address)}>{ballot.cannot.join}</PressLink>}
          {state.why !== "no-account" && state.why !== "not-a-member" && (
            <PressLink kind="plain" href={ways.street(circle.address)}>
              {ballot.notOpen.go}
            </PressLink>
          )}
        </Plain>
      );
    }
    case "closed":
      return (
        <Plain title={ballot.closed.title} text={ballot.closed.text(format.dayTime(state.opensAt))}>
          <PressLink href={ways.street(circle.address)}>{ballot.closed.go}</PressLink>
        </Plain>
      );
    case "locked":
      return <Locked circle={circle.address} state={state} onUnlock={props.onUnlock} onRestore={props.onRestore} />;
    case "ticking":
      return <BallotSheet model={model} state={state} onSeal={props.onSeal} />;
    case "sealing":
      return <Sealing state={state} />;
    case "unfinished":
      return <Unfinished {...props} state={state} onFinish={props.onFinish} />;
    case "handed-over":
      return <HandedOver model={model} state={state} onChangeMind={props.onChangeMind} waysOn={props.waysOn} />;
    case "overdue":
      return <Overdue {...props} state={state} />;
    case "in-the-box":
      return <InTheBox model={model} state={state} onChangeMind={props.onChangeMind} />;
    case "failed":
      return <Failed {...props} state={state} onTryAgain={props.onTryAgain} />;
    case "missed":
      return <Missed {...props} state={state} />;
  }
}

function Plain({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="narrow">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      <div className="row">{children}</div>
    </div>
  );
}
