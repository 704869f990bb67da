import "./people.css";
import type { ReactNode } from "react";
import { Door } from "../art/Door.tsx";
import { useCopy } from "../content/copy.ts";
import { lastFour } from "../ui/format.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press, PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import type { VouchViewProps } from "./model.ts";

/** A member has opened a candidate's link. */
export function VouchView({ model, onVouch, onConnect }: VouchViewProps) {
  const { vouch, common } = useCopy();
  const { state, circle, handle } = model;
  const back = (
    <PressLink kind="plain" href={ways.street(circle.address)}>
      {common.backToStreet(circle.name)}
    </PressLink>
  );
  const page = (title: string, children: ReactNode) => (
    <div className="narrow">
      <div className="card__who card">
        <Door slot={null} />
        <p className="notice">{handle}</p>
        <p className="small soft">
          {vouch.compare} <b className="hex">{lastFour(model.candidate)}</b>
        </p>
      </div>
      <h1>{title}</h1>
      {children}
    </div>
  );
  switch (state.kind) {
    case "loading":
      return page(vouch.title(handle), <p role="status">{vouch.loading}</p>);
    case "no-account":
      return page(
        vouch.title(handle),
        <>
          <p className="lead">{vouch.noAccount}</p>
          <Press onClick={onConnect}>{common.connect}</Press>
        </>,
      );
    case "not-a-member":
      return page(
        vouch.title(handle),
        <>
          <p className="lead">{vouch.notMember}</p>
          {back}
        </>,
      );
    case "yourself":
      return page(
        handle,
        <>
          <p className="lead">{vouch.yourself}</p>
          {back}
        </>,
      );
    case "already-member":
      return page(
        handle,
        <>
          <p className="lead">{vouch.already}</p>
          {back}
        </>,
      );
    case "ask":
      return page(
        vouch.title(handle),
        <>
          <p className="lead">{vouch.asks(circle.name)}</p>
          <p>{vouch.word}</p>
          <p>{vouch.more(state.vouches, state.needed)}</p>
          <div className="row">
            <Press busy={state.act.status === "working"} onClick={onVouch}>
              {vouch.go(handle)}
            </Press>
            <PressLink kind="plain" href={ways.street(circle.address)}>
              {vouch.no}
            </PressLink>
          </div>
          <ActNote act={state.act} />
        </>,
      );
    case "given":
      return page(
        vouch.given,
        <>
          <p className="lead" role="status">
            {state.vouches >= state.needed ? vouch.enough : vouch.more(state.vouches, state.needed)}
          </p>
          {back}
        </>,
      );
  }
}
