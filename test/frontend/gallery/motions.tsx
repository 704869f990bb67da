import { useState } from "react";
import { MotionForm } from "../../../frontend/motions/MotionForm.tsx";
import { MotionReview } from "../../../frontend/motions/MotionReview.tsx";
import { ProposeView } from "../../../frontend/motions/ProposeView.tsx";
import type { MotionDraft, MotionsModel, ProposeModel, ProposeState } from "../../../frontend/motions/model.ts";
import type { MotionFields } from "../../../frontend/motions/draft.ts";
import { RulesView } from "../../../frontend/rules/RulesView.tsx";
import type { RulesModel, Thin } from "../../../frontend/rules/model.ts";
import type { Act } from "../../../frontend/ui/model.ts";
import { at, circle, dollars, failed, hash, idle, nothing, people, person, start } from "./samples.ts";

export const quiet: MotionsModel = {
  now: [],
  next: [],
  nextAt: at(21),
  coming: [],
  roster: 20,
  needed: 14,
  aboutMe: null,
};
export const withMotions: MotionsModel = {
  ...quiet,
  next: [
    {
      id: 4,
      ask: { kind: "changeRule", rule: "requestCap", value: dollars(120), instead: dollars(100), from: 9 },
      proposer: person(4),
    },
    { id: 5, ask: { kind: "partWays", person: person(0) }, proposer: person(7) },
  ],
  coming: [{ rule: "vouches", from: 2n, to: 3n, round: 8, at: at(28) }],
  aboutMe: { proposer: person(7), at: at(21), needed: 14, roster: 20, stake: dollars(11.62) },
};

const rules = {
  chipInMin: dollars(5),
  chipInMax: dollars(10),
  requestCap: dollars(100),
  quorumPercent: 60,
  approvalPercent: 25,
  spendPercent: 80,
  vouches: 2,
  cooldown: 2,
};
const month: RulesModel = {
  circle,
  now: at(9),
  rules,
  today: { seats: 20, quorum: 12, ballots: 12, approvals: 3, toGive: dollars(249.92), vouches: 4 },
  coming: withMotions.coming,
  fixed: {
    start,
    lengths: { round: 28 * 86_400, voting: 3 * 86_400, opening: 4 * 86_400, margin: 43_200 },
    tally: "equal-shares",
    collectFor: 90 * 86_400,
  },
  motions: withMotions,
};

const rulesView = (model: RulesModel, thin: Thin | null = null) => (
  <RulesView model={model} thin={thin} closing={idle} onPrint={nothing} onClose={nothing} />
);

const propose = (state: ProposeState, motions: MotionsModel = quiet): ProposeModel => ({
  circle,
  votesAt: at(21),
  rules,
  holds: { round: 9, at: at(56) },
  members: people.slice(1).map((one, n) => ({ person: one, stake: dollars(8 + n * 0.31) })),
  closing: {
    shares: people
      .slice(0, 12)
      .map((one, n) => ({ person: one, you: n === 0, stake: dollars(11.62 - n * 0.4), share: dollars(3.17) })),
    waiting: dollars(38.4),
  },
  motions,
  state,
});
const proposeView = (state: ProposeState, motions?: MotionsModel) => (
  <ProposeView model={propose(state, motions)} onPropose={nothing} onConnect={nothing} />
);
const review = (draft: MotionDraft, act: Act = idle) => (
  <MotionReview
    model={propose({ kind: "writing", act })}
    draft={draft}
    act={act}
    onPropose={nothing}
    onEdit={nothing}
  />
);

function Form({ fields: typed }: { fields: MotionFields }) {
  const [fields, setFields] = useState(typed);
  return (
    <MotionForm
      model={propose({ kind: "writing", act: idle })}
      fields={fields}
      onChange={(change) => setFields({ ...fields, ...change })}
      onRead={nothing}
    />
  );
}

const writing: MotionFields = { kind: "changeRule", member: "", rule: "requestCap", value: "120" };

export const motionScreens = {
  "street-rules": rulesView(month),
  "street-rules-quiet": rulesView({ ...month, coming: [], motions: quiet }),
  "street-rules-thin": rulesView({ ...month, motions: quiet }, { closableAt: null }),
  "street-rules-thin-later": rulesView({ ...month, motions: quiet }, { closableAt: at(56) }),
  "street-propose": <Form fields={writing} />,
  "street-propose-wrong": <Form fields={{ ...writing, rule: "chipInMin", value: "50" }} />,
  "street-propose-part": <Form fields={{ ...writing, kind: "partWays", member: person(3).account }} />,
  "street-propose-review": review({ kind: "changeRule", rule: "requestCap", value: dollars(120) }),
  "street-propose-review-part": review({ kind: "partWays", member: person(3).account }, failed),
  "street-propose-review-close": review({ kind: "close" }),
  "street-propose-done": proposeView({ kind: "proposed", transaction: { hash, url: null } }, withMotions),
  "street-propose-loading": proposeView({ kind: "loading" }),
  "street-propose-full": proposeView({ kind: "cannot", why: "full" }, withMotions),
  "street-propose-resting": proposeView({ kind: "resting", at: at(56) }),
};
