import { isAddress } from "viem";
import type { Rule, Rules } from "../../protocol/types.ts";
import { parseSum } from "../ui/format.ts";
import type { MotionDraft } from "./model.ts";

/** The form as typed. */
export type MotionFields = {
  kind: MotionDraft["kind"];
  /** An address, or empty while nobody is chosen. */
  member: string;
  rule: Rule;
  value: string;
};

/** What is wrong with what was typed. `order`: a least above the most, or the other way round. */
export type MotionFault = "nobody" | "sum" | "nothing" | "percent" | "vouches" | "cooldown" | "same" | "order";

/** The rules in the order in which one reads them. */
export const RULES = [
  ...(["chipInMin", "chipInMax", "requestCap", "spendPercent"] as const),
  ...(["quorumPercent", "approvalPercent", "cooldown", "vouches"] as const),
] as const;

export const isRule = (text: string): text is Rule => RULES.some((rule) => rule === text);

/** How a rule is counted, and so what one can type. */
export function unitOf(rule: Rule): "dollars" | "percent" | "vouches" | "rounds" {
  switch (rule) {
    case "chipInMin":
    case "chipInMax":
    case "requestCap":
      return "dollars";
    case "quorumPercent":
    case "approvalPercent":
    case "spendPercent":
      return "percent";
    case "vouches":
      return "vouches";
    case "cooldown":
      return "rounds";
  }
}

/** The motion, or what keeps it from being one. `rules`: what was decided last, which it would change. */
export function readMotion(fields: MotionFields, rules: Rules): { draft: MotionDraft } | { fault: MotionFault } {
  switch (fields.kind) {
    case "close":
      return { draft: { kind: "close" } };
    case "partWays":
      return isAddress(fields.member) ? { draft: { kind: "partWays", member: fields.member } } : { fault: "nobody" };
    case "changeRule":
      return readRule(fields.rule, fields.value, rules);
  }
}

function readRule(rule: Rule, typed: string, rules: Rules): { draft: MotionDraft } | { fault: MotionFault } {
  const read = valueOf(rule, typed);
  if ("fault" in read) return read;
  const { value } = read;
  if (value === BigInt(rules[rule])) return { fault: "same" };
  // Such a motion could pass and would then do nothing.
  if (rule === "chipInMin" && value > rules.chipInMax) return { fault: "order" };
  if (rule === "chipInMax" && value < rules.chipInMin) return { fault: "order" };
  return { draft: { kind: "changeRule", rule, value } };
}

/** Within what contracts/parts/Rulebook.sol allows one rule by itself. */
function valueOf(rule: Rule, typed: string): { value: bigint } | { fault: MotionFault } {
  switch (unitOf(rule)) {
    case "dollars": {
      const value = parseSum(typed);
      if (value === null) return { fault: "sum" };
      return value === 0n && rule !== "chipInMin" ? { fault: "nothing" } : { value };
    }
    case "percent":
      return whole(typed, 1, 100, "percent");
    case "vouches":
      return whole(typed, 1, 8, "vouches");
    case "rounds":
      return whole(typed, 0, 12, "cooldown");
  }
}

function whole(
  typed: string,
  least: number,
  most: number,
  fault: MotionFault,
): { value: bigint } | { fault: MotionFault } {
  const match = /^\s*(\d{1,3})\s*%?\s*$/.exec(typed);
  const value = Number(match?.[1] ?? NaN);
  return value >= least && value <= most ? { value: BigInt(value) } : { fault };
}
