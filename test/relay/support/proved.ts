import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Ballot } from "../../../protocol/types.ts";
import type { ProofOrder } from "../../../scripts/prover.ts";
import { Provers } from "../../../scripts/provers.ts";

const root = resolve(import.meta.dirname, "../../..");
/** Git does not follow it. */
const folder = join(root, ".potluck/proofs");

/** Whoever is interrupted has lost no more than these. */
const AT_ONCE = 16;

/** Of everything that decides what a ballot is, which the contracts' bindings do not: with another protocol every proof is made anew. */
function protocolHash(): Buffer {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  const protocol = join(root, "protocol");
  for (const file of readdirSync(protocol).sort()) {
    if (file.endsWith(".ts") && !file.endsWith(".gen.ts")) hash.update(readFileSync(join(protocol, file)));
  }
  return hash.digest();
}

/** Whole or not at all, however this process ends. */
function keep(path: string, ballot: Ballot): void {
  writeFileSync(`${path}.new`, serialize(ballot));
  renameSync(`${path}.new`, path);
}

/** A proof takes a second of a core: a crowd's are made once and kept for the next run. */
export async function provedOnce(orders: readonly ProofOrder[]): Promise<Ballot[]> {
  mkdirSync(folder, { recursive: true });
  const protocol = protocolHash();
  const known = new Set(readdirSync(folder));
  const placeOf = (order: ProofOrder) => createHash("sha256").update(protocol).update(serialize(order)).digest("hex");
  const missing = orders.filter((order) => !known.has(placeOf(order)));
  const provers = new Provers(missing.length === 0 ? 0 : 2);
  while (missing.length > 0) {
    const some = missing.splice(0, AT_ONCE);
    for (const [index, ballot] of (await provers.prove(some)).entries()) {
      const order = some[index];
      if (order !== undefined) keep(join(folder, placeOf(order)), ballot);
    }
  }
  await provers.end();
  return orders.map((order) => deserialize(readFileSync(join(folder, placeOf(order)))) as Ballot);
}
