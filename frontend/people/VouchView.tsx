import "./people.css";
import type { ReactNode } from "react";
import { Door } from "../art/Door.tsx";
import { useCopy, type Copy } from "../content/copy.ts";
import { useEarlyWords } from "../recovery/useEarlyWords.ts";
import { lastFour } from "../ui/format.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press, PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import type { VouchViewProps } from "./model.ts";

/** A member has opened a candidate's link. */
export function VouchView({ model, onVouch, onTakeBackWord, onConnect }: VouchViewProps) {
  const { vouch, people, recovery, common } = useCopy();
  const early = useEarlyWords();
  const { state, circle, handle, seat } = model;
  const words = seat === null ? newcomer(vouch, handle, circle.name) : newWallet(recovery.vouch, handle);
  const back = (
    <PressLink kind="plain" href={ways.street(circle.address)}>
      {common.backToStreet(circle.name)}
    </PressLink>
  );
  const page = (title: string, children: ReactNode) => (
    <div className="narrow">
      <div className="card__who card">
        <Door slot={seat?.slot ?? null} />
        <p className="notice">{words.name}</p>
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
      return page(words.title, <p role="status">{vouch.loading}</p>);
    case "no-account":
      return page(
        words.title,
        <>
          <p className="lead">{vouch.noAccount}</p>
          <Press onClick={onConnect}>{common.connect}</Press>
        </>,
      );
    case "not-a-member":
      return page(
        words.title,
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
    case "your-seat":
      return page(
        words.title,
        <>
          <p className="lead">{recovery.vouch.own}</p>
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
        words.title,
        <>
          <p className="lead">{words.asks}</p>
          <p>{words.word}</p>
          <p>{vouch.more(state.vouches, state.needed)}</p>
          <div className="row">
            <Press busy={state.act.status === "working"} onClick={onVouch}>
              {words.go}
            </Press>
            <PressLink kind="plain" href={ways.street(circle.address)}>
              {vouch.no}
            </PressLink>
          </div>
          <ActNote act={state.act} />
        </>,
      );
    case "given":
      if (state.early !== null) {
        return page(
          state.early.all ? recovery.vouch.early.title : vouch.given,
          <>
            <p className="lead" role="status">
              {early(handle, state.early)}
            </p>
            <div className="row">
              <Press kind="plain" busy={state.takingBack.status === "working"} onClick={onTakeBackWord}>
                {people.candidates.takeBack}
              </Press>
              {back}
            </div>
            <ActNote act={state.takingBack} />
          </>,
        );
      }
      return page(
        vouch.given,
        <>
          <p className="lead" role="status">
            {state.vouches >= state.needed ? words.enough : vouch.more(state.vouches, state.needed)}
          </p>
          {back}
        </>,
      );
  }
}

const newcomer = (copy: Copy["vouch"], handle: string, street: string) => ({
  name: handle,
  title: copy.title(handle),
  asks: copy.asks(street),
  word: copy.word,
  go: copy.go(handle),
  enough: copy.enough,
});

/** Somebody’s seat is at stake: it is said before anything is signed. */
const newWallet = (copy: Copy["recovery"]["vouch"], handle: string): ReturnType<typeof newcomer> => ({
  name: copy.candidate(handle),
  title: copy.title(handle),
  asks: copy.asks(handle),
  word: copy.word(handle),
  go: copy.go(handle),
  enough: copy.enough(handle),
});
