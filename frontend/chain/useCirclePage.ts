import type { Circle, Member } from "../../protocol/types.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import type { Actor } from "../accounts/actor.ts";
import { memberOf } from "./standing.ts";
import type { CircleReading } from "./reading.ts";
import { useNow } from "./useNow.ts";

/** What every page inside a circle is given. */
export type CirclePageProps = { reading: CircleReading; onConnect: () => void };

export type CircleView = { circle: Circle; now: number; actor: Actor | null; me: Member | null };

/** The circle, its clock, and who looks at it. */
export function useCirclePage(reading: CircleReading): CircleView {
  const now = useNow(reading);
  const { actor } = useAccounts();
  const { circle } = reading;
  return { circle, now, actor, me: memberOf(circle, actor?.address ?? null) };
}
