import type { Address } from "viem";
import { z } from "zod";
import type { Database } from "./database.ts";

/** Days of which what was spent is still remembered. */
const KEPT_DAYS = 30;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS spent (day INTEGER PRIMARY KEY, wei TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS acted (
    day INTEGER NOT NULL, circle TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, circle)
  ) STRICT, WITHOUT ROWID;
`;

const spentRow = z.object({ wei: z.string().transform((text) => BigInt(text)) });
const actedRow = z.object({ count: z.number() });

/** The day of the chain in which a second lies. */
export const dayOf = (seconds: number): number => Math.floor(seconds / 86_400);

/** What was paid, by day of the chain: neither a restart nor a kill makes a day's limits begin anew. */
export type Ledger = ReturnType<typeof openLedger>;

export function openLedger(db: Database) {
  db.exec(SCHEMA);
  const sql = {
    spent: db.prepare("SELECT wei FROM spent WHERE day = ?"),
    spend: db.prepare("INSERT INTO spent (day, wei) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET wei = excluded.wei"),
    acted: db.prepare("SELECT count FROM acted WHERE day = ? AND circle = ?"),
    act: db.prepare(`INSERT INTO acted (day, circle, count) VALUES (?, ?, 1)
      ON CONFLICT (day, circle) DO UPDATE SET count = count + 1`),
    forgetSpent: db.prepare("DELETE FROM spent WHERE day < ?"),
    forgetActed: db.prepare("DELETE FROM acted WHERE day < ?"),
  };
  const forgetBefore = (day: number) => {
    sql.forgetSpent.run(day - KEPT_DAYS);
    sql.forgetActed.run(day - KEPT_DAYS);
  };

  const spent = (day: number): bigint => {
    const row = sql.spent.get(day);
    return row === undefined ? 0n : spentRow.parse(row).wei;
  };

  return {
    /** In wei. */
    spent,
    /** Negative when a reorganisation took back what had been paid. */
    spend(day: number, wei: bigint): void {
      forgetBefore(day);
      sql.spend.run(day, (spent(day) + wei).toString());
    },
    acted(day: number, circle: Address): number {
      const row = sql.acted.get(day, circle.toLowerCase());
      return row === undefined ? 0 : actedRow.parse(row).count;
    },
    act(day: number, circle: Address): void {
      forgetBefore(day);
      sql.act.run(day, circle.toLowerCase());
    },
  };
}
