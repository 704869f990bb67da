import "./board.css";
import type { ReactNode } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { Press, PressLink } from "../ui/Press.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { ways } from "../ui/ways.ts";
import { ClaimLink } from "./ClaimLink.tsx";
import type { PinViewProps } from "./model.ts";
import { PinForm } from "./PinForm.tsx";
import { SlipCard } from "./SlipCard.tsx";

/** Pin a request: what for, how much, who collects. */
export function PinView({ model, onPin, onConnect }: PinViewProps) {
  const { pin, common } = useCopy();
  const format = useFormat();
  const { state, circle } = model;
  const street = ways.street(circle.address);
  switch (state.kind) {
    case "loading":
      return (
        <Plain title={pin.title}>
          <p role="status">{common.loading}</p>
        </Plain>
      );
    case "cannot": {
      const words = pin.cannot[state.why];
      return (
        <Plain title={words.title}>
          <p className="lead">{words.text}</p>
          {state.why === "no-account" ? (
            <Press onClick={onConnect}>{common.connect}</Press>
          ) : (
            <PressLink kind="plain" href={street}>
              {common.backToStreet(circle.name)}
            </PressLink>
          )}
        </Plain>
      );
    }
    case "one-is-up":
      return (
        <Plain title={pin.oneIsUp.title}>
          <p className="lead">{pin.oneIsUp.text}</p>
          <SlipCard slip={state.slip} waits />
          <PressLink href={ways.request(circle.address, state.slip.id)}>{pin.oneIsUp.go}</PressLink>
        </Plain>
      );
    case "writing":
      return <PinForm model={model} state={state} onPin={onPin} />;
    case "pinned":
      return (
        <div className="split split--even">
          <div className="stack-wide">
            <div className="stack" role="status">
              <h1>{pin.pinned.title}</h1>
              <p className="lead">{pin.pinned.text(format.dayTime(model.votesAt))}</p>
              {state.resting && <p className="small soft">{pin.pinned.resting}</p>}
            </div>
            <div className="pinned">
              <SlipCard slip={state.slip} waits />
            </div>
            {state.transaction !== null && <TxLink transaction={state.transaction} />}
            <PressLink href={street}>{pin.pinned.go}</PressLink>
          </div>
          {state.link !== null && (
            <ClaimLink
              name={circle.name}
              text={state.slip.text}
              amount={state.slip.amount}
              link={state.link}
              until={null}
            />
          )}
        </div>
      );
  }
}

function Plain({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="narrow">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
