import { useCopy, useFormat } from "../content/copy.ts";
import { useHandle } from "../ui/Who.tsx";
import type { Rule } from "../../protocol/types.ts";
import type { MotionAsk } from "./model.ts";

/** A motion as a plain sentence: "Part ways with Heron". */
export function useAsk(): (ask: MotionAsk) => string {
  const copy = useCopy().motions;
  const format = useFormat();
  const handle = useHandle();
  const valueOf = (rule: Rule, value: bigint): string => {
    switch (rule) {
      case "chipInMin":
      case "chipInMax":
      case "requestCap":
        return format.bound(value);
      case "quorumPercent":
      case "approvalPercent":
      case "spendPercent":
        return copy.percent(format.count(value));
      case "vouches":
      case "cooldown":
        return format.count(value);
    }
  };
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
