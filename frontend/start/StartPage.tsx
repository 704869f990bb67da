import { useState } from "react";
import { useAccounts } from "../accounts/Accounts.tsx";
import { useClock } from "../chain/queries.ts";
import { useDay } from "../chain/useDay.ts";
import { useTicking } from "../chain/useNow.ts";
import { startCircle } from "../flows/startCircle.ts";
import { useAct } from "../flows/useAct.ts";
import { rememberCircle } from "../home/seenCircles.ts";
import { useHouse } from "../house.tsx";
import type { CirclePlan, StartState } from "./model.ts";
import { lengthsFor } from "./lengths.ts";
import { StartView } from "./StartView.tsx";

export function StartPage({ onConnect }: { onConnect: () => void }) {
  const house = useHouse();
  const { actor, neighbours } = useAccounts();
  const starting = useAct(startCircle);
  const day = useDay();
  const [made, setMade] = useState<(StartState & { kind: "made" }) | null>(null);
  const { data: clock } = useClock();
  const now = useTicking(clock?.timestamp ?? 0, clock?.readAt ?? 0);

  const start = async (plan: CirclePlan) => {
    const output = await starting.run(plan);
    if (output === null) return;
    await rememberCircle(house, output.circle);
    setMade({ kind: "made", address: output.circle, name: plan.name });
  };
  if (clock === undefined) return null;
  return (
    <StartView
      model={{
        now,
        account: actor?.address ?? null,
        known: neighbours.map(({ address, handle }) => ({ account: address, handle })),
        lengths: lengthsFor(day),
        state: made ?? { kind: "writing", act: starting.act },
      }}
      onStart={(plan) => void start(plan)}
      onConnect={onConnect}
    />
  );
}
