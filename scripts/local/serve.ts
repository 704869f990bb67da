import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type LocalServer = { url: string; close: () => Promise<void> };

/** Whoever does not want to answer destroys the response; whatever fails does so too. */
export type Answer = (body: string, request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Answers requests on a port of this machine's that nobody has, each once it is here whole. */
export async function serveLocally(answer: Answer): Promise<LocalServer> {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    await answer(Buffer.concat(parts).toString(), request, response);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
