import type { Hex } from "viem";
import { useCopy } from "../content/copy.ts";
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
  const { faultOf } = useCopy();
  return { ...running, act: actOf(running.status, config, faultOf) };
}
