import type { Address } from "viem";
import type { Lengths, Rules } from "../../protocol/types.ts";
import type { Act } from "../ui/model.ts";

/** What the form makes; the page adds token, beacon and salt. */
export type CirclePlan = {
  name: string;
  founders: Address[];
  rules: Rules;
  tally: "equal-shares" | "most-approvals";
  lengths: Lengths;
  /** Unix seconds: day 0 of the first month. */
  start: number;
};

export type StartModel = {
  /** The chain's clock. */
  now: number;
  account: Address | null;
  /** Accounts this page knows by a handle (the local chain's neighbours); empty elsewhere. */
  known: { account: Address; handle: string }[];
  /** Local chains may have months of minutes or days; elsewhere only the first is offered. */
  lengths: { name: "month" | "day" | "quick"; lengths: Lengths }[];
  state: StartState;
};

export type StartState = { kind: "writing"; act: Act } | { kind: "made"; address: Address; name: string };

export type StartViewProps = {
  model: StartModel;
  onStart: (plan: CirclePlan) => void;
  onConnect: () => void;
};
