/** The rules a street can change, their bounds, and which hold in which round. */
import { RULE_NOTICE_ROUNDS } from "../settle.ts";
import type { Rule, Rules } from "../types.ts";
import type { Circle } from "./circle.ts";

const MAX_AMOUNT = 2n ** 80n - 1n;
const bounds: Record<Rule, readonly [min: bigint, max: bigint]> = {
  chipInMin: [0n, MAX_AMOUNT],
  chipInMax: [1n, MAX_AMOUNT],
  requestCap: [1n, MAX_AMOUNT],
  quorumPercent: [1n, 100n],
  approvalPercent: [1n, 100n],
  spendPercent: [1n, 100n],
  vouches: [1n, 8n],
  cooldown: [0n, 12n],
};

export function rulesOf({ rules }: Circle, round: number): Rules {
  const inForce = rules.findLast(({ from }) => from <= round);
  if (!inForce) throw new Error("A circle has rules from the start.");
  return inForce.rules;
}

export function isWithin(rule: Rule, value: bigint): boolean {
  const [min, max] = bounds[rule];
  return value >= min && value <= max;
}

/** @returns the round from which it holds, or null when the minimum would exceed the maximum */
export function changeRule(circle: Circle, rule: Rule, value: bigint, round: number): number | null {
  const latest = circle.rules.at(-1);
  if (!latest) throw new Error("A circle has rules from the start.");
  const amount = rule === "chipInMin" || rule === "chipInMax" || rule === "requestCap";
  const rules: Rules = { ...latest.rules, [rule]: amount ? value : Number(value) };
  if (rules.chipInMin > rules.chipInMax) return null;
  const from = round + RULE_NOTICE_ROUNDS;
  circle.rules.push({ from, rules });
  return from;
}
