import "./board.css";
import { useCopy, useFormat } from "../content/copy.ts";
import { ThankForm } from "../thanks/ThankForm.tsx";
import { lastFour } from "../ui/format.ts";
import { bodyOf, titleOf } from "../ui/model.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press, PressLink, TextLink } from "../ui/Press.tsx";
import { ThankYou } from "../ui/ThankYou.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { ways } from "../ui/ways.ts";
import { Who } from "../ui/Who.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import type { RequestModel, RequestState, RequestViewProps } from "./model.ts";

/** One request, taken from the board to be read whole. */
export function RequestView({ model, circle, onWithdraw, onThank }: RequestViewProps) {
  const { request, common } = useCopy();
  const back = (
    <TextLink href={ways.street(circle.address)} icon="back">
      {common.backToStreet(circle.name)}
    </TextLink>
  );
  switch (model.kind) {
    case "loading":
      return <p role="status">{request.loading}</p>;
    case "none":
      return (
        <div className="narrow">
          <h1>{request.none.title}</h1>
          <p className="lead">{request.none.text}</p>
          {back}
        </div>
      );
    case "request":
      return (
        <>
          {back}
          <Whole model={model.request} onWithdraw={onWithdraw} onThank={onThank} />
        </>
      );
  }
}

type WholeProps = { model: RequestModel } & Pick<RequestViewProps, "onWithdraw" | "onThank">;

function Whole({ model, onWithdraw, onThank }: WholeProps) {
  const { request } = useCopy();
  const format = useFormat();
  const body = bodyOf(model.text);
  const link = isOver(model.status) ? null : model.link;
  const collector = () => {
    if (model.collector.kind === "link") return request.byLink;
    const handle = model.collector.person?.handle ?? null;
    return handle === null ? request.toWallet(lastFour(model.collector.address)) : request.toPerson(handle);
  };
  return (
    <div className={link === null ? "narrow" : "split split--even"}>
      <article className="paper">
        <div className="sheet stack-wide">
          <h1 className="whole__title">{titleOf(model.text)}</h1>
          {body !== "" && <p className="said">{body}</p>}
          <p className="sum sum--large">{format.sum(model.amount)}</p>
          <Who person={model.pinner} note={request.pinnedAt(format.dateInRecord(model.pinnedAt))} />
          <dl className="facts">
            <div>
              <dt>{request.collector}</dt>
              <dd>{collector()}</dd>
            </div>
          </dl>
          {model.pinnedIn !== null && <TxLink transaction={model.pinnedIn} />}
        </div>
        <div className="tear sheet stack">
          <Status model={model} status={model.status} onWithdraw={onWithdraw} />
          {model.thanks !== null && <ThankYou note={model.thanks} />}
          {model.thanking.kind === "can" && (
            <ThankForm name={model.circle.name} act={model.thanking.act} onThank={onThank} />
          )}
        </div>
      </article>
      {link !== null && (
        <ClaimLink
          name={model.circle.name}
          text={model.text}
          amount={model.amount}
          link={link}
          until={model.status.kind === "granted" ? model.status.until : null}
        />
      )}
    </div>
  );
}

/** Whether there is nothing left that a claim link could be good for. */
function isOver({ kind }: RequestState): boolean {
  switch (kind) {
    case "pinned":
    case "on-ballot":
    case "granted":
      return false;
    case "withdrawn":
    case "expired":
    case "collected":
    case "returned":
      return true;
  }
}

function Status({ model, status, onWithdraw }: { model: RequestModel; status: RequestState; onWithdraw: () => void }) {
  const { request, street } = useCopy();
  const copy = request.status;
  const format = useFormat();
  switch (status.kind) {
    case "pinned":
      return (
        <>
          <p>
            {street.board.ageNext[status.ballot - 1]}. {copy.pinned(format.day(status.votesAt))}
          </p>
          {status.resting && <p className="small soft">{copy.resting}</p>}
          {status.withdraw.kind === "can" && (
            <>
              <Press kind="plain" wide busy={status.withdraw.act.status === "working"} onClick={onWithdraw}>
                {request.withdraw}
              </Press>
              <p className="small soft">{request.withdrawNote}</p>
              <ActNote act={status.withdraw.act} />
            </>
          )}
        </>
      );
    case "on-ballot":
      return (
        <p>
          {street.board.age[status.ballot - 1]}. {copy.onBallot(format.closing(status.closesAt))}
        </p>
      );
    case "withdrawn":
    case "expired":
      return <p>{copy[status.kind]}</p>;
    case "granted":
      return (
        <>
          <p>{copy.granted(status.round, format.day(status.until))}</p>
          {model.collector.kind === "wallet" && (
            <PressLink wide href={ways.collect(model.circle.address, model.id)}>
              {request.collect}
            </PressLink>
          )}
          <SheetLink model={model} round={status.round} />
        </>
      );
    case "collected":
      return (
        <>
          <p>{copy.collected(status.round, format.dateInRecord(status.at))}</p>
          {status.transaction !== null && <TxLink transaction={status.transaction} />}
          <SheetLink model={model} round={status.round} />
        </>
      );
    case "returned":
      return (
        <>
          <p>{copy.returned(status.round, format.dateInRecord(status.at))}</p>
          <SheetLink model={model} round={status.round} />
        </>
      );
  }
}

function SheetLink({ model, round }: { model: RequestModel; round: number }) {
  const { request } = useCopy();
  return (
    <TextLink href={ways.round(model.circle.address, round)} icon="sheet">
      {request.round(round)}
    </TextLink>
  );
}
