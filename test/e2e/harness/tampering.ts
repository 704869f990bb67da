import type { IncomingMessage, ServerResponse } from "node:http";
import { serveLocally, type LocalServer } from "../../../scripts/local/serve.ts";

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
export type Tampering = LocalServer & {
  /** null: as the host itself. */
  behave: (manner: Manner | null) => void;
};

const fromAnyPage = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "*",
};

export async function tamperWith(host: string): Promise<Tampering> {
  let manner: Manner | null = null;
  const held = new Set<() => void>();

  async function answer(asked: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    while (manner?.kind === "holding") await new Promise<void>((released) => held.add(released));
    if (manner?.kind === "gone") return void request.socket.destroy();
    const say = (status: number, body = "") =>
      response.writeHead(status, { ...fromAnyPage, "content-type": "application/json" }).end(body);
    if (request.method === "OPTIONS") return void say(204);
    if (manner?.kind === "saying") return void say(manner.status, manner.body);
    const truth = await fetch(`${host}${request.url ?? ""}`, {
      method: request.method ?? "GET",
      headers: { "content-type": "application/json" },
      ...(request.method === "POST" ? { body: manner?.kind === "asking" ? manner.question(asked) : asked } : {}),
    });
    const said = await truth.text();
    say(truth.status, manner?.kind === "answering" ? manner.answer(said) : said);
  }

  // Where the host itself cannot be reached, neither can this be.
  const server = await serveLocally(answer);
  const behave = (next: Manner | null) => {
    manner = next;
    for (const release of held) release();
    held.clear();
  };
  return {
    url: server.url,
    behave,
    close: () => {
      behave({ kind: "gone" });
      return server.close();
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
