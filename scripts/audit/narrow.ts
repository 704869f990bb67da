import { serveLocally, type LocalServer } from "../local/serve.ts";

type Question = { id: number; method: string; params: { fromBlock?: string; toBlock?: string }[] };

/** A node behind a provider that gives few blocks' logs at a time and does not know what a whole block's receipts are. */
export function startNarrow(node: string, mostBlocks: number): Promise<LocalServer> {
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
  return serveLocally(async (body, _, response) => {
    response.setHeader("content-type", "application/json").end(await answer(body));
  });
}
