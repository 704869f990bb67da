import { useState } from "react";
import { useAccounts } from "../accounts/Accounts.tsx";
import { useHouse, type LocalToolsProps } from "../house.tsx";
import { LocalStrip } from "../ui/LocalStrip.tsx";
import { useClock } from "./queries.ts";
import { nextSkip } from "./skip.ts";
import { useTicking } from "./useNow.ts";

/** Playing each neighbour and moving the clock, which no other chain than a local one allows. A circle brings the clock with it. */
export function LocalTools({ reading, inCircle }: LocalToolsProps) {
  const house = useHouse();
  const { actor, neighbours, neighbour, playNeighbour, beNobody } = useAccounts();
  const clock = useClock(!inCircle);
  const [skipping, setSkipping] = useState(false);
  const { timestamp, readAt } =
    (reading === null ? clock.data : { ...reading, timestamp: reading.circle.timestamp }) ?? unread;
  const now = useTicking(timestamp, readAt);

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
  return (
    <LocalStrip
      neighbours={neighbours.map(({ handle, address }) => ({ handle, account: address }))}
      playing={actor === null ? null : (neighbour?.address ?? null)}
      onPlay={(account) => (account === null ? beNobody() : playNeighbour(account))}
      next={next === null ? null : { to: next.to }}
      skipping={skipping}
      onSkip={() => void skip()}
      now={timestamp === 0 ? null : now}
    />
  );
}

const unread = { timestamp: 0, readAt: 0 };
