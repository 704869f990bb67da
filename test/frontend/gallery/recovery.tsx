import type { VouchModel } from "../../../frontend/people/model.ts";
import { VouchView } from "../../../frontend/people/VouchView.tsx";
import type { RecoverState, RecoveryModel, SeatNews } from "../../../frontend/recovery/model.ts";
import { RecoverView } from "../../../frontend/recovery/RecoverView.tsx";
import SeatNotices from "../../../frontend/recovery/SeatNotices.tsx";
import type { CameraState } from "../../../frontend/scan/model.ts";
import { ScanView } from "../../../frontend/scan/ScanView.tsx";
import { RightPart } from "../../../frontend/street/RightPart.tsx";
import type { VoteRight } from "../../../frontend/street/model.ts";
import { en } from "../../../frontend/content/en/index.ts";
import { noNewSecret } from "../../../frontend/people/newSecretState.ts";
import { Dialog } from "../../../frontend/ui/Dialog.tsx";
import type { Act } from "../../../frontend/ui/model.ts";
import { address, at, circle, failed, hash, idle, nothing, people, person } from "./samples.ts";

const link = `http://127.0.0.1:4173/#/vouch/8453/${circle.address}/${address(42)}/Plover/9f3a7c21`;
export const recoverView = (state: RecoverState) => (
  <RecoverView
    model={{ circle, members: 20, state }}
    onConnect={nothing}
    onChoose={nothing}
    onChooseAgain={nothing}
    onGoOn={nothing}
    {...noNewSecret}
    onBegin={nothing}
    onFinish={nothing}
  />
);
const vouchView = (state: VouchModel["state"]) => (
  <VouchView
    model={{ circle, candidate: address(42), handle: "Plover", seat: person(4), state }}
    onVouch={nothing}
    onTakeBackWord={nothing}
    onConnect={nothing}
  />
);
const asking = { kind: "asking", lost: person(4), link, needed: 7 } as const;
const recovery: RecoveryModel = {
  lost: person(4),
  to: address(42),
  startedAt: at(-20),
  from: at(28),
  state: "waits",
  you: "new",
  act: idle,
};

const notices = (news: SeatNews, objecting: Act = idle) => (
  <>
    <SeatNotices news={news} objecting={objecting} staying={idle} onObject={nothing} onStillHere={nothing} />
    <h1>The page behind</h1>
  </>
);
const asked = {
  me: person(0),
  to: address(42),
  startedAt: at(3),
  from: at(56),
  used: false,
  signingFrom: at(28),
  barredUntil: at(84),
};

export const scanView = (camera: CameraState, fault: string | null = null) => (
  <Dialog open title={en.scan.vouch.title} onClose={nothing}>
    <ScanView
      camera={camera}
      hint={en.scan.vouch.hint}
      fault={fault}
      reading={false}
      paste={en.scan.vouch.paste}
      onVideo={nothing}
      onTryCamera={nothing}
      onPhoto={nothing}
      onPasted={nothing}
      onClose={nothing}
    />
  </Dialog>
);

const rights: VoteRight[] = [
  { kind: "nobody" },
  { kind: "no", votesAt: at(49) },
  { kind: "founder", votesAt: at(21) },
  { kind: "next", me: { ...person(3), slot: null }, votesAt: at(49) },
  { kind: "yes", me: person(0), joinedAt: at(-140), roster: 20, opensAt: at(21) },
  { kind: "yes", me: person(0), joinedAt: at(-140), roster: 20, opensAt: null },
  { kind: "closed", me: person(0), votesAt: at(49) },
  { kind: "none", me: person(0), votesAt: at(49) },
  { kind: "last", me: person(5), open: true },
  { kind: "last", me: person(5), open: false },
  { kind: "recovering", seat: person(4), from: at(56), votesAt: at(77) },
];

export const recoveryScreens = {
  "people-recover-choose": recoverView({
    kind: "choose",
    seated: people.slice(0, 9),
    needed: 7,
    finishAt: at(56),
  }),
  "people-recover-asking": recoverView({ ...asking, vouches: 2, until: at(30), hindrance: null }),
  "people-recover-barred": recoverView({
    ...asking,
    vouches: 7,
    until: at(30),
    hindrance: { why: "objected", until: at(84) },
  }),
  "people-recover-begin": recoverView({ kind: "begin", lost: person(4), finishAt: at(56), act: failed }),
  "people-recover-waits": recoverView({ kind: "waits", recovery, votesAt: at(49) }),
  "people-recover-ready": recoverView({ kind: "waits", recovery: { ...recovery, state: "ready" }, votesAt: at(49) }),
  "people-recover-used": recoverView({ kind: "waits", recovery: { ...recovery, state: "used" }, votesAt: at(49) }),
  "people-recover-done": recoverView({
    kind: "done",
    person: { ...person(4), account: address(42) },
    votesAt: at(49),
    transaction: { hash, url: null },
  }),
  "people-vouch-again": vouchView({ kind: "ask", vouches: 2, needed: 7, act: idle }),
  "people-vouch-early": vouchView({
    kind: "given",
    vouches: 0,
    needed: 7,
    early: { count: 2, all: true, before: "objection", askFrom: at(84) },
    takingBack: idle,
  }),
  "street-seat-asked": notices({ asked, quiet: null }),
  "street-seat-objecting": notices({ asked, quiet: null }, { status: "working", step: "signing" }),
  "street-seat-objected": notices({ asked, quiet: null }, { status: "done", transaction: null }),
  "street-seat-used": notices({ asked: { ...asked, used: true }, quiet: null }),
  "street-seat-quiet": notices({
    asked: null,
    quiet: { since: at(-112), vacatedFrom: at(56), vacatable: false },
  }),
  "people-scan": scanView({ kind: "looking" }),
  "people-scan-fault": scanView({ kind: "looking" }, en.scan.vouch.faults["other-circle"]),
  "people-scan-refused": scanView({ kind: "none", why: "refused" }),
  "street-rights": (
    <div className="rest">
      {rights.map((right, index) => (
        <RightPart key={index} circle={circle.address} right={right} now={at(9)} />
      ))}
    </div>
  ),
};
