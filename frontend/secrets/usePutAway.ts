import { useEffect } from "react";
import type { Address } from "viem";
import { useHouse } from "../house.tsx";

/** What somebody opened here is theirs: it is put away when somebody else acts, or nobody does. */
export function usePutAway(account: Address | null): void {
  const { secrets } = useHouse();
  useEffect(() => () => secrets.clear(), [secrets, account]);
}
