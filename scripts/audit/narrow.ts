import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Question = { id: number; method: string; params: { fromBlock?: string; toBlock?: string }[] };

/** A node behind a provider that gives few blocks' logs at a time and does not know what a whole block's receipts are. */
export async function startNarrow(
  node: string,
  mostBlocks: number,
): Promise<{ url: string; close: () => Promise<void> }> {
  const answer = async (body: string): Promise<string> => {
    const { id, method, params } = JSON.parse(body) as Question;
    const refuse = (code: number, message: string) => JSON.stringify({ jsonrpc: "2.0", id, error: { code, message } });
    if (method === "eth_getBlockReceipts") return refuse(-32601, "the method eth_getBlockReceipts does not exist");
    const { fromBlock, toBlock } = params[0] ?? {};
    if (method === "eth_getLogs" && Number(toBlock) - Number(fromBlock) >= mostBlocks) {
      return refuse(-32600, `eth_getLogs is limited to a ${mostBlocks} block range`);
    }
    const response = await fetch(node, { method: "POST", headers: { "content-type": "application/json" }, body });
    return response.text();
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      void answer(Buffer.concat(chunks).toString()).then(
        (text) => response.setHeader("content-type", "application/json").end(text),
        () => response.writeHead(502).end(),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
