import type { Address, PublicClient } from "viem";
import { Refusal } from "./errors.ts";
import type { FeeDesk } from "./fees.ts";
import { dayOf, type Ledger } from "./ledger.ts";
import type { Outbox } from "./outbox.ts";
import type { Queue } from "./queue.ts";

/** A ballot that travels alone; in company it is a third of that. */
const GAS_PER_BALLOT = 300_000n;
const BELIEVED_MS = 10_000;

type Parts = {
  client: PublicClient;
  address: Address;
  ledger: Ledger;
  outbox: Outbox;
  queue: Queue;
  fees: FeeDesk;
  /** Most to spend in a day of the chain, in wei. */
  spendPerDay: bigint;
};

export type Purse = ReturnType<typeof createPurse>;

const enough = () =>
  new Refusal(503, "enough_for_today", "This relay has spent what it spends in a day. Try tomorrow, or another relay.");
const empty = () => new Refusal(503, "relay_empty", "This relay has run out of money for gas. Please use another one.");

/**
 * What may still be spent. Ballots in the queue are promises: what they will cost is set aside before anything new is
 * taken on, so that a promise is kept and the day's limit holds nevertheless.
 */
export function createPurse({ client, address, ledger, outbox, queue, fees, spendPerDay }: Parts) {
  let believed: { until: number; state: Promise<{ price: bigint; balance: bigint }> } | null = null;

  const read = async () => {
    const [price, balance] = await Promise.all([fees.price(), client.getBalance({ address })]);
    return { price, balance };
  };

  /** One question for all who ask at the same time. */
  const state = () => {
    const now = performance.now();
    if (believed !== null && believed.until > now) return believed.state;
    const asked = { until: now + BELIEVED_MS, state: read() };
    asked.state.catch(() => {
      if (believed === asked) believed = null;
    });
    believed = asked;
    return asked.state;
  };

  const promised = (price: bigint): bigint => BigInt(queue.unseen()) * GAS_PER_BALLOT * price;
  const used = (day: number, price: bigint): bigint => ledger.spent(day) + outbox.reserved() + promised(price);

  return {
    /** @throws Refusal when one more ballot could not be paid for. */
    async expectBallot(now: number): Promise<void> {
      const { price, balance } = await state();
      const cost = GAS_PER_BALLOT * price;
      if (used(dayOf(now), price) + cost > spendPerDay) throw enough();
      if (outbox.reserved() + promised(price) + cost > balance) throw empty();
    },
    /** @throws Refusal when the day's limit leaves no room for `wei` besides what is promised. */
    expectRoom(now: number, wei: bigint, price: bigint): void {
      if (used(dayOf(now), price) + wei > spendPerDay) throw enough();
    },
    spentToday: (now: number): bigint => ledger.spent(dayOf(now)),
    balance: async (): Promise<bigint> => (await state()).balance,
    spendPerDay,
  };
}
