import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Ballot } from "../protocol/types.ts";
import type { ProofOrder } from "./prover.ts";

type Answer = { ballot: Ballot } | { fault: string };

const prover = fileURLToPath(new URL("./prover.ts", import.meta.url));

function ask(child: ChildProcess, order: ProofOrder): Promise<Ballot> {
  return new Promise((done, fail) => {
    const gone = () => fail(new Error("A prover ended before its proof was made."));
    child.once("exit", gone);
    child.once("message", (answer: Answer) => {
      child.off("exit", gone);
      if ("ballot" in answer) done(answer.ballot);
      else fail(new Error(answer.fault));
    });
    child.send(order);
  });
}

/** Proofs take a second of one core each; two processes halve the wait and leave the chain free to answer. Not threads: a
 * part of the proof library takes any worker thread for one of its own. */
export class Provers {
  readonly #children: ChildProcess[];

  constructor(count = 2) {
    // Advanced: orders and ballots hold bigints and bytes.
    this.#children = Array.from({ length: count }, () => fork(prover, [], { serialization: "advanced", execArgv: [] }));
  }

  /** In the order given, whichever thread made them. */
  async prove(orders: readonly ProofOrder[]): Promise<Ballot[]> {
    const waiting = [...orders.entries()];
    const ballots: Ballot[] = [];
    await Promise.all(
      this.#children.map(async (child) => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          ballots[next[0]] = await ask(child, next[1]);
        }
      }),
    );
    return ballots;
  }

  async end(): Promise<void> {
    await Promise.all(
      this.#children.map(async (child) => {
        const ended = once(child, "exit");
        child.disconnect();
        await ended;
      }),
    );
  }
}
