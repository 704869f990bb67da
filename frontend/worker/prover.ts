import type { ProofStep, UnprovenBallot } from "../../protocol/proof.ts";
import type { Ballot } from "../../protocol/types.ts";
import { FlowFault } from "../flows/failure.ts";
import type { ProofNews, ProofOrder } from "./messages.ts";

// A proof takes seconds on a phone; one that takes minutes will not come.
const PATIENCE_MS = 180_000;

export type ProofListeners = {
  /** `behind`, 0..1, of all the work until the ballot can be handed over. */
  onPart: (step: ProofStep, behind: number) => void;
  /** As soon as the ballot is sealed: what is left to do needs the ticks no more. */
  onSealed?: (sealed: UnprovenBallot) => void;
};

const newWorker = () => new Worker(new URL("./proof.worker.ts", import.meta.url), { type: "module" });

/** One that has loaded what a proof needs and has seen no secret yet. */
let waiting: Worker | null = null;

/** Loads what a proof needs, for whoever is about to ask for one. @returns what lets go of it again. */
export function prepareProver(): () => void {
  const worker = (waiting ??= newWorker());
  return () => {
    if (waiting !== worker) return;
    waiting = null;
    worker.terminate();
  };
}

/** Makes the proof off the main thread, in a worker of its own that ends with it: the secret does not stay behind. */
export function prove(order: ProofOrder, { onPart, onSealed }: ProofListeners): Promise<Ballot> {
  return new Promise((resolve, reject) => {
    const worker = waiting ?? newWorker();
    waiting = null;
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
          return onPart(data.step, behind(data.step, data.part));
        case "sealed":
          return onSealed?.(data.sealed);
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

/** From where to where each step goes, measured on a laptop and on a phone. */
const spans: Record<ProofStep, readonly [number, number]> = {
  sealing: [0.02, 0.06],
  "checking files": [0.06, 0.12],
  witness: [0.12, 0.22],
  proving: [0.22, 0.9],
  verifying: [0.9, 0.95],
  done: [0.95, 0.95],
};

function behind(step: ProofStep, part: number): number {
  const [from, to] = spans[step];
  return from + (to - from) * part;
}

/** When the proof is made and only handing it over is left. */
export const PROVEN = spans.done[0];
