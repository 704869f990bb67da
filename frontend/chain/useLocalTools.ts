import { useState } from "react";
import { useAccounts } from "../accounts/Accounts.tsx";
import { isLocal } from "../config.ts";
import { useHouse } from "../house.tsx";
import type { LocalTools } from "../ui/shellModel.ts";
import { useClock } from "./queries.ts";
import type { CircleReading } from "./reading.ts";
import { nextSkip } from "./skip.ts";
import { useTicking } from "./useNow.ts";

/** Playing each neighbour and moving the clock: on a local chain only, elsewhere null. A circle brings the clock with it. */
export function useLocalTools(reading: CircleReading | null, inCircle: boolean): LocalTools | null {
  const house = useHouse();
  const { actor, neighbours, neighbour, playNeighbour, beNobody } = useAccounts();
  const clock = useClock(isLocal(house.config) && !inCircle);
  const [skipping, setSkipping] = useState(false);
  const { timestamp, readAt } =
    (reading === null ? clock.data : { ...reading, timestamp: reading.circle.timestamp }) ?? unread;
  const now = useTicking(timestamp, readAt);
  if (!isLocal(house.config)) return null;

  const next = reading === null ? null : nextSkip(reading.circle, now);
  const skip = async () => {
    if (next === null || skipping) return;
    setSkipping(true);
    try {
      const { moveClock } = await import("./moveClock.ts");
      await moveClock(house, next.at);
    } finally {
      setSkipping(false);
    }
  };
  return {
    neighbours: neighbours.map(({ handle, address }) => ({ handle, account: address })),
    playing: actor === null ? null : (neighbour?.address ?? null),
    onPlay: (account) => (account === null ? beNobody() : playNeighbour(account)),
    next: next === null ? null : { to: next.to },
    skipping,
    onSkip: () => void skip(),
    now: timestamp === 0 ? null : now,
  };
}

const unread = { timestamp: 0, readAt: 0 };
