import { isAddress, isHex, type Address, type Hex } from "viem";
import { z } from "zod";
import type { Database } from "./database.ts";

/** A signed transaction that is not yet certain for good. */
export type Outgoing = {
  nonce: number;
  to: Address;
  data: Hex;
  gas: bigint;
  maxFeePerGas: bigint;
  maxPriorityFeePerGas: bigint;
  /** Signed, so that sending it again can never make a second one of it. */
  raw: Hex;
  /** Of every version, the newest last: whichever is mined ends it. */
  hashes: readonly Hex[];
  /** Day of the chain to which its cost counts. */
  day: number;
  /** Milliseconds on the wall, when it was last handed to a node. */
  sentAt: number;
  /** The block that holds it. */
  mined: bigint | null;
  /** Mined, and the contract refused. */
  failed: boolean;
  /** What it has cost, in wei, once mined. */
  cost: bigint;
};

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS outbox (
    account TEXT NOT NULL, nonce INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (account, nonce)
  ) STRICT, WITHOUT ROWID;
`;

const amount = z.string().transform((text) => BigInt(text));
const address = z.custom<Address>((value) => typeof value === "string" && isAddress(value, { strict: false }));
const hex = z.custom<Hex>((value) => isHex(value));
const outgoing = z.object({
  nonce: z.number(),
  to: address,
  data: hex,
  gas: amount,
  maxFeePerGas: amount,
  maxPriorityFeePerGas: amount,
  raw: hex,
  hashes: z.array(hex),
  day: z.number(),
  sentAt: z.number(),
  mined: amount.nullable(),
  failed: z.boolean(),
  cost: amount,
});
const row = z
  .object({ body: z.string() })
  .transform(({ body }): unknown => JSON.parse(body))
  .pipe(outgoing);

const asText = (_: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value);

/** Of one account on one chain: what was sent and could still be lost, by nonce. */
export type Outbox = ReturnType<typeof openOutbox>;

export function openOutbox(db: Database, { chainId, account }: { chainId: number; account: Address }) {
  db.exec(SCHEMA);
  const whose = `${chainId}:${account.toLowerCase()}`;
  const sql = {
    put: db.prepare("INSERT OR REPLACE INTO outbox (account, nonce, body) VALUES (?, ?, ?)"),
    all: db.prepare("SELECT body FROM outbox WHERE account = ? ORDER BY nonce"),
    remove: db.prepare("DELETE FROM outbox WHERE account = ? AND nonce = ?"),
  };
  /** Read once: this process is the only one that writes. */
  const rows = new Map<number, Outgoing>();
  for (const entry of z.array(row).parse(sql.all.all(whose))) rows.set(entry.nonce, entry);

  const all = (): Outgoing[] => [...rows.values()].sort((a, b) => a.nonce - b.nonce);

  return {
    /** Durable once this returns. */
    put(entry: Outgoing): void {
      sql.put.run(whose, entry.nonce, JSON.stringify(entry, asText));
      rows.set(entry.nonce, entry);
    },
    remove(nonce: number): void {
      sql.remove.run(whose, nonce);
      rows.delete(nonce);
    },
    has: (nonce: number): boolean => rows.has(nonce),
    /** By nonce. */
    all,
    waiting: (): Outgoing[] => all().filter(({ mined }) => mined === null),
    /** The nonce after all that are on their way, or 0. */
    next: (): number => Math.max(0, ...[...rows.keys()].map((nonce) => nonce + 1)),
    /** What those that are not mined may cost at most, in wei. */
    reserved: (): bigint =>
      all()
        .filter(({ mined }) => mined === null)
        .reduce((sum, { gas, maxFeePerGas }) => sum + gas * maxFeePerGas, 0n),
  };
}
