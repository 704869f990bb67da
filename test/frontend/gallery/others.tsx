import { PinView } from "../../../frontend/board/PinView.tsx";
import { RequestView } from "../../../frontend/board/RequestView.tsx";
import type { PinState, RequestState } from "../../../frontend/board/model.ts";
import { HomeView } from "../../../frontend/home/HomeView.tsx";
import { noNewSecret } from "../../../frontend/people/newSecretState.ts";
import { JoinView } from "../../../frontend/people/JoinView.tsx";
import { LeaveDialog } from "../../../frontend/people/LeaveDialog.tsx";
import { PeopleView } from "../../../frontend/people/PeopleView.tsx";
import { VouchView } from "../../../frontend/people/VouchView.tsx";
import type {
  JoinState,
  LeaveTerms,
  MembershipModel,
  Payout,
  Standing,
  VouchModel,
} from "../../../frontend/people/model.ts";
import type { Thanking } from "../../../frontend/thanks/model.ts";
import { ChipInView } from "../../../frontend/pot/ChipInView.tsx";
import type { ChipInModel } from "../../../frontend/pot/model.ts";
import { StartView } from "../../../frontend/start/StartView.tsx";
import type { Act, Slip } from "../../../frontend/ui/model.ts";
import { address, at, circle, dollars, failed, hash, idle, nothing, people, person, slips } from "./samples.ts";

const transaction = { hash, url: null };
const link = `http://127.0.0.1:4173/#/${circle.address}/vouch/${address(40)}/Nuthatch`;
const claim = `http://127.0.0.1:4173/#/${circle.address}/collect/3/${hash}`;

const leaveNow: LeaveTerms = {
  pay: { when: "now", amount: dollars(11.62) },
  to: person(0).account,
  request: { title: "Repaint the fence by the bus stop", byLink: true },
  won: dollars(38.4),
  left: 19,
};
const candidate = { vouches: 1, needed: 2, seat: null, early: null, act: idle } as const;
const asksAgain = { ...candidate, needed: 4, seat: person(4) };
const me: Standing = { kind: "seated", person: person(0), joinedAt: at(-140), leave: leaveNow };
const comings: MembershipModel = {
  kind: "open",
  entries: [
    { index: 9, change: "recovered", person: person(2), at: at(-3) },
    { index: 8, change: "vacated", person: { ...person(15), slot: null }, at: at(-30) },
    { index: 7, change: "seated", person: person(10), at: at(-56) },
  ],
  earlier: 7,
};
export const peopleView = (
  standing: Standing,
  owed = 0n,
  takingBack: Act = idle,
  paid: Payout["paid"] = null,
  history: MembershipModel = comings,
) => (
  <PeopleView
    model={{
      circle,
      now: at(9),
      seated: people
        .slice(0, 11)
        .map((one, n) => ({ person: one, joinedAt: at(-140 + n), you: n === 0, leaving: n === 3 })),
      booked: [
        {
          person: { account: address(44), handle: "Dipper", slot: null },
          you: false,
          sitsAt: at(0),
          canSeat: true,
          act: idle,
        },
      ],
      founders: [{ person: { account: address(45), handle: null, slot: null }, you: false }],
      candidates: [
        { ...candidate, account: address(40), handle: "Nuthatch", mine: "can", act: failed },
        { ...candidate, account: address(41), handle: "Speedwell", mine: "given" },
        { ...asksAgain, account: address(42), handle: "Plover", vouches: 2, mine: "can" },
        {
          ...asksAgain,
          account: address(43),
          handle: "Plover",
          vouches: 0,
          mine: "given",
          early: { count: 3, all: true, before: "objection", askFrom: at(84) },
        },
      ],
      recoveries: [
        {
          lost: person(4),
          to: address(42),
          startedAt: at(-20),
          from: at(28),
          state: "waits",
          you: "neither",
          act: idle,
        },
        {
          lost: person(6),
          to: address(43),
          startedAt: at(-40),
          from: at(0),
          state: "ready",
          you: "neither",
          act: idle,
        },
      ],
      silent: [{ person: person(7), since: at(-170), state: "ready", act: idle }],
      history,
      vouchesNeeded: 2,
      me: standing,
      owed,
    }}
    leaving={{ act: idle, paid: null }}
    takingBack={{ act: takingBack, paid }}
    onVouch={nothing}
    onTakeBackWord={nothing}
    onSeat={nothing}
    onFinish={nothing}
    onVacate={nothing}
    onHistory={nothing}
    onCode={() => null}
    onLeave={nothing}
    onTakeBack={nothing}
    onConnect={nothing}
  />
);
const leaveDialog = (terms: LeaveTerms, act: Act = idle) => (
  <LeaveDialog open terms={terms} act={act} onLeave={nothing} onClose={nothing} />
);
export const joinView = (state: JoinState) => (
  <JoinView
    model={{ circle, members: 14, now: at(9), state }}
    onConnect={nothing}
    onHandle={nothing}
    onGoOn={nothing}
    onChangeHandle={nothing}
    {...noNewSecret}
    onTakeSeat={nothing}
  />
);
export const vouchView = (state: VouchModel["state"]) => (
  <VouchView
    model={{ circle, candidate: address(40), handle: "Nuthatch", seat: null, state }}
    onVouch={nothing}
    onTakeBackWord={nothing}
    onConnect={nothing}
  />
);
export const chipIn: ChipInModel = {
  circle,
  bounds: { min: dollars(5), max: dollars(10) },
  nextRoundAt: at(28),
  me: {
    kind: "member",
    person: person(0),
    stake: dollars(11.62),
    chippedIn: 0n,
    room: { least: dollars(5), most: dollars(10) },
  },
  neighbours: people.slice(1, 6).map((one) => ({ person: one, room: { least: dollars(5), most: dollars(10) } })),
  balance: dollars(212.5),
  act: idle,
  done: null,
};
export const chipInView = (model: ChipInModel) => (
  <ChipInView model={model} onChipIn={nothing} onAgain={nothing} onConnect={nothing} />
);
export const pinView = (state: PinState) => (
  <PinView
    model={{ circle, chainId: 31337, cap: dollars(100), textLimit: 1000, votesAt: at(21), cooldown: 2, state }}
    onPin={nothing}
    onConnect={nothing}
  />
);
const slip: Slip = slips[2] ?? { id: 3, text: "", amount: 0n, pinner: person(4), ballot: 1, firstBallotAt: null };
export const requestView = (status: RequestState, withLink = false, thanking: Thanking = { kind: "no" }) => (
  <RequestView
    circle={circle}
    onWithdraw={nothing}
    onThank={nothing}
    model={{
      kind: "request",
      request: {
        circle,
        ...slip,
        pinnedAt: at(-40),
        collector: withLink ? { kind: "link" } : { kind: "wallet", address: address(60), person: person(4) },
        link: withLink ? claim : null,
        status,
        thanks:
          status.kind === "collected" && thanking.kind === "no"
            ? { text: "It holds.\nCome and sit down.", by: person(4), at: at(33) }
            : null,
        thanking,
        pinnedIn: transaction,
      },
    }}
  />
);
const month = {
  name: "month",
  lengths: { round: 28 * 86_400, voting: 3 * 86_400, opening: 4 * 86_400, margin: 43_200 },
} as const;
const quick = { name: "quick", lengths: { round: 1800, voting: 480, opening: 480, margin: 60 } } as const;
const known = people.slice(0, 8).map((one) => ({ account: one.account, handle: one.handle ?? "" }));

export const otherScreens = {
  "people-roster": peopleView(me),
  "people-visitor": peopleView({ kind: "nobody" }),
  "people-left": peopleView({ kind: "left", how: "partedWays" }, dollars(11.62), {
    status: "working",
    step: "handing",
  }),
  "people-paid": peopleView(
    { kind: "left", how: "left" },
    0n,
    { status: "done", transaction },
    { amount: dollars(11.62), to: person(0).account },
  ),
  "people-leave": leaveDialog(leaveNow),
  "people-leave-working": leaveDialog(leaveNow, { status: "working", step: "signing" }),
  "people-leave-failed": leaveDialog(leaveNow, failed),
  "people-leave-later": leaveDialog({
    pay: { when: "later", least: dollars(2.31), most: dollars(11.62), endsAt: at(28) },
    to: person(0).account,
    request: { title: "Repaint the fence by the bus stop", byLink: false },
    won: 0n,
    left: 2,
  }),
  "people-join-handle": joinView({
    kind: "handle",
    founder: false,
    needed: 2,
    suggestions: ["Nuthatch", "Speedwell", "Merlin"],
    taken: ["heron"],
    fault: null,
  }),
  "people-join-asking": joinView({ kind: "asking", handle: "Nuthatch", link, vouches: 1, needed: 2, until: at(37) }),
  "people-join-asking-ready": joinView({
    kind: "asking",
    handle: "Nuthatch",
    link,
    vouches: 2,
    needed: 2,
    until: at(37),
  }),
  "people-join-secret": joinView({
    kind: "secret",
    handle: "Nuthatch",
    passkeys: false,
    working: false,
    fault: null,
  }),
  "people-join-practice": joinView({ kind: "practice", handle: "Nuthatch", part: 0.4, fault: null }),
  "people-join-practice-failed": joinView({
    kind: "practice",
    handle: "Nuthatch",
    part: 0,
    fault: { sentence: "This device could not make the proof." },
  }),
  "people-join-keep": joinView({
    kind: "keep",
    handle: "Nuthatch",
    seconds: 3.42,
    shown: { downloaded: true, words: null },
  }),
  "people-join-seat": joinView({
    kind: "seat",
    handle: "Nuthatch",
    booking: true,
    act: { status: "working", step: "writing" },
  }),
  "people-join-booked": joinView({
    kind: "booked",
    person: { account: address(40), handle: "Nuthatch", slot: null },
    sitsAt: at(28),
    votesAt: at(49),
    transaction,
  }),
  "people-join-closed": joinView({ kind: "closed", why: "enough-this-round", nextRoundAt: at(28) }),
  "people-vouch": vouchView({ kind: "ask", vouches: 1, needed: 2, act: idle }),
  "people-vouch-given": vouchView({ kind: "given", vouches: 2, needed: 2, early: null, takingBack: idle }),
  "street-chip-in": chipInView(chipIn),
  "street-chip-in-gift": chipInView({ ...chipIn, me: { kind: "visitor" }, act: failed }),
  "street-chip-in-done": chipInView({
    ...chipIn,
    done: { what: { kind: "neighbour", member: person(2).account, amount: dollars(7.5) }, transaction },
  }),
  "street-pin": pinView({ kind: "writing", account: address(10), me: person(0), act: idle }),
  "street-pin-pinned": pinView({
    kind: "pinned",
    slip: { ...slip, ballot: 1 },
    resting: false,
    link: claim,
    transaction,
  }),
  "street-pin-resting": pinView({
    kind: "pinned",
    slip: { ...slip, ballot: 1, firstBallotAt: at(77) },
    resting: true,
    link: null,
    transaction: null,
  }),
  "street-pin-one-is-up": pinView({ kind: "one-is-up", slip }),
  "street-pin-full": pinView({ kind: "cannot", why: "board-full" }),
  "street-request": requestView({
    kind: "pinned",
    ballot: 3,
    votesAt: at(21),
    resting: false,
    withdraw: { kind: "can", act: idle },
  }),
  "street-request-thank": requestView({ kind: "collected", round: 6, at: at(1), transaction }, false, {
    kind: "can",
    act: failed,
  }),
  "street-request-link": requestView({ kind: "granted", round: 7, until: at(90) }, true),
  "street-request-collected": requestView({ kind: "collected", round: 7, at: at(30), transaction }),
  "start-form": (
    <StartView
      model={{
        now: at(9),
        account: person(0).account,
        known,
        lengths: [month, quick],
        state: { kind: "writing", act: idle },
      }}
      onStart={nothing}
      onConnect={nothing}
    />
  ),
  "start-wallet": (
    <StartView
      model={{
        now: at(9),
        account: person(0).account,
        known: [],
        lengths: [month],
        state: { kind: "writing", act: idle },
      }}
      onStart={nothing}
      onConnect={nothing}
    />
  ),
  "start-made": (
    <StartView
      model={{
        now: at(9),
        account: person(0).account,
        known,
        lengths: [month],
        state: { kind: "made", address: circle.address, name: "Foundry Steps" },
      }}
      onStart={nothing}
      onConnect={nothing}
    />
  ),
  home: (
    <HomeView
      model={{ circles: [{ ...circle, members: 20, round: 7, phase: "voting", closed: false }], demo: circle.address }}
      onOpen={nothing}
    />
  ),
  wallets: <p>Behind the dialog</p>,
};
