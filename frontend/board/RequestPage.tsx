import type { Request } from "../../protocol/types.ts";
import { windowsOf } from "../../protocol/clock.ts";
import { isSameAddress } from "../chain/address.ts";
import { useBlockTransaction } from "../chain/events.ts";
import { useRequests } from "../chain/queries.ts";
import {
  ballotNumber,
  ballotUnderWay,
  circleName,
  currentRound,
  isResting,
  nextBallotAt,
  personOf,
  thankYouOf,
  uncountedRound,
} from "../chain/standing.ts";
import { wasRefused } from "../chain/trouble.ts";
import { useCirclePage, type CirclePageProps, type CircleView } from "../chain/useCirclePage.ts";
import { withdraw } from "../flows/pin.ts";
import { thank } from "../flows/thank.ts";
import { useAct } from "../flows/useAct.ts";
import { mayThank } from "../thanks/model.ts";
import type { Act, TxRef } from "../ui/model.ts";
import type { RequestModel, RequestState } from "./model.ts";
import { RequestView } from "./RequestView.tsx";
import { useClaimLink } from "./useClaimLink.ts";

export function RequestPage({ reading, id }: CirclePageProps & { id: number }) {
  const view = useCirclePage(reading);
  const { circle } = view;
  const requests = useRequests(circle, [id]);
  // What hangs on the board came with the circle.
  const request = (requests.data ?? circle.requests).find((one) => one.id === id) ?? null;
  const exists = request !== null && request.status !== "none";
  const withdrawing = useAct(withdraw);
  const thanking = useAct(thank);
  const link = useClaimLink(circle.address, exists ? request : null);
  const pinnedIn = useBlockTransaction(circle.address, "Pinned", id, exists ? request.pinnedBlock : 0n);
  const endedIn = useBlockTransaction(circle.address, "Collected", id, exists ? request.grant.endedBlock : 0n);
  const model =
    request === null && requests.data === undefined && !wasRefused(requests.error)
      ? ({ kind: "loading" } as const)
      : exists
        ? ({
            kind: "request",
            request: modelOf(
              view,
              request,
              { withdrawing: withdrawing.act, thanking: thanking.act },
              link,
              pinnedIn,
              endedIn,
            ),
          } as const)
        : ({ kind: "none" } as const);
  return (
    <RequestView
      model={model}
      circle={circleName(circle)}
      onWithdraw={() => void withdrawing.run({ circle: circle.address, id })}
      onThank={(text) => void thanking.run({ circle: circle.address, id, text })}
    />
  );
}

function modelOf(
  view: CircleView,
  request: Request,
  acts: { withdrawing: Act; thanking: Act },
  link: string | null,
  pinnedIn: TxRef | null,
  endedIn: TxRef | null,
): RequestModel {
  const { circle, actor } = view;
  const { id, text, amount, pinnedAt, recipient } = request;
  const person = personOf(circle, recipient);
  return {
    circle: circleName(circle),
    id,
    text,
    amount,
    pinner: personOf(circle, request.pinner),
    pinnedAt,
    collector: request.claimKey
      ? { kind: "link" }
      : { kind: "wallet", address: recipient, person: person.handle === null ? null : person },
    link,
    status: statusOf(view, request, acts.withdrawing, endedIn),
    thanks: thankYouOf(circle, request),
    thanking: mayThank(request, actor?.address ?? null) ? { kind: "can", act: acts.thanking } : { kind: "no" },
    pinnedIn,
  };
}

function statusOf({ circle, actor, me }: CircleView, request: Request, act: Act, endedIn: TxRef | null): RequestState {
  const { grant } = request;
  switch (request.status) {
    case "pinned": {
      const ballot = ballotNumber(circle, request);
      const locked = uncountedRound(circle) ?? (ballotUnderWay(circle) ? currentRound(circle) : null);
      if (locked !== null && locked.requests.includes(request.id)) {
        return { kind: "on-ballot", ballot, closesAt: windowsOf(circle.terms, locked.round).votingCloses };
      }
      // A wallet that a member recovered with has their request too.
      const mine = isSameAddress(actor?.address, request.pinner) || me?.openRequest === request.id;
      return {
        kind: "pinned",
        ballot,
        votesAt: nextBallotAt(circle, request),
        resting: isResting(circle, request),
        withdraw: mine ? { kind: "can", act } : { kind: "no" },
      };
    }
    case "withdrawn":
      return { kind: "withdrawn" };
    case "none":
    case "expired":
      return { kind: "expired" };
    case "granted":
      switch (grant.status) {
        case "none":
        case "waiting":
          return { kind: "granted", round: grant.round, until: grant.expiresAt };
        case "collected":
          return { kind: "collected", round: grant.round, at: grant.endedAt, transaction: endedIn };
        case "expired":
          return { kind: "returned", round: grant.round, at: grant.endedAt };
      }
  }
}
