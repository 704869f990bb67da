import { useCopy, useFormat } from "../content/copy.ts";
import { titleOf, type CircleName } from "../ui/model.ts";
import { ThankYou } from "../ui/ThankYou.tsx";
import { TxHash } from "../ui/TxLink.tsx";
import { ways } from "../ui/ways.ts";
import { Handle } from "../ui/Who.tsx";
import type { Outcome, Sheet, SheetRequest } from "./model.ts";

export function RequestTable({ circle, sheet }: { circle: CircleName; sheet: Sheet }) {
  const { history } = useCopy();
  const cast = sheet.ballot.kind === "none" ? 0 : sheet.ballot.cast;
  if (sheet.requests.length === 0) {
    return <p className="record__note">{sheet.motions.length === 0 ? history.nothing : history.noRequests}</p>;
  }
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{history.columns.request}</th>
          <th scope="col">{history.columns.ticked(cast)}</th>
          <th scope="col" className="num">
            {history.columns.amount}
          </th>
          <th scope="col" className="num">
            {history.columns.outcome}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.requests.map((request) => (
          <RequestRow key={request.id} circle={circle} request={request} cast={cast} />
        ))}
      </tbody>
    </table>
  );
}

function RequestRow({ circle, request, cast }: { circle: CircleName; request: SheetRequest; cast: number }) {
  const { history } = useCopy();
  const format = useFormat();
  const won =
    request.outcome.kind === "paid" || request.outcome.kind === "waiting" || request.outcome.kind === "returned";
  return (
    <tr className={won ? "won" : "lost"}>
      <td>
        <b>
          <a href={ways.request(circle.address, request.id)}>{titleOf(request.text)}</a>
        </b>
        <span className="small soft">
          <Handle person={request.pinner} />
        </span>
        {request.thanks !== null && <ThankYou note={request.thanks} />}
      </td>
      <td>
        {request.approvals === null ? (
          <span className="small soft">{history.outcome.sealed}</span>
        ) : (
          <span className="tally">
            <span className="ticks" style={{ "--of": cast }} aria-hidden="true">
              {Array.from({ length: cast }, (_, index) => (
                <i key={index} className={index < (request.approvals ?? 0) ? "in" : ""} />
              ))}
            </span>
            <span>{request.approvals}</span>
          </span>
        )}
      </td>
      <td className="num sum">{format.sum(request.amount)}</td>
      <td className="num small">
        <OutcomeWords outcome={request.outcome} />
      </td>
    </tr>
  );
}

function OutcomeWords({ outcome }: { outcome: Outcome }) {
  const copy = useCopy().history.outcome;
  const format = useFormat();
  switch (outcome.kind) {
    case "sealed":
      return "";
    case "stays":
      return copy.stays;
    case "last":
      return copy.last;
    case "waiting":
      return copy.waiting(format.date(outcome.until));
    case "paid":
    case "returned":
      return (
        <>
          {copy[outcome.kind](format.date(outcome.at))}
          {outcome.transaction !== null && (
            <>
              <br />
              <TxHash transaction={outcome.transaction} />
            </>
          )}
        </>
      );
  }
}
