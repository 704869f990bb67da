import { Worker } from "node:worker_threads";
import type { Ballot } from "../../../protocol/types.ts";
import type { ProofOrder } from "./prover.ts";

type Answer = { ballot: Ballot } | { fault: string };

function ask(worker: Worker, order: ProofOrder): Promise<Ballot> {
  return new Promise((done, fail) => {
    worker.once("error", fail);
    worker.once("message", (answer: Answer) => {
      worker.off("error", fail);
      if ("ballot" in answer) done(answer.ballot);
      else fail(new Error(answer.fault));
    });
    worker.postMessage(order);
  });
}

/** Proofs take a second of one core each; two threads halve the wait and leave the chain free to answer. */
export class Provers {
  readonly #workers: Worker[];

  constructor(count = 2) {
    this.#workers = Array.from({ length: count }, () => new Worker(new URL("./prover.ts", import.meta.url)));
  }

  /** In the order given, whichever thread made them. */
  async prove(orders: readonly ProofOrder[]): Promise<Ballot[]> {
    const waiting = [...orders.entries()];
    const ballots: Ballot[] = [];
    await Promise.all(
      this.#workers.map(async (worker) => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          ballots[next[0]] = await ask(worker, next[1]);
        }
      }),
    );
    return ballots;
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
