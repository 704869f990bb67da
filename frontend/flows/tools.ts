import type { Actor } from "../accounts/actor.ts";
import { requireFresh } from "../chain/trouble.ts";
import type { House } from "../house.tsx";
import { FlowFault } from "./failure.ts";

/** What a flow works with. The actor is whoever pressed the button, fixed for the whole flow. */
export type Tools = { house: House; actor: Actor };

/** Deadlines and decisions go by the chain's clock; a phone's may be hours off. */
export async function chainNow(house: House): Promise<number> {
  const { timestamp } = await house.client.getBlock({ blockTag: "latest" });
  return Number(timestamp);
}

/** At the press of a button: nothing begins without somebody to act, or on a chain that is behind. */
export function toolsFor(house: House, actor: Actor | null): Tools {
  if (actor === null) throw new FlowFault({ kind: "noActor" });
  requireFresh(house);
  return { house, actor };
}
