import type { Lengths, Rule, Rules } from "../../protocol/types.ts";
import type { MotionsModel } from "../motions/model.ts";
import type { Act, CircleName } from "../ui/model.ts";

/** Everything a circle goes by: what it can change by ballot, and what was fixed when it was made. */
export type RulesModel = {
  circle: CircleName;
  now: number;
  /** Of this round. */
  rules: Rules;
  /** What the rules come to with the street as it is today. */
  today: { seats: number; quorum: number; ballots: number; approvals: number; toGive: bigint; vouches: number };
  coming: RuleChange[];
  fixed: Fixed;
  motions: MotionsModel;
};

/** A change that was decided and does not hold yet. */
export type RuleChange = { rule: Rule; from: bigint; to: bigint; round: number; at: number };

/** Fixed for ever. `collectFor` in seconds. */
export type Fixed = {
  start: number;
  lengths: Lengths;
  tally: "equal-shares" | "most-approvals";
  collectFor: number;
};

/** Too small to vote. `closableAt`: from when anyone may close it; null when that is now. */
export type Thin = { closableAt: number | null };

export type RulesViewProps = {
  model: RulesModel;
  thin: Thin | null;
  closing: Act;
  onPrint: () => void;
  onClose: () => void;
};
