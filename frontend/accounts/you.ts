import type { Circle } from "../../protocol/types.ts";
import { personOf } from "../chain/standing.ts";
import type { You } from "../ui/shellModel.ts";
import type { Accounts } from "./Accounts.tsx";

/** Who one is, as the head of the page says it: by handle in this circle, by a name of this device, or by account. */
export function youOf({ actor, neighbour, pocket }: Accounts, circle: Circle | null): You {
  if (actor === null) return { kind: "nobody" };
  const person = circle === null ? null : personOf(circle, actor.address);
  if (person !== null && person.handle !== null) return { kind: "person", person };
  const handle = neighbour?.handle ?? pocket?.name;
  if (handle !== undefined) return { kind: "person", person: { account: actor.address, handle, slot: null } };
  return { kind: "account", account: actor.address };
}
