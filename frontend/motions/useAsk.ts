import { useFirstCopy, useFormat } from "../content/copy.ts";
import { useHandle } from "../ui/Who.tsx";
import type { Rule } from "../../protocol/types.ts";
import { unitOf } from "./draft.ts";
import type { MotionAsk } from "./model.ts";

/** A rule's value as one says it: "$5", "50 %", "2". */
export function useRuleValue(): (rule: Rule, value: bigint) => string {
  const copy = useFirstCopy().motions;
  const format = useFormat();
  return (rule, value) => {
    switch (unitOf(rule)) {
      case "dollars":
        return format.bound(value);
      case "percent":
        return copy.percent(format.count(value));
      case "vouches":
      case "rounds":
        return format.count(value);
    }
  };
}

/** A motion as a plain sentence: "Part ways with Heron". */
export function useAsk(): (ask: MotionAsk) => string {
  const copy = useFirstCopy().motions;
  const handle = useHandle();
  const valueOf = useRuleValue();
  return (ask) => {
    switch (ask.kind) {
      case "partWays":
        return copy.partWays(handle(ask.person));
      case "close":
        return copy.close;
      case "changeRule": {
        const { rule, value, instead, from } = ask;
        const before = instead === null ? null : valueOf(rule, instead);
        return copy.changeRule(copy.rules[rule], valueOf(rule, value), before, from);
      }
    }
  };
}
