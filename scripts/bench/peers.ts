/** What comes closest elsewhere, on the same chain. docs/benchmarks.md says what each of them does and does not do. */
import type { BenchChain } from "./chain.ts";
import type { Peers } from "./lines.ts";
import { measureGovernor } from "./peers/governor.ts";
import { measureGovernorAlpha } from "./peers/governorAlpha.ts";
import { measureSemaphore } from "./peers/semaphore.ts";

export async function measurePeers(chain: BenchChain): Promise<Peers> {
  return {
    ...(await measureGovernor(chain)),
    ...(await measureGovernorAlpha(chain)),
    ...(await measureSemaphore(chain)),
  };
}
