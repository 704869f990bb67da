import { useQuery } from "@tanstack/react-query";
import { readChanges } from "../../protocol/circle.ts";
import type { Change, Circle, Member } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import { useHouse } from "../house.tsx";

/** How somebody who had a seat came to have none: the circle's own history says so. */
export function useHowSeatEnded(circle: Circle, me: Member | null): Change | null {
  const { client, config } = useHouse();
  const account = me !== null && me.status === "none" && me.joinedAt > 0 ? me.account : null;
  const { data } = useQuery({
    queryKey: ["seat-ended", circle.address, account, circle.changeCount],
    enabled: account !== null,
    staleTime: Infinity,
    queryFn: async () => {
      const { reader } = config.deployment;
      const changes = await readChanges(client, { reader, circle: circle.address, from: 0, to: circle.changeCount });
      return changes.findLast((one) => isSameAddress(one.account, account))?.change ?? null;
    },
  });
  return data ?? null;
}
