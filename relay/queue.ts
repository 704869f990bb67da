import { numberToHex, type Address, type Hex } from "viem";
import { z } from "zod";
import type { Ballot } from "../protocol/types.ts";
import type { Database } from "./database.ts";

/** A ballot as it is handed in. */
export type HandedBallot = Ballot & { circle: Address; round: number; since: number };
/** A ballot in the queue. It stays until the chain has it for good or can never take it. */
export type QueuedBallot = HandedBallot & {
  /** The block at which it was first seen on the chain. */
  seen: bigint | null;
};
export type RoundKey = { circle: Address; round: number };
export type DroppedBallot = RoundKey & { nullifier: bigint; seq: number; reason: string };

/**
 * No rowid and the nullifier in the key: the file does not remember in which order ballots came, and `since` holds
 * only the slot.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS waiting (
    circle TEXT NOT NULL, round INTEGER NOT NULL, nullifier TEXT NOT NULL, seq INTEGER NOT NULL,
    commitment TEXT NOT NULL, sealed_vote TEXT NOT NULL, proof TEXT NOT NULL, since INTEGER NOT NULL,
    seen INTEGER, PRIMARY KEY (circle, round, nullifier)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS dropped (
    circle TEXT NOT NULL, round INTEGER NOT NULL, nullifier TEXT NOT NULL, seq INTEGER NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (circle, round, nullifier, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS begun (
    circle TEXT NOT NULL, round INTEGER NOT NULL, PRIMARY KEY (circle, round)
  ) STRICT, WITHOUT ROWID;
`;

const word = z.string().transform((text) => BigInt(text));
const hexText = z.templateLiteral(["0x", z.string()]);
const proofText = z.string().transform((text, context): Ballot["proof"] => {
  const [a, b, c, d, e, f, g, h, ...rest] = text.split(",").map((point) => BigInt(point));
  if (
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined ||
    g === undefined ||
    h === undefined ||
    rest.length > 0
  ) {
    context.addIssue({ code: "custom", message: "a proof is eight numbers" });
    return z.NEVER;
  }
  return [a, b, c, d, e, f, g, h];
});

const keyRow = z.object({ circle: hexText, round: z.number() });
const waitingRow = z
  .object({
    circle: hexText,
    round: z.number(),
    nullifier: word,
    seq: z.number(),
    commitment: word,
    sealed_vote: hexText,
    proof: proofText,
    since: z.number(),
    seen: z.number().nullable(),
  })
  .transform(({ sealed_vote: sealedVote, seen, ...row }): QueuedBallot => {
    return { ...row, sealedVote, seen: seen === null ? null : BigInt(seen) };
  });
const countRow = z.object({ count: z.number() }).transform(({ count }) => count);
const droppedRow = z.object({
  circle: hexText,
  round: z.number(),
  nullifier: word,
  seq: z.number(),
  reason: z.string(),
});

const padded = (value: bigint): Hex => numberToHex(value, { size: 32 });
const lower = (circle: Address): string => circle.toLowerCase();

/** What the relay has promised to deliver and the chain does not have for good. */
export type Queue = ReturnType<typeof openQueue>;

export function openQueue(db: Database) {
  db.exec(SCHEMA);
  const sql = {
    put: db.prepare(`INSERT INTO waiting (circle, round, nullifier, seq, commitment, sealed_vote, proof, since)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (circle, round, nullifier) DO UPDATE SET seq = excluded.seq,
      commitment = excluded.commitment, sealed_vote = excluded.sealed_vote, proof = excluded.proof,
      since = excluded.since, seen = NULL WHERE excluded.seq >= waiting.seq`),
    find: db.prepare("SELECT * FROM waiting WHERE circle = ? AND round = ? AND nullifier = ?"),
    ofRound: db.prepare("SELECT * FROM waiting WHERE circle = ? AND round = ? ORDER BY nullifier"),
    rounds: db.prepare("SELECT DISTINCT circle, round FROM waiting ORDER BY circle, round"),
    size: db.prepare("SELECT count(*) AS count FROM waiting"),
    unseen: db.prepare("SELECT count(*) AS count FROM waiting WHERE seen IS NULL"),
    see: db.prepare("UPDATE waiting SET seen = ? WHERE circle = ? AND round = ? AND nullifier = ? AND seq <= ?"),
    unsee: db.prepare("UPDATE waiting SET seen = NULL WHERE seen >= ?"),
    remove: db.prepare("DELETE FROM waiting WHERE circle = ? AND round = ? AND nullifier = ? AND seq <= ?"),
    drop: db.prepare("INSERT OR REPLACE INTO dropped (circle, round, nullifier, seq, reason) VALUES (?, ?, ?, ?, ?)"),
    dropped: db.prepare("SELECT * FROM dropped ORDER BY circle, round, nullifier, seq"),
    begin: db.prepare("INSERT OR IGNORE INTO begun (circle, round) VALUES (?, ?)"),
    begun: db.prepare("SELECT 1 FROM begun WHERE circle = ? AND round = ?"),
  };

  return {
    /** Durable once this returns true. A newer or equal seq takes the place of the one that waits; an older is refused. */
    put(ballot: HandedBallot): boolean {
      const { circle, round, nullifier, seq, commitment, sealedVote, proof, since } = ballot;
      const points = proof.join(",");
      const words = [lower(circle), round, padded(nullifier), seq, padded(commitment), sealedVote, points, since];
      return sql.put.run(...words).changes > 0;
    },
    find({ circle, round }: RoundKey, nullifier: bigint): QueuedBallot | null {
      const row = sql.find.get(lower(circle), round, padded(nullifier));
      return row === undefined ? null : waitingRow.parse(row);
    },
    waiting: ({ circle, round }: RoundKey): QueuedBallot[] =>
      z.array(waitingRow).parse(sql.ofRound.all(lower(circle), round)),
    rounds: (): RoundKey[] => z.array(keyRow).parse(sql.rounds.all()),
    /** Ballots held, and of them those that the chain does not have yet. */
    size: (): number => countRow.parse(sql.size.get()),
    unseen: (): number => countRow.parse(sql.unseen.get()),
    /** The chain has this ballot, or a newer one, as of `block`. */
    see({ circle, round }: RoundKey, nullifier: bigint, seq: number, block: bigint): void {
      sql.see.run(block, lower(circle), round, padded(nullifier), seq);
    },
    /** From this block on the chain is another one. */
    unsee: (from: bigint): void => void sql.unsee.run(from),
    /** Forgets a ballot unless a newer one of the same voter has come meanwhile. */
    delivered({ circle, round }: RoundKey, nullifier: bigint, seq: number): void {
      sql.remove.run(lower(circle), round, padded(nullifier), seq);
    },
    /** Gives a ballot up for good and keeps the reason. */
    drop({ circle, round, nullifier, seq, reason }: DroppedBallot): void {
      db.exec("BEGIN IMMEDIATE");
      sql.drop.run(lower(circle), round, padded(nullifier), seq, reason);
      sql.remove.run(lower(circle), round, padded(nullifier), seq);
      db.exec("COMMIT");
    },
    dropped: (): DroppedBallot[] => z.array(droppedRow).parse(sql.dropped.all()),
    begin: ({ circle, round }: RoundKey): void => void sql.begin.run(lower(circle), round),
    hasBegun: ({ circle, round }: RoundKey): boolean => sql.begun.get(lower(circle), round) !== undefined,
  };
}
