import type { Hex } from "viem";
import { use } from "react";
import { useWords } from "../content/copy.ts";
import { useHouse } from "../house.tsx";
import type { Act } from "../ui/model.ts";
import { actOf } from "./act.ts";
import { useFlow, type Flow, type RunningFlow } from "./useFlow.ts";

/** A flow with its status as a screen shows it. */
export function useAct<Input, Output extends { tx: Hex }>(
  flow: Flow<Input, Output>,
): RunningFlow<Input, Output> & { act: Act } {
  const running = useFlow(flow);
  const { config } = useHouse();
  const words = useWords();
  const { status } = running;
  if (status.kind !== "failed") return { ...running, act: actOf(status, config) };
  const { faultOf } = use(words.all());
  return { ...running, act: { status: "failed", fault: faultOf(status.failure) } };
}
