import "./people.css";
import type { ReactNode } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { Plate } from "../ui/Plate.tsx";
import { Press, PressLink } from "../ui/Press.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { ways } from "../ui/ways.ts";
import { Who } from "../ui/Who.tsx";
import { Asking } from "./Asking.tsx";
import { HandleForm } from "./HandleForm.tsx";
import type { JoinViewProps } from "./model.ts";
import { useNewSecretStep } from "./Secret.tsx";
import { TakeSeat } from "./TakeSeat.tsx";

/** From a handle to a seat, one step on the screen at a time. */
export function JoinView(props: JoinViewProps) {
  const { join, common } = useCopy();
  const format = useFormat();
  const { circle, state, members } = props.model;
  const step = useNewSecretStep(circle.name, props);
  const street = ways.street(circle.address);
  const page = (title: string, children: ReactNode) => (
    <div className="narrow">
      <Plate small name={circle.name} note={join.members(members)} />
      <h1>{title}</h1>
      {children}
    </div>
  );
  switch (state.kind) {
    case "loading":
      return page(join.title(circle.name), <p role="status">{join.loading}</p>);
    case "no-account":
      return page(
        join.noAccount.title,
        <>
          <p className="lead">{join.noAccount.text}</p>
          <Press onClick={props.onConnect}>{common.connect}</Press>
        </>,
      );
    case "handle":
      return page(join.handle.title, <HandleForm circle={circle.address} state={state} onHandle={props.onHandle} />);
    case "asking":
      return <Asking {...props} state={state} />;
    case "secret":
    case "found":
    case "practice":
    case "keep":
      return page(...step(state));
    case "seat":
      return page(join.seat.title, <TakeSeat state={state} onTakeSeat={props.onTakeSeat} />);
    case "booked":
      return page(
        join.booked.title,
        <>
          <Who person={state.person} />
          <p className="lead">{join.booked.text(format.day(state.sitsAt), format.day(state.votesAt))}</p>
          {state.transaction !== null && <TxLink transaction={state.transaction} />}
          <PressLink href={street}>{join.booked.go}</PressLink>
        </>,
      );
    case "seated":
      return page(
        join.seated.title,
        <>
          <Who person={state.person} />
          <p className="lead">{join.seated.text(format.day(state.votesAt))}</p>
          {state.transaction !== null && <TxLink transaction={state.transaction} />}
          <div className="row">
            <PressLink href={street}>{join.seated.go}</PressLink>
            <PressLink kind="plain" href={ways.chipIn(circle.address)}>
              {join.seated.chipIn}
            </PressLink>
          </div>
        </>,
      );
    case "closed":
      return page(
        join.closed.title,
        <>
          <p className="lead">
            {state.why === "full" ? join.closed.full : join.closed["enough-this-round"](format.day(state.nextRoundAt))}
          </p>
          <PressLink href={street}>{join.booked.go}</PressLink>
        </>,
      );
  }
}
