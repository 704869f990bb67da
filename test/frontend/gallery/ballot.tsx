import { idle } from "../../../frontend/ui/model.ts";
import { BallotView } from "../../../frontend/ballot/BallotView.tsx";
import type { FindState, Found } from "../../../frontend/ballot/findModel.ts";
import { FindView } from "../../../frontend/ballot/FindView.tsx";
import type { BallotState, MotionChoice, WaysOn } from "../../../frontend/ballot/model.ts";
import { address, at, circle, dollars, failed, hash, nothing, person, slips } from "./samples.ts";

const receipt = { code: "k7f2·90de", handedOverAt: at(22.76), transaction: { hash, url: null } };
const choices = slips.map((slip, slot) => ({ ...slip, slot, own: slot === 1 }));
const ways: WaysOn = {
  relays: ["https://relay.foundrysteps.example"],
  typed: { status: "idle" },
  throwaway: null,
  own: idle,
  provider: "rpc.example",
};
const purse = { address: address(7), needed: 1_234_000_000_000_000n, held: 0n, act: idle };
const motions: MotionChoice[] = [
  {
    slot: 14,
    id: 1,
    ask: { kind: "changeRule", rule: "requestCap", value: dollars(150), instead: dollars(100), from: 9 },
    proposer: person(2),
  },
  { slot: 15, id: 2, ask: { kind: "partWays", person: person(4) }, proposer: person(3) },
];

const view = (state: BallotState) => (
  <BallotView
    model={{ circle, round: 7, now: at(22.8), closesAt: at(24), sealsOpenAt: at(24.5), state }}
    onUnlock={nothing}
    onRestore={nothing}
    onSeal={nothing}
    onFinish={nothing}
    onLeaveIt={nothing}
    onTryAgain={nothing}
    waysOn={{
      onRelay: nothing,
      onTypedRelay: nothing,
      onThrowaway: nothing,
      onCastThrowaway: nothing,
      onCastOwn: nothing,
    }}
    onChangeMind={nothing}
    onConnect={nothing}
  />
);

const found: Found = {
  code: "7C1E-90DE",
  block: 8_412_077n,
  cast: 10,
  earlier: 0,
  transaction: { hash, url: null },
  fate: { kind: "sealed", opensAt: at(24.5) },
};
const looking = (state: FindState) => (
  <FindView
    model={{ circle, round: 7, now: at(24.2), state }}
    onCode={() => false}
    onUnlock={nothing}
    onRestore={nothing}
    onForget={nothing}
  />
);

const inTheBox = { kind: "in-the-box", cast: 10, receipt, canChange: true, elsewhere: false } as const;

export const ballotScreens = {
  "ballot-ticking": view({
    kind: "ticking",
    rule: "equal-shares",
    choices,
    motions: [],
    ticked: [0, 2, 4],
    roster: 20,
    before: "none",
  }),
  "ballot-changing": view({
    kind: "ticking",
    rule: "most-approvals",
    choices: choices.slice(0, 2),
    motions: [],
    ticked: [],
    roster: 5,
    before: "forgotten",
  }),
  "ballot-motions": view({
    kind: "ticking",
    rule: "equal-shares",
    choices: choices.slice(0, 2),
    motions,
    ticked: [0, 14],
    roster: 20,
    before: "none",
  }),
  "ballot-motions-only": view({
    kind: "ticking",
    rule: "equal-shares",
    choices: [],
    motions: [{ slot: 14, id: 3, ask: { kind: "close" }, proposer: person(1) }],
    ticked: [],
    roster: 20,
    before: "none",
  }),
  "ballot-sealing": view({
    kind: "sealing",
    step: "proving",
    part: 0.6,
    roster: 20,
    relay: "relay.quincelane.example",
  }),
  "ballot-handed-over": view({
    kind: "handed-over",
    nextBatchBy: at(22.83),
    relay: "relay.quincelane.example",
    receipt: { ...receipt, transaction: null },
    canChange: true,
    ways,
  }),
  "ballot-unfinished": view({ kind: "unfinished", earlier: true }),
  "ballot-overdue": view({
    kind: "overdue",
    promisedBy: at(22.75),
    relay: "relay.quincelane.example",
    receipt: { ...receipt, transaction: null },
    ways: { ...ways, throwaway: purse },
  }),
  "ballot-fee-arrived": view({
    kind: "overdue",
    promisedBy: at(22.75),
    relay: "relay.quincelane.example",
    receipt: { ...receipt, transaction: null },
    ways: { ...ways, relays: [], throwaway: { ...purse, held: 2n * purse.needed } },
  }),
  "ballot-missed": view({ kind: "missed", relay: "relay.quincelane.example", earlier: false, opensAt: at(24.5) }),
  "ballot-in-the-box": view({ ...inTheBox, fate: { kind: "voting" } }),
  "ballot-late": view({
    ...inTheBox,
    canChange: false,
    fate: { kind: "late", since: at(24.5), beacon: "api.drand.sh" },
  }),
  "ballot-opened": view({ ...inTheBox, canChange: false, fate: { kind: "opened" } }),
  "ballot-failed": view({
    kind: "failed",
    at: "handing",
    relay: "relay.quincelane.example",
    earlier: false,
    ways,
    // A ballot is never sent from one's own account just by pressing again.
    fault: { ...failed.fault, wayOn: "Nothing was sent. Try again, or try another relay." },
  }),
  "ballot-locked": view({
    kind: "locked",
    kept: "passphrase",
    passkeys: false,
    working: false,
    fault: { sentence: "That passphrase does not open it." },
  }),
  "ballot-not-kept": view({ kind: "locked", kept: null, passkeys: true, working: true, fault: null }),
  "ballot-not-open": view({ kind: "not-open", opensAt: at(21) }),
  "ballot-no-ballot": view({ kind: "no-ballot", why: "nothing-pinned", nextVotingAt: at(49) }),
  "ballot-cannot-joined-after": view({ kind: "cannot-vote", why: "joined-after", votesAt: at(49) }),
  "ballot-cannot-visitor": view({ kind: "cannot-vote", why: "no-account", votesAt: null }),
  "ballot-find": looking({ kind: "found", by: "receipt", found }),
  "ballot-find-read": looking({
    kind: "found",
    by: "receipt",
    found: { ...found, earlier: 1, fate: { kind: "read", transaction: { hash, url: null } } },
  }),
  "ballot-find-asking": looking({
    kind: "asking",
    secret: { kept: "passkey", passkeys: true, working: false, fault: null },
  }),
  "ballot-find-not-there": looking({ kind: "not-there", by: "code", secret: null }),
  "ballot-find-empty": looking({ kind: "empty" }),
  "ballot-closed": view({ kind: "closed", opensAt: at(24.5) }),
};
