import type { Address } from "viem";
import { useAccounts } from "../accounts/Accounts.tsx";
import { playMoney } from "../flows/playMoney.ts";
import { useAct } from "../flows/useAct.ts";
import { useHouse } from "../house.tsx";

/** A month's chipping in, twice. */
const AMOUNT = 20_000_000n;

/** A local chain's money for the asking, from any neighbour who can be played; on any other chain there is none. */
export function usePlayMoney(to: Address) {
  const { config } = useHouse();
  const { neighbours } = useAccounts();
  const { act, run } = useAct(playMoney);
  const giver = neighbours[0]?.actor;
  return {
    part: giver === undefined ? null : { amount: AMOUNT, act },
    put: () => {
      if (giver !== undefined) void run({ token: config.deployment.token, to, amount: AMOUNT }, giver);
    },
  };
}
