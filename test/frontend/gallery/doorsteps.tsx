import type { RequestState } from "../../../frontend/board/model.ts";
import { RequestView } from "../../../frontend/board/RequestView.tsx";
import type { MembershipModel, Standing, VouchModel } from "../../../frontend/people/model.ts";
import type { ChipIn } from "../../../frontend/pot/model.ts";
import type { RecoverState } from "../../../frontend/recovery/model.ts";
import type { SecretPageState } from "../../../frontend/secrets/model.ts";
import { secretView } from "./keys.tsx";
import { chipIn, chipInView, joinView, peopleView, pinView, requestView, vouchView } from "./others.tsx";
import { recoverView, scanView } from "./recovery.tsx";
import { at, circle, dollars, failed, hash, idle, nothing, person } from "./samples.ts";

/*
 * Where one arrives before there is anything to do, or after it is done: nothing is read yet, nobody in particular looks, or
 * the way ends here.
 */

const part = { passkeys: true, working: false, fault: null } as const;
/* The steps towards a new voting secret are the same wherever one needs one. */
const make = { kind: "secret", handle: "Heron", ...part } as const;
const found = { kind: "found", handle: "Heron", part: { ...part, kept: "passkey" } } as const;
const practice = { kind: "practice", handle: "Heron", part: 0.7, fault: null } as const;
const keep = { kind: "keep", handle: "Heron", seconds: 2.9, shown: { downloaded: false, words: null } } as const;
const anew: SecretPageState[] = [
  make,
  found,
  practice,
  keep,
  { kind: "loading" },
  { kind: "no-account" },
  { kind: "no-seat" },
];
const recoveries: RecoverState[] = [
  make,
  found,
  practice,
  keep,
  { kind: "loading" },
  { kind: "no-account" },
  { kind: "has-seat", person: person(4) },
];
const transaction = { hash, url: null };
const standings: Standing[] = [
  { kind: "outsider" },
  { kind: "founder" },
  { kind: "booked", person: { ...person(0), slot: null }, sitsAt: at(28), votesAt: at(49) },
  { kind: "leaving", person: person(0), endsAt: at(28) },
];
const memberships: MembershipModel[] = [{ kind: "closed" }, { kind: "loading" }];
const vouches: VouchModel["state"][] = [
  { kind: "loading" },
  { kind: "no-account" },
  { kind: "not-a-member" },
  { kind: "yourself" },
  { kind: "your-seat" },
  { kind: "already-member" },
];
const requests: RequestState[] = [
  { kind: "on-ballot", ballot: 2, closesAt: at(24) },
  { kind: "withdrawn" },
  { kind: "expired" },
  { kind: "returned", round: 6, at: at(90) },
];
const chips: ChipIn[] = [
  { kind: "mine", amount: dollars(10) },
  { kind: "gift", amount: dollars(25) },
];
/** Each under the screen's name and its own. */
function each<State extends { kind: string }, Screen>(name: string, states: State[], view: (state: State) => Screen) {
  return Object.fromEntries(states.map((state) => [`${name}-${state.kind}`, view(state)]));
}

export const doorstepScreens = {
  ...each("people-me", standings, (standing) => peopleView(standing)),
  ...each("people-history", memberships, (history) => peopleView({ kind: "nobody" }, 0n, idle, null, history)),
  ...each("people-vouch", vouches, vouchView),
  "people-join-loading": joinView({ kind: "loading" }),
  "people-join-no-account": joinView({ kind: "no-account" }),
  "people-join-seated": joinView({ kind: "seated", person: person(5), votesAt: at(21), transaction }),
  ...each("people-secret", anew, secretView),
  ...each("people-recover", recoveries, recoverView),
  "people-scan-starting": scanView({ kind: "starting" }),
  ...Object.fromEntries(
    (["signing", "handing", "writing"] as const).map((step) => [
      `street-chip-in-${step}`,
      chipInView({ ...chipIn, act: { status: "working", step } }),
    ]),
  ),
  "street-chip-in-failed": chipInView({ ...chipIn, act: failed }),
  "street-chip-in-nobody": chipInView({ ...chipIn, me: { kind: "nobody" } }),
  ...each("street-chip-in-done", chips, (what) => chipInView({ ...chipIn, done: { what, transaction } })),
  "street-pin-loading": pinView({ kind: "loading" }),
  ...each("street-request", requests, (status) => requestView(status)),
  "street-request-anothers": requestView({
    kind: "pinned",
    ballot: 1,
    votesAt: at(21),
    resting: false,
    withdraw: { kind: "no" },
  }),
  "street-request-loading": (
    <RequestView model={{ kind: "loading" }} circle={circle} onWithdraw={nothing} onThank={nothing} />
  ),
  "street-request-none": (
    <RequestView model={{ kind: "none" }} circle={circle} onWithdraw={nothing} onThank={nothing} />
  ),
};
