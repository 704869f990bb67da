import { encodeFunctionData, type Address } from "viem";
import { circleAbi } from "../protocol/abi.gen.ts";
import { slotsOf } from "../protocol/ballot.ts";
import type { Chain } from "./chain.ts";
import type { Attempt } from "./keeper.ts";

/** The contract's enum, as a number. */
const WAITING = 1;

/** Returns to the pot what nobody has collected in time. */
export function createExpiry({ chain, attempt }: { chain: Chain; attempt: Attempt }) {
  /** Per circle the first round with a grant that may still wait, and when to look at it again. */
  const next = new Map<Address, { round: number; at: number }>();

  /** All grants of a round expire at once. */
  async function waitingIn(circle: Address, round: number): Promise<{ ids: number[]; expiresAt: number }> {
    const { winners, requests } = await chain.round(circle, round);
    const ids = slotsOf(winners).map((slot) => requests[slot] ?? 0);
    const grants = await Promise.all(ids.map(async (id) => ({ id, ...(await chain.grant(circle, id)) })));
    const waiting = grants.filter(({ status }) => status === WAITING);
    return { ids: waiting.map(({ id }) => id), expiresAt: Number(waiting[0]?.expiresAt ?? 0n) };
  }

  async function expire(circle: Address, id: number): Promise<boolean> {
    const data = encodeFunctionData({ abi: circleAbi, functionName: "expire", args: [id] });
    return attempt("expire", circle, { to: circle, data });
  }

  return {
    forget: (): void => next.clear(),
    /** All rounds before `end` have ended, in their order: so their grants expire in that order too. */
    async expireGrants(circle: Address, end: number, now: number): Promise<void> {
      let { round, at } = next.get(circle) ?? { round: 0, at: 0 };
      while (round < end && now >= at) {
        const { ids, expiresAt } = await waitingIn(circle, round);
        if (now < expiresAt) {
          at = expiresAt;
          continue;
        }
        for (const id of ids) if (!(await expire(circle, id))) return;
        round += 1;
        at = 0;
      }
      next.set(circle, { round, at });
    },
  };
}
