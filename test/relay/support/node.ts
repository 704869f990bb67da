import type { ServerResponse } from "node:http";
import { serveLocally, type LocalServer } from "../../../scripts/local/serve.ts";

/** What may be wrong with a node of the chain. */
export type NodeFault =
  | "down"
  | "silent"
  | "rate limit"
  | "limit exceeded"
  | "out of order"
  | "garbled"
  | "other chain"
  /** It does what it is asked to and the answer is lost on the way. */
  | "forgets to answer";

type Question = { id: number; method: string };

export type FaultyNode = LocalServer & {
  /** Methods it was asked for, in order. */
  asked: string[];
  /** Everything it was told, as it came. */
  heard: string[];
  /** From now on; null is in order. `only` limits it to one method. */
  fail: (fault: NodeFault | null, only?: string) => void;
};

/** A node of the real chain behind it, which can be made to fail as public ones do. */
export async function startFaultyNode(chain: string): Promise<FaultyNode> {
  const asked: string[] = [];
  const heard: string[] = [];
  let present: { fault: NodeFault; only: string | undefined } | null = null;

  async function pass(body: string): Promise<string> {
    const answer = await fetch(chain, { method: "POST", headers: { "content-type": "application/json" }, body });
    return answer.text();
  }

  async function answer(body: string, response: ServerResponse): Promise<void> {
    const { id, method } = JSON.parse(body) as Question;
    asked.push(method);
    heard.push(body);
    const json = (value: object, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    const fault = present !== null && (present.only ?? method) === method ? present.fault : null;
    switch (fault) {
      case "down":
        return void response.destroy();
      case "silent":
        return;
      case "rate limit":
        return void json({ error: "too many requests" }, 429);
      case "limit exceeded":
        return void json({ jsonrpc: "2.0", id, error: { code: -32005, message: "limit exceeded" } });
      case "out of order":
        return void json({ jsonrpc: "2.0", id, error: { code: -32603, message: "internal error" } }, 500);
      case "garbled":
        return void response.writeHead(200).end("<html>welcome</html>");
      case "forgets to answer":
        await pass(body);
        return void response.destroy();
      case "other chain":
        if (method === "eth_chainId") return void json({ jsonrpc: "2.0", id, result: "0x1" });
        break;
      case null:
    }
    response.writeHead(200, { "content-type": "application/json" }).end(await pass(body));
  }

  const server = await serveLocally((body, _, response) => answer(body, response));
  return {
    ...server,
    asked,
    heard,
    fail: (fault, only) => (present = fault === null ? null : { fault, only }),
  };
}
