import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";

export type AnotherWay = { url: string; asked: () => number; stop: () => Promise<void> };

const question = z.object({ id: z.unknown(), method: z.string() });

/** Another way to the chain: it passes questions on. One that says to lead to `chainId` answers nothing else. */
export async function startAnotherWay(rpc: string, chainId: number | null = null): Promise<AnotherWay> {
  let asked = 0;
  const answer = async (body: string): Promise<string> => {
    asked += 1;
    if (chainId === null) return (await fetch(rpc, { method: "POST", headers, body })).text();
    const { id } = question.parse(JSON.parse(body));
    return JSON.stringify({ jsonrpc: "2.0", id, result: `0x${chainId.toString(16)}` });
  };
  const server = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*").setHeader("Access-Control-Allow-Headers", "content-type");
    if (request.method === "OPTIONS") {
      response.end();
      return;
    }
    void text(request)
      .then(answer)
      .then(
        (said) => response.setHeader("Content-Type", "application/json").end(said),
        () => response.writeHead(502).end(),
      );
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const headers = { "Content-Type": "application/json" };
