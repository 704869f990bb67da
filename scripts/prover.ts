import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { proveBallot, type ProveBallotInput } from "../protocol/proof.ts";

/** Everything of a ballot that can be handed to another thread. */
export type ProofOrder = Omit<ProveBallotInput, "artifacts" | "randomBytes" | "onProgress">;

const folder = dirname(createRequire(import.meta.url).resolve("@zk-kit/semaphore-artifacts/package.json"));
const artifacts = {
  wasm: new Uint8Array(readFileSync(join(folder, "semaphore-6.wasm"))),
  zkey: new Uint8Array(readFileSync(join(folder, "semaphore-6.zkey"))),
};
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

process.on("message", (order: ProofOrder) => {
  void proveBallot({ ...order, artifacts, randomBytes }).then(
    (ballot) => process.send?.({ ballot }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
process.on("disconnect", () => process.exit());
