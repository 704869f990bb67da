import type { Address, Hex } from "viem";
import { windowsOf } from "../../protocol/clock.ts";
import type { Request, Round } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import { personOf, thankYouOf } from "../chain/standing.ts";
import type { CircleView } from "../chain/useCirclePage.ts";
import { mayThank } from "../thanks/model.ts";
import type { Act, TxRef } from "../ui/model.ts";
import type { CollectState, GrantModel } from "./model.ts";

export type CollectInput = {
  view: CircleView;
  request: Request;
  /** Of the grant; null while unknown. */
  round: Round | null;
  /** undefined: opened without a link; null: a torn one. */
  key: Hex | null | undefined;
  /** undefined while it is worked out. */
  keyAddress: Address | null | undefined;
  endedIn: TxRef | null;
  act: Act;
  thanking: Act;
  handles: ReadonlyMap<string, string>;
};

export function collectState(input: CollectInput): CollectState {
  const { view, request, round, key, keyAddress } = input;
  const { text, amount } = request;
  if (request.status === "none") return { kind: "broken", why: "no-grant" };
  if (key === null) return { kind: "broken", why: "torn" };
  if (key !== undefined) {
    if (keyAddress === undefined) return { kind: "loading" };
    if (keyAddress === null) return { kind: "broken", why: "torn" };
    if (!request.claimKey || !isSameAddress(keyAddress, request.recipient)) return { kind: "broken", why: "other" };
  }
  switch (request.status) {
    case "pinned":
      return {
        kind: "not-yet",
        text,
        amount,
        pinner: personOf(view.circle, request.pinner),
        knownAt: knownAt(view, request),
      };
    case "withdrawn":
    case "expired":
      return { kind: "not-chosen", text, amount };
    case "granted":
      return round === null ? { kind: "loading" } : grantState(input, grantModel(view, request, round));
  }
}

function grantState(input: CollectInput, grant: GrantModel): CollectState {
  const { view, request, key, keyAddress, endedIn, act, thanking, handles } = input;
  const { circle, actor, now } = view;
  const { status, endedAt, paidTo, expiresAt } = request.grant;
  const connected = actor?.address ?? null;
  switch (status) {
    case "collected":
      return {
        kind: "collected",
        grant,
        at: endedAt,
        paidTo,
        transaction: endedIn,
        justNow: act.status === "done",
        thanking: mayThank(request, keyAddress ?? connected) ? { kind: "can", act: thanking } : { kind: "no" },
      };
    case "expired":
      return { kind: "expired", grant, at: endedAt };
    case "none":
      return { kind: "loading" };
    case "waiting":
      if (now >= expiresAt) return { kind: "expired", grant, at: expiresAt };
      if (request.claimKey) {
        return key === undefined
          ? { kind: "needs-link", grant }
          : { kind: "by-link", grant, chainId: circle.chainId, connected, act };
      }
      return {
        kind: "to-wallet",
        grant,
        wallet: request.recipient,
        person: recipientOf(circle, request.recipient, handles),
        yours: isSameAddress(connected, request.recipient),
        act,
      };
  }
}

function recipientOf(circle: CircleView["circle"], recipient: Address, handles: ReadonlyMap<string, string>) {
  const person = personOf(circle, recipient);
  const handle = person.handle ?? handles.get(recipient) ?? null;
  return handle === null ? null : { ...person, handle };
}

function grantModel({ circle }: CircleView, request: Request, round: Round): GrantModel {
  const { id, text, slot, grant } = request;
  return {
    id,
    text,
    amount: grant.amount,
    pinner: personOf(circle, request.pinner),
    round: grant.round,
    chosenAt: windowsOf(circle.terms, grant.round).votingCloses,
    approvals: round.openedApprovals.filter((ticks) => (ticks >> slot) & 1).length,
    cast: round.cast,
    until: grant.expiresAt,
    thanks: thankYouOf(circle, request),
  };
}

/** When the ballot it is on, or waits for, is known at the earliest. */
function knownAt({ circle }: CircleView, request: Request): number {
  return windowsOf(circle.terms, Math.max(circle.round, request.firstRound)).sealsOpen;
}
