import { appendFileSync } from "node:fs";
import { keccak256, stringToHex, toHex, type Hex } from "viem";
import type { Ballot } from "../../../protocol/types.ts";
import { scopeOf } from "../../../protocol/ballot.ts";
import { sealBallot } from "../../../protocol/proof.ts";
import { rosterRoot } from "../../../protocol/roster.ts";
import { readWholeLines } from "../../lines.ts";
import type { ProofOrder } from "../../prover.ts";
import type { Provers } from "../../provers.ts";
import { tagged } from "../../tagged.ts";
import type { Balloting } from "./life.ts";

type Kept = { order: Hex; ballot: Ballot };

const asText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "bigint") return `${inner}n`;
    return inner instanceof Uint8Array ? toHex(inner) : inner;
  });

const fromText = (line: string): Kept =>
  JSON.parse(line, (_, inner: unknown) =>
    typeof inner === "string" && /^\d+n$/.test(inner) ? BigInt(inner.slice(0, -1)) : inner,
  ) as Kept;

/**
 * Ballots take a second each to prove, and years of them half an hour. On a chain that begins anew every circle of the same
 * terms has the same address, and so the same ballots hold: they are kept in a file, a line each, and proved once.
 */
export class KeptBallots implements Balloting {
  readonly #file: string;
  readonly #provers: Provers;
  readonly #kept = new Map<Hex, Ballot>();

  constructor(file: string, provers: Provers) {
    this.#file = file;
    this.#provers = provers;
    for (const { order, ballot } of readWholeLines(file).map(fromText)) this.#kept.set(order, ballot);
  }

  async prove(orders: readonly ProofOrder[]): Promise<Ballot[]> {
    const keys = orders.map((order) => keccak256(stringToHex(asText(order))));
    const missing = [...keys.entries()].filter(([, key]) => !this.#kept.has(key));
    const proved = await this.#provers.prove(missing.flatMap(([at]) => orders[at] ?? []));
    for (const [i, [, order]] of missing.entries()) {
      const ballot = proved[i];
      if (!ballot) throw new Error("A prover made fewer proofs than were asked for.");
      this.#kept.set(order, ballot);
      appendFileSync(this.#file, `${asText({ order, ballot } satisfies Kept)}\n`);
    }
    return keys.flatMap((key) => this.#kept.get(key) ?? []);
  }
}

/** Ballots with real seals, and without proofs: for a chain that takes those. */
export const taggedBallots: Balloting = {
  prove: (orders) =>
    Promise.resolve(
      orders.map((order) => {
        const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
        return tagged(rosterRoot(order.leaves), scopeOf(order), sealBallot({ ...order, randomBytes }));
      }),
    ),
};
