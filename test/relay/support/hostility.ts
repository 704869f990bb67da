import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { asJson } from "./relay.ts";

/** A valid request, from which hostile ones are made. */
export type Sample = { path: string; body: object };
/** The status of the answer, or null when the connection was closed instead. */
export type Outcome = { kind: string; status: number | null };

const JSON_TYPE = { "content-type": "application/json" };
const LONGEST_WAIT_MS = 60_000;

const below = (limit: number): number => Math.floor(Math.random() * limit);
function pick<Entry>(entries: readonly Entry[]): Entry {
  const entry = entries[below(entries.length)];
  if (entry === undefined) throw new Error("nothing to pick from");
  return entry;
}
const noise = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const JUNK: readonly unknown[] = [
  ...[null, true, -1, 0, 1.5, 1e308, 2 ** 53, "", "0", "-1", "0x", "0xzz", "\u0000", "١٢٣", "1e5", " 1", "NaN"],
  ...[[], {}, [[]], { toString: "x" }, "9".repeat(78), "9".repeat(5_000), `0x${"f".repeat(5_000)}`, "\ud800", "🗳️"],
  ...[`0x${"0".repeat(40)}`, `0x${"F".repeat(40)}`, `0x${"00".repeat(32)}`],
];

/** The same with one thing in it, however deep, replaced, removed or added. */
function mutated(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Math.random() < 0.15) return pick(JUNK);
  if (Array.isArray(value)) {
    const copy = Array.from<unknown>(value);
    const at = below(copy.length + 1);
    if (Math.random() < 0.3) copy.splice(at, 1);
    else copy[at] = mutated(copy[at]);
    return copy;
  }
  const entries = Object.entries(value);
  const [name] = pick(entries);
  if (Math.random() < 0.15) return { ...value, [pick(["__proto__", "constructor", "note", ""])]: pick(JUNK) };
  return Object.fromEntries(
    entries.flatMap(([key, inner]) =>
      key !== name ? [[key, inner]] : Math.random() < 0.2 ? [] : [[key, mutated(inner)]],
    ),
  );
}

const streamOf = (text: string): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });

/** Bytes as they are on a socket of its own; what comes back first, or null when it is closed before. */
function raw(url: string, bytes: string | Buffer, { leave = false } = {}): Promise<number | null> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(bytes);
      if (leave) socket.destroy();
    });
    let heard = "";
    socket.setTimeout(LONGEST_WAIT_MS, () => socket.destroy());
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      socket.destroy();
    });
    socket.on("error", () => undefined);
    socket.on("close", () => {
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(heard) ?? [];
      resolve(status === undefined ? null : Number(status));
    });
  });
}

const head = (path: string, ...lines: string[]): string =>
  [`POST ${path} HTTP/1.1`, "Host: relay", "Content-Type: application/json", ...lines, "", ""].join("\r\n");

/** Every way of being unpleasant that needs no key: by name, each to one relay. */
export function hostilities(url: string, samples: readonly Sample[]) {
  const send = async (path: string, init: RequestInit & { duplex?: "half" }): Promise<number | null> => {
    try {
      const answer = await fetch(`${url}${path}`, { method: "POST", headers: JSON_TYPE, ...init });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return null;
    }
  };
  const sample = () => pick(samples);
  const text = ({ body }: Sample): string => asJson(body);

  return {
    "one thing in it is another": () => {
      const { path, body } = sample();
      return send(path, { body: asJson(mutated(body)) });
    },
    "a body of noise": () => send(sample().path, { body: noise(below(2_000)) }),
    "a body that is cut off": () => {
      const chosen = sample();
      return send(chosen.path, { body: text(chosen).slice(0, below(text(chosen).length - 1)) });
    },
    "too long, and says so": () => send(sample().path, { body: "x".repeat(33_000 + below(200_000)) }),
    "too long, and does not say so": () =>
      send(sample().path, { body: streamOf(`["${"x".repeat(33_000 + below(200_000))}"]`), duplex: "half" }),
    "nested without end": () => send(sample().path, { body: "[".repeat(30_000) }),
    "nested and whole": () => send(sample().path, { body: `${"[".repeat(15_000)}${"]".repeat(15_000)}` }),
    compressed: () => {
      const chosen = sample();
      const headers = { ...JSON_TYPE, "content-encoding": "gzip" };
      return send(chosen.path, { headers, body: new Uint8Array(gzipSync(text(chosen))) });
    },
    "in another alphabet": () => {
      const chosen = sample();
      return send(chosen.path, { body: new Uint8Array(Buffer.from(`\ufeff${text(chosen)}`, "utf16le")) });
    },
    "as another type": () =>
      send(sample().path, {
        headers: { "content-type": pick(["text/plain", "multipart/form-data", "application/xml"]) },
        body: "{}",
      }),
    "by another method": () => send(sample().path, { method: pick(["PUT", "DELETE", "PATCH", "GET"]) }),
    "to nowhere": () =>
      send(`/${pick(["..%2f..%2fetc%2fpasswd", "v1/%00", "v1/ballots/", "x".repeat(4_000), "%ff"])}`, { body: "{}" }),
    "headers without end": () => raw(url, `${head("/v1/ballots", `X-Long: ${"x".repeat(20_000)}`)}`),
    "noise instead of HTTP": () => raw(url, Buffer.concat([noise(500), Buffer.from("\r\n\r\n")])),
    "two lengths at once": () =>
      raw(
        url,
        head("/v1/ballots", "Content-Length: 5", "Transfer-Encoding: chunked") + "0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
      ),
    "a broken chunk": () => raw(url, head("/v1/ballots", "Transfer-Encoding: chunked") + "zz\r\nhello\r\n"),
    "many on one line": () => raw(url, `${head("/v1/ballots", "Content-Length: 2")}{}`.repeat(20)),
    "gone before the answer": () =>
      raw(url, `${head("/v1/ballots", "Content-Length: 2000")}{"circle":`, { leave: true }),
  } satisfies Record<string, () => Promise<number | null>>;
}

/** Clients that never come to an end: half a head, or half a body, and then nothing. */
export function slowClients(url: string, count: number): Promise<(number | null)[]> {
  const halves = ["POST /v1/ballots HTTP/1.1\r\nHost: rel", `${head("/v1/ballots", "Content-Length: 2000")}{"circle":`];
  return Promise.all(Array.from({ length: count }, () => raw(url, pick(halves))));
}
