import wasmUrl from "@zk-kit/semaphore-artifacts/semaphore-6.wasm?url";
import zkeyUrl from "@zk-kit/semaphore-artifacts/semaphore-6.zkey?url";
import type { Artifacts } from "../../protocol/artifacts.ts";
import { prepareCurve } from "../../protocol/curve.ts";
import { rehearse } from "../../protocol/rehearsal.ts";
import { proveSealed, sealBallot, type UnprovenBallot } from "../../protocol/proof.ts";
import type { ProofNews, ProofOrder } from "./messages.ts";

const tell = (news: ProofNews) => self.postMessage(news);

async function load(url: string): Promise<Uint8Array> {
  const response = await fetch(new URL(url, import.meta.url), { credentials: "omit" });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

let ordered = false;

async function prepare(): Promise<Artifacts> {
  const [wasm, zkey] = await Promise.all([load(wasmUrl), load(zkeyUrl)]);
  await prepareCurve();
  if (!ordered) rehearse();
  return { wasm, zkey };
}

/** At once, so that a worker that waits for its order is ready. Where the files did not come then, they are asked for again. */
const preparing = prepare();
preparing.catch(() => undefined);

self.onmessage = (event: MessageEvent<ProofOrder>) => {
  ordered = true;
  void prove(event.data);
};

async function prove(order: ProofOrder): Promise<void> {
  try {
    const sealed = sealedOf(order);
    tell({ kind: "sealed", sealed });
    tell({ kind: "step", step: "checking files", part: 0 });
    const artifacts = await preparing.catch(prepare);
    const ballot = await proveSealed({
      ...order,
      sealed,
      artifacts,
      onProgress: (step, part) => tell({ kind: "step", step, part }),
    });
    tell({ kind: "done", ballot });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    tell({ kind: "failed", name, message });
  }
}

function sealedOf(order: ProofOrder): UnprovenBallot {
  if ("sealed" in order) return order.sealed;
  tell({ kind: "step", step: "sealing", part: 0 });
  return sealBallot({ ...order, randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) });
}
