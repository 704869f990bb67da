import type { VotingSecret } from "../../protocol/secret.ts";
import type { IdentityAnswer, IdentityQuestion } from "./messages.ts";

/*
 * What protocol/identity.ts computes, off the main thread: one multiplication on the curve would hold a slow phone up for
 * as long as somebody notices.
 */

/** What takes the seat in the roster. */
export const commitmentOf = (secret: VotingSecret): Promise<bigint> => ask({ secret, scope: null });

/** The one nullifier of this secret in this scope. */
export const nullifierOf = (secret: VotingSecret, scope: bigint): Promise<bigint> => ask({ secret, scope });

/** In a worker of its own that ends with the answer: the secret does not stay behind. */
function ask(question: IdentityQuestion): Promise<bigint> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./identity.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<IdentityAnswer>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message || "the worker did not start"));
    };
    worker.postMessage(question);
  });
}
