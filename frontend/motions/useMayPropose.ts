import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import type { Circle } from "../../protocol/types.ts";
import { proposeCall } from "../flows/propose.ts";
import { refusalOf } from "../flows/refusalOf.ts";
import { useHouse, type House } from "../house.tsx";

export type Refused = { error: string; values: Readonly<Record<string, unknown>> };
export type MayPropose = { kind: "asking" } | { kind: "yes" } | { kind: "no"; why: Refused };

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

export async function mayPropose(house: Pick<House, "client">, circle: Address, account: Address): Promise<MayPropose> {
  const refused = await refusalOf(house, circle, account, proposeCall({ kind: "close" }));
  return refused === null ? { kind: "yes" } : { kind: "no", why: refused };
}
