import type { ProofStep } from "../../protocol/proof.ts";
import type { Ballot } from "../../protocol/types.ts";
import { FlowFault } from "../flows/failure.ts";
import type { ProofNews, ProofOrder } from "./messages.ts";

// A proof takes seconds on a phone; one that takes minutes will not come.
const PATIENCE_MS = 180_000;

/** Makes the proof off the main thread, in a worker of its own that ends with it: the secret does not stay behind. */
export function prove(order: ProofOrder, onStep: (step: ProofStep) => void): Promise<Ballot> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./proof.worker.ts", import.meta.url), { type: "module" });
    const fail = (detail: string, cause?: unknown) => {
      end();
      reject(new FlowFault({ kind: "proofFailed", detail }, { cause }));
    };
    const timer = setTimeout(() => fail("no proof within three minutes"), PATIENCE_MS);
    function end() {
      clearTimeout(timer);
      worker.terminate();
    }
    worker.onmessage = ({ data }: MessageEvent<ProofNews>) => {
      switch (data.kind) {
        case "step":
          return onStep(data.step);
        case "done":
          end();
          return resolve(data.ballot);
        case "failed":
          return fail(data.message);
      }
    };
    worker.onerror = (event) => fail(event.message || "the worker did not start");
    worker.onmessageerror = () => fail("the worker's answer could not be read");
    worker.postMessage(order);
  });
}

/** How much of the work is behind when a step begins, measured on a laptop and on a phone. */
export const partDone: Record<ProofStep, number> = {
  "checking files": 0.02,
  sealing: 0.06,
  witness: 0.12,
  proving: 0.3,
  verifying: 0.88,
  done: 0.95,
};
