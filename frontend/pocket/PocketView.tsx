import "./pocket.css";
import type { ReactNode } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { lastFour } from "../ui/format.ts";
import { Care } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { FillPart } from "./FillPart.tsx";
import { POCKET_MONEY } from "./limits.ts";
import type { PocketPageState, PocketViewProps } from "./model.ts";
import { RemovePart } from "./RemovePart.tsx";
import { SendPart } from "./SendPart.tsx";
import { WordsPart } from "./WordsPart.tsx";

export function PocketView(props: PocketViewProps) {
  const { pocket, common } = useCopy();
  const copy = pocket.page;
  const { state } = props;
  const page = (children: ReactNode) => (
    <div className="narrow">
      <h1>{state.kind === "open" ? state.pocket.name : copy.title}</h1>
      {children}
    </div>
  );
  switch (state.kind) {
    case "loading":
      return page(<p role="status">{copy.loading}</p>);
    case "nobody":
      return page(
        <>
          <p role="status">{state.removed !== null && copy.removed(state.removed)}</p>
          <p className="lead">{state.other ? copy.other : copy.nobody}</p>
          <Press onClick={props.onConnect}>{common.connect}</Press>
        </>,
      );
    case "open":
      return page(
        <>
          <Holds state={state} />
          <FillPart {...state} address={state.pocket.address} onPlay={props.onPlay} />
          <SendPart {...state} own={state.pocket.address} onSend={props.onSend} />
          <WordsPart {...state} paper={props.paper} />
          <RemovePart {...state} paper={props.paper} removal={props.removal} onRemove={props.onRemove} />
        </>,
      );
  }
}

function Holds({ state: { pocket, kept, balance } }: { state: Extract<PocketPageState, { kind: "open" }> }) {
  const copy = useCopy().pocket.page;
  const format = useFormat();
  const lock = copy.lock[kept];
  return (
    <>
      <section className="pocket__sum" aria-labelledby="holds">
        <h2 id="holds">{copy.holds}</h2>
        {balance === null ? (
          <p role="status">{copy.looking}</p>
        ) : (
          <p className="sum sum--large">{format.sum(balance)}</p>
        )}
        <p className="small soft">{copy.ending(lastFour(pocket.address))}</p>
      </section>
      {balance !== null && balance > POCKET_MONEY && <Care>{copy.tooMuch(format.bound(POCKET_MONEY))}</Care>}
      {kept === "plain" ? <Care>{lock}</Care> : <p>{lock}</p>}
    </>
  );
}
