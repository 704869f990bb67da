import { useQuery } from "@tanstack/react-query";
import { encodeFunctionData, type Address } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import type { Circle } from "../../protocol/types.ts";
import { reasonOf, type Reason } from "../flows/failure.ts";
import { proposeCall } from "../flows/propose.ts";
import { useHouse, type House } from "../house.tsx";

export type MayPropose = { kind: "asking" } | { kind: "yes" } | { kind: "no"; reason: Reason };

/**
 * Whether the circle would take a motion from this account now: asked of the circle itself, which alone remembers who
 * proposed when, also after a seat went to a new wallet.
 */
export function useMayPropose(circle: Circle, account: Address | null): MayPropose {
  const house = useHouse();
  const proposed = circle.motions.map(({ id, status }) => `${id}:${status}`).join();
  const { data } = useQuery({
    queryKey: ["may-propose", circle.address, account, circle.round, circle.phase, proposed],
    enabled: account !== null,
    queryFn: () => (account === null ? null : mayPropose(house, circle.address, account)),
  });
  return data ?? { kind: "asking" };
}

export async function mayPropose(
  { client }: Pick<House, "client">,
  to: Address,
  account: Address,
): Promise<MayPropose> {
  const data = encodeFunctionData({ abi: circleAbi, ...proposeCall({ kind: "close" }) });
  try {
    await client.call({ account, to, data });
    return { kind: "yes" };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason.kind !== "refused") throw error;
    return { kind: "no", reason };
  }
}
