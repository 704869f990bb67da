import { TransactionReceiptNotFoundError, type PublicClient, type TransactionReceipt } from "viem";
import type { Logger } from "pino";
import { z } from "zod";
import type { FeeDesk } from "./fees.ts";
import { dayOf, type Ledger } from "./ledger.ts";
import { faultOf } from "./log.ts";
import type { Meters } from "./meters.ts";
import type { Outbox, Outgoing } from "./outbox.ts";
import type { Signer } from "./signer.ts";

type Parts = {
  client: PublicClient;
  outbox: Outbox;
  ledger: Ledger;
  fees: FeeDesk;
  signer: Signer;
  /** How long a transaction may lie before more is paid for it, in milliseconds on the wall. */
  patienceMs: number;
  onMined: (letter: Outgoing, receipt: TransactionReceipt) => void;
  /** Its nonce was used by something that is not ours. */
  onLost: (letter: Outgoing) => void;
  meters: Meters;
  log: Logger;
};

export type Watch = ReturnType<typeof createWatch>;

const EMPTY_TRANSACTION_GAS = 21_000n;

/** What rollups on the OP stack charge besides, for publishing the transaction. */
const l1Fee = z.object({ l1Fee: z.string().transform((text) => BigInt(text)) });

function costOf(receipt: TransactionReceipt): bigint {
  const besides = l1Fee.safeParse(receipt);
  return receipt.gasUsed * receipt.effectiveGasPrice + (besides.success ? besides.data.l1Fee : 0n);
}

/** Follows what was sent until it is mined: pays more for what lies, sends again what was lost, fills holes before it. */
export function createWatch(parts: Parts) {
  const { client, outbox, ledger, fees, signer, patienceMs, onMined, onLost, meters, log } = parts;

  /** After a start, a reorganisation or a lost answer nobody knows what the nodes have. */
  let isInDoubt = true;

  const isStale = ({ sentAt }: Outgoing): boolean => Date.now() - sentAt >= patienceMs;

  async function receiptOf({ hashes }: Outgoing): Promise<TransactionReceipt | null> {
    for (const hash of [...hashes].reverse()) {
      try {
        return await client.getTransactionReceipt({ hash });
      } catch (error) {
        if (!(error instanceof TransactionReceiptNotFoundError)) throw error;
      }
    }
    return null;
  }

  /** Of one whose nonce is used up. */
  async function learn(letter: Outgoing): Promise<void> {
    const receipt = await receiptOf(letter);
    if (receipt !== null) {
      const cost = costOf(receipt);
      const failed = receipt.status !== "success";
      ledger.spend(letter.day, cost);
      outbox.put({ ...letter, mined: receipt.blockNumber, failed, cost });
      meters.count(failed ? "potluck_transactions_failed_total" : "potluck_transactions_mined_total");
      onMined(letter, receipt);
    } else if (isStale(letter)) {
      // Not at once: a node may know the count of an account before it has the receipt.
      outbox.remove(letter.nonce);
      log.error("another transaction of this account took the place of one of the relay's: is its key used elsewhere?");
      onLost(letter);
    }
  }

  async function handAgain(letter: Outgoing): Promise<boolean> {
    try {
      outbox.put({ ...letter, sentAt: Date.now() });
      await signer.hand(letter);
      return true;
    } catch (error) {
      log.warn({ fault: faultOf(error) }, "a node refuses a transaction that was sent before");
      return false;
    }
  }

  /** One that no node has goes out as it is; one that lies there pays more. */
  async function push(letter: Outgoing): Promise<void> {
    const [newest] = letter.hashes.slice(-1);
    if (newest !== undefined && !(await signer.isKnown(newest)) && (await handAgain(letter))) return;
    const raised = await fees.raise(letter);
    if (raised === null) {
      outbox.put({ ...letter, sentAt: Date.now() });
      log.warn("a transaction lies and already pays the most that this relay pays for gas");
      return;
    }
    const dearer = await signer.sign({ ...letter, ...raised, sentAt: Date.now() }, letter.hashes);
    outbox.put(dearer);
    meters.count("potluck_transactions_replaced_total");
    log.warn({ version: dearer.hashes.length }, "a transaction lay too long; sent again with a higher fee");
    await handAgain(dearer);
  }

  /** Before the first of ours the account has a nonce that nothing of ours will use: an empty transaction does. */
  async function fill(nonce: number): Promise<void> {
    const { time, ...price } = await fees.now();
    const fresh = { mined: null, failed: false, cost: 0n, day: dayOf(time), sentAt: Date.now() };
    const letter = { nonce, to: signer.address, data: "0x", gas: EMPTY_TRANSACTION_GAS, ...price, ...fresh } as const;
    const empty = await signer.sign(letter);
    outbox.put(empty);
    log.warn("a hole in the order of the relay's transactions is filled with an empty one");
    await handAgain(empty);
  }

  async function resume(used: number): Promise<void> {
    for (const letter of outbox.waiting()) {
      const [newest] = letter.hashes.slice(-1);
      if (letter.nonce >= used && newest !== undefined && !(await signer.isKnown(newest))) await handAgain(letter);
    }
    isInDoubt = false;
  }

  return {
    /** One look at what is not mined. */
    async look(): Promise<void> {
      const [first] = outbox.waiting();
      if (first === undefined) return;
      const used = await client.getTransactionCount({ address: signer.address, blockTag: "latest" });
      if (isInDoubt) await resume(used);
      if (first.nonce > used && isStale(first) && !outbox.has(used)) await fill(used);
      for (const letter of outbox.waiting()) {
        if (letter.nonce < used) await learn(letter);
        else if (isStale(letter)) await (letter.nonce === used ? push(letter) : handAgain(letter));
      }
    },
    /** At the next look nodes are asked what they have. */
    doubt: (): void => void (isInDoubt = true),
    /** From this block on the chain is another one: whatever was mined there goes out again. */
    reorganised(from: bigint): void {
      for (const letter of outbox.all()) {
        if (letter.mined === null || letter.mined < from) continue;
        ledger.spend(letter.day, -letter.cost);
        outbox.put({ ...letter, mined: null, failed: false, cost: 0n });
      }
      isInDoubt = true;
    },
  };
}
