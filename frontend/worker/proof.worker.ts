import wasmUrl from "@zk-kit/semaphore-artifacts/semaphore-6.wasm?url";
import zkeyUrl from "@zk-kit/semaphore-artifacts/semaphore-6.zkey?url";
import { proveBallot } from "../../protocol/proof.ts";
import type { ProofNews, ProofOrder } from "./messages.ts";

const tell = (news: ProofNews) => self.postMessage(news);

async function load(url: string): Promise<Uint8Array> {
  const response = await fetch(new URL(url, import.meta.url), { credentials: "omit" });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

self.onmessage = (event: MessageEvent<ProofOrder>) => {
  void prove(event.data);
};

async function prove(order: ProofOrder): Promise<void> {
  try {
    const [wasm, zkey] = await Promise.all([load(wasmUrl), load(zkeyUrl)]);
    const ballot = await proveBallot({
      ...order,
      artifacts: { wasm, zkey },
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      onProgress: (step) => tell({ kind: "step", step }),
    });
    tell({ kind: "done", ballot });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    tell({ kind: "failed", name, message });
  }
}
