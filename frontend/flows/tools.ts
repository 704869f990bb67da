import type { Actor } from "../accounts/actor.ts";
import type { House } from "../house.tsx";
import { FlowFault } from "./failure.ts";

/** What a flow works with. The actor is whoever pressed the button, fixed for the whole flow. */
export type Tools = { house: House; actor: Actor };

/** Deadlines and decisions go by the chain's clock; a phone's may be hours off. */
export async function chainNow(house: House): Promise<number> {
  const { timestamp } = await house.client.getBlock({ blockTag: "latest" });
  return Number(timestamp);
}

export function requireActor(actor: Actor | null): Actor {
  if (actor === null) throw new FlowFault({ kind: "noActor" });
  return actor;
}
