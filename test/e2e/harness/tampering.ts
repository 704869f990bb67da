import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * How a host behaves: `gone` closes the door on whoever comes, `holding` takes every question and answers none before it
 * behaves otherwise, `saying` answers everything alike; else the true host answers, with the question or its answer changed.
 */
export type Manner =
  | { kind: "gone" }
  | { kind: "holding" }
  | { kind: "saying"; status: number; body: string }
  | { kind: "asking"; question: (asked: string) => string }
  | { kind: "answering"; answer: (said: string) => string };

/** Stands before a host that the page talks to, and behaves as a test wants it to. */
export type Tampering = {
  url: string;
  /** null: as the host itself. */
  behave: (manner: Manner | null) => void;
  close: () => Promise<void>;
};

const fromAnyPage = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "*",
};

export async function tamperWith(host: string): Promise<Tampering> {
  let manner: Manner | null = null;
  const held = new Set<() => void>();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    while (manner?.kind === "holding") await new Promise<void>((released) => held.add(released));
    if (manner?.kind === "gone") return void request.socket.destroy();
    const say = (status: number, body = "") =>
      response.writeHead(status, { ...fromAnyPage, "content-type": "application/json" }).end(body);
    if (request.method === "OPTIONS") return void say(204);
    if (manner?.kind === "saying") return void say(manner.status, manner.body);
    const asked = Buffer.concat(parts).toString();
    const answer = await fetch(`${host}${request.url ?? ""}`, {
      method: request.method ?? "GET",
      headers: { "content-type": "application/json" },
      ...(request.method === "POST" ? { body: manner?.kind === "asking" ? manner.question(asked) : asked } : {}),
    });
    const said = await answer.text();
    say(answer.status, manner?.kind === "answering" ? manner.answer(said) : said);
  }

  const server = createServer((request, response) => {
    // Where the host itself cannot be reached, neither can this be.
    serve(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const behave = (next: Manner | null) => {
    manner = next;
    for (const release of held) release();
    held.clear();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    behave,
    close: () => {
      behave({ kind: "gone" });
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** An RPC of another chain than the local one, which is number 31337. */
export const OTHER_CHAIN: Manner = { kind: "answering", answer: (said) => said.replaceAll('"0x7a69"', '"0x1"') };

/** An RPC that still tells of this block. */
export const stillAt = (block: bigint): Manner => ({
  kind: "asking",
  question: (asked) => asked.replaceAll('"latest"', `"0x${block.toString(16)}"`),
});

/** A beacon that has not come to the round it is asked for. */
export const TOO_EARLY: Manner = { kind: "saying", status: 425, body: JSON.stringify({ error: "Too early." }) };
