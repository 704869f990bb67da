import { isAddressEqual, type Address, type Hex, type PublicClient, type TransactionReceipt } from "viem";
import type { Logger } from "pino";
import { Refusal } from "./errors.ts";
import type { FeeDesk } from "./fees.ts";
import { dayOf, type Ledger } from "./ledger.ts";
import { faultOf } from "./log.ts";
import type { Meters } from "./meters.ts";
import type { Outbox, Outgoing } from "./outbox.ts";
import type { Purse } from "./purse.ts";
import type { Signer } from "./signer.ts";
import { createWatch } from "./watch.ts";

export type Call = {
  to: Address;
  data: Hex;
  /** Left out: estimated, which also refuses what would revert. */
  gas?: bigint;
  /** Somebody relies on it: it has its place in the day's limit already and is not held up by it. */
  promised?: boolean;
};

/** A transaction on its way. `mined` resolves also when it reverted; look at the receipt's status. */
export type Sent = { hash: Hex; mined: Promise<TransactionReceipt> };
export type Sender = ReturnType<typeof createSender>;

type Parts = {
  client: PublicClient;
  signer: Signer;
  outbox: Outbox;
  ledger: Ledger;
  purse: Purse;
  fees: FeeDesk;
  patienceMs: number;
  meters: Meters;
  log: Logger;
};

/** A door of a circle stays under 10 million; the forwarder and some room come on top. Networks take no more than 16.7. */
const GAS_CAP = 12_500_000n;
const FIRST_POLL_MS = 50;
const SLOWEST_POLL_MS = 1_000;

type Waiter = {
  landing: Promise<TransactionReceipt>;
  resolve: (receipt: TransactionReceipt) => void;
  reject: (reason: Error) => void;
};

function createWaiter(): Waiter {
  let [resolve, reject]: [Waiter["resolve"], Waiter["reject"]] = [() => undefined, () => undefined];
  const landing = new Promise<TransactionReceipt>((done, fail) => ([resolve, reject] = [done, fail]));
  // Who does not wait is not told.
  landing.catch(() => undefined);
  return { landing, resolve, reject };
}

const relayEmpty = () =>
  new Refusal(503, "relay_empty", "This relay has run out of money for gas. Please use another one.");
const closing = () => new Refusal(503, "closing", "This relay is closing. Please use another one.");

/**
 * One key, one line: transactions leave one after the other, each with the next nonce. What is signed is written down before a
 * node sees it; after a kill or a reorganisation the very same transaction goes out again, so that nothing is ever sent twice.
 */
export function createSender(parts: Parts) {
  const { client, signer, outbox, purse, fees, log } = parts;
  const { address } = signer;
  const waiters = new Map<number, Waiter>();
  let line: Promise<unknown> = Promise.resolve();
  let poll: NodeJS.Timeout | null = null;
  let pollMs = FIRST_POLL_MS;
  let isClosed = false;

  const onMined = (letter: Outgoing, receipt: TransactionReceipt) => {
    waiters.get(letter.nonce)?.resolve(receipt);
    waiters.delete(letter.nonce);
  };
  const giveUp = (nonce: number, reason: Error) => {
    waiters.get(nonce)?.reject(reason);
    waiters.delete(nonce);
  };
  const onLost = (letter: Outgoing) => giveUp(letter.nonce, new Error("The transaction's nonce was used by another."));
  const watch = createWatch({ ...parts, onMined, onLost });

  const mined = ({ nonce }: Outgoing): Promise<TransactionReceipt> => {
    const waiter = waiters.get(nonce) ?? createWaiter();
    waiters.set(nonce, waiter);
    return waiter.landing;
  };

  /** @throws the contract's revert, undecoded; simulate first where a reader wants to know why. */
  const estimate = async ({ to, data }: Call): Promise<bigint> => {
    const gas = await client.estimateGas({ account: address, to, data });
    const withRoom = gas + gas / 6n + 30_000n;
    if (withRoom > GAS_CAP) throw new Refusal(422, "too_much_gas", "This would take more gas than the relay pays for.");
    return withRoom;
  };

  async function compose(call: Call): Promise<Outgoing> {
    const gas = call.gas ?? (await estimate(call));
    const { time, ...price } = await fees.now();
    if (call.promised !== true) purse.expectRoom(time, gas * price.maxFeePerGas, price.maxFeePerGas);
    const taken = await client.getTransactionCount({ address, blockTag: "pending" });
    const nonce = Math.max(outbox.next(), taken);
    const fresh = { mined: null, failed: false, cost: 0n, day: dayOf(time), sentAt: Date.now() };
    return signer.sign({ nonce, to: call.to, data: call.data, gas, ...price, ...fresh });
  }

  async function dispatch(letter: Outgoing): Promise<void> {
    outbox.put(letter);
    try {
      if (await signer.hand(letter)) return;
      watch.doubt();
      log.warn("no node says whether it has a transaction; it goes out until it is mined");
    } catch (error) {
      outbox.remove(letter.nonce);
      // Nodes word this fault each in their own way; the balance says it plainly.
      const balance = await client.getBalance({ address });
      if (balance >= letter.gas * letter.maxFeePerGas) throw error;
      log.error("the relay has no money for gas");
      throw relayEmpty();
    }
  }

  async function send(call: Call): Promise<Sent> {
    if (isClosed) throw closing();
    const same = outbox.waiting().find(({ to, data }) => isAddressEqual(to, call.to) && data === call.data);
    const letter = same ?? (await compose(call));
    if (same === undefined) await dispatch(letter);
    pollMs = FIRST_POLL_MS;
    const landing = mined(letter);
    keepLooking();
    return { hash: letter.hashes.at(-1) ?? "0x", mined: landing };
  }

  async function look(): Promise<void> {
    if (isClosed) return;
    try {
      await watch.look();
    } catch (error) {
      log.warn({ fault: faultOf(error) }, "transactions could not be followed; tried again at the next look");
    }
  }

  /** One after another: two that ask for a nonce at once would get the same. */
  function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
    const working = line.then(work);
    line = working.catch(() => undefined);
    return working;
  }

  function keepLooking(): void {
    if (poll !== null || isClosed || outbox.waiting().length === 0) return;
    poll = setTimeout(() => {
      poll = null;
      pollMs = Math.min(SLOWEST_POLL_MS, pollMs * 2);
      void inLine(look).then(keepLooking);
    }, pollMs).unref();
  }

  return {
    address,
    estimate,
    /** Resolves once the transaction is on disk and a node has it, or may have it. */
    send: (call: Call): Promise<Sent> => inLine(() => send(call)),
    /** One look at everything on its way. */
    look: (): Promise<void> => inLine(look).then(keepLooking),
    reorganised(from: bigint): void {
      watch.reorganised(from);
    },
    /** Nothing more is sent, nobody is kept waiting: what is on its way is on disk. */
    async close(): Promise<void> {
      isClosed = true;
      if (poll !== null) clearTimeout(poll);
      for (const nonce of waiters.keys()) giveUp(nonce, closing());
      await line;
    },
  };
}
