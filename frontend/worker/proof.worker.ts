import wasmUrl from "@zk-kit/semaphore-artifacts/semaphore-6.wasm?url";
import zkeyUrl from "@zk-kit/semaphore-artifacts/semaphore-6.zkey?url";
import { proveSealed, sealBallot, type UnprovenBallot } from "../../protocol/proof.ts";
import type { ProofNews, ProofOrder } from "./messages.ts";

const tell = (news: ProofNews) => self.postMessage(news);

async function load(url: string): Promise<Uint8Array> {
  const response = await fetch(new URL(url, import.meta.url), { credentials: "omit" });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const loadFiles = () => Promise.all([load(wasmUrl), load(zkeyUrl)]);

/** At once, so that a worker that waits for its order is ready. Where they did not come then, they are asked for again. */
const loading = loadFiles();
loading.catch(() => undefined);

self.onmessage = (event: MessageEvent<ProofOrder>) => {
  void prove(event.data);
};

async function prove(order: ProofOrder): Promise<void> {
  try {
    const sealed = sealedOf(order);
    tell({ kind: "sealed", sealed });
    tell({ kind: "step", step: "checking files", part: 0 });
    const [wasm, zkey] = await loading.catch(loadFiles);
    const ballot = await proveSealed({
      ...order,
      sealed,
      artifacts: { wasm, zkey },
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
