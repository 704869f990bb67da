import { useQuery } from "@tanstack/react-query";
import { windowsOf } from "../../protocol/clock.ts";
import type { Circle } from "../../protocol/types.ts";
import { seatedMembers } from "../chain/standing.ts";
import { closeCall } from "../flows/closeThin.ts";
import { refusalOf } from "../flows/refusalOf.ts";
import { useHouse, type House } from "../house.tsx";
import type { Thin } from "./model.ts";

/** Fewer cannot vote. */
const MIN_ROSTER = 3;

/** When a circle too small to vote can be closed by anyone, as the circle itself says; null for all others. */
export function useThin(circle: Circle): Thin | null {
  const house = useHouse();
  const sit = seatedMembers(circle).length;
  const { data } = useQuery({
    queryKey: ["thin", circle.address, circle.round, circle.phase, sit],
    enabled: sit > 0 && sit < MIN_ROSTER,
    queryFn: () => thinOf(house, circle),
  });
  return data ?? null;
}

export async function thinOf(house: Pick<House, "client">, circle: Circle): Promise<Thin | null> {
  const refused = await refusalOf(house, circle.address, circle.forwarder, closeCall);
  if (refused === null) return { closableAt: null };
  const { closableFrom } = refused.values;
  if (refused.error !== "Circle_NotThin" || typeof closableFrom !== "number" || closableFrom === 0) return null;
  return { closableAt: windowsOf(circle.terms, closableFrom).begins };
}
