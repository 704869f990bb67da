import { CollectView } from "../../../frontend/collect/CollectView.tsx";
import type { CollectState, GrantModel } from "../../../frontend/collect/model.ts";
import { address, at, circle, dollars, failed, hash, idle, nothing, person } from "./samples.ts";

const text = "Mend the bench under the lime tree\nThree new slats and the bolts to hold them.";
const grant: GrantModel = {
  id: 3,
  text,
  amount: dollars(64),
  pinner: person(4),
  round: 7,
  chosenAt: at(24),
  approvals: 11,
  cast: 15,
  until: at(115),
  thanks: null,
};
const view = (state: CollectState) => (
  <CollectView model={{ circle, state }} onCollect={nothing} onCollectTo={nothing} onThank={nothing} />
);

export const collectScreens = {
  "collect-loading": view({ kind: "loading" }),
  "collect-by-link": view({ kind: "by-link", grant, chainId: 31337, connected: null, act: idle }),
  "collect-by-link-connected": view({
    kind: "by-link",
    grant,
    chainId: 31337,
    connected: address(60),
    act: { status: "working", step: "writing" },
  }),
  "collect-to-wallet": view({
    kind: "to-wallet",
    grant,
    wallet: address(60),
    person: person(4),
    yours: true,
    act: idle,
  }),
  "collect-to-wallet-other": view({
    kind: "to-wallet",
    grant,
    wallet: address(60),
    person: null,
    yours: false,
    act: failed,
  }),
  "collect-done": view({
    kind: "collected",
    grant,
    at: at(30.46),
    paidTo: address(60),
    transaction: { hash, url: "https://explorer.example/tx" },
    justNow: true,
    thanking: { kind: "can", act: idle },
  }),
  "collect-already": view({
    kind: "collected",
    grant,
    at: at(30.46),
    paidTo: address(60),
    transaction: null,
    justNow: false,
    thanking: { kind: "no" },
  }),
  "collect-not-yet": view({ kind: "not-yet", text, amount: dollars(64), pinner: person(4), knownAt: at(24.5) }),
  "collect-not-chosen": view({ kind: "not-chosen", text, amount: dollars(64) }),
  "collect-needs-link": view({ kind: "needs-link", grant }),
  "collect-broken": view({ kind: "broken", why: "torn" }),
  "collect-broken-other": view({ kind: "broken", why: "other" }),
  "collect-wrong-network": view({ kind: "wrong-network", network: "Base" }),
  "collect-expired": view({ kind: "expired", grant, at: at(115) }),
};
