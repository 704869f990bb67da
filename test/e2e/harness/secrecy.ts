import type { BrowserContext, Page } from "@playwright/test";
import { bytesToHex, hexToBytes, padHex, parseEventLogs, toHex, type Hex } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { approvalsOf, scopeOf } from "../../../protocol/ballot.ts";
import { identityOf, nullifierOf } from "../../../protocol/identity.ts";
import { saltOf } from "../../../protocol/salt.ts";
import { demoVotingSecret, type Neighbour } from "../../../scripts/local/neighbours.ts";
import type { FoundedCircle } from "./circle.ts";

/** What a vote in a circle's first round must not give away, and the number it is known by. */
export type Vote = { secret: readonly Hex[]; salts: readonly Hex[]; ticks: number; nullifier: bigint };

/** @param seqs One for every ballot that was sealed for it. */
export function voteOf(
  { circle }: FoundedCircle,
  { privateKey }: Neighbour,
  { seqs, slots }: { seqs: readonly number[]; slots: readonly number[] },
): Vote {
  const paper = { chainId: 31337, circle, round: 0 };
  const secret = hexToBytes(demoVotingSecret(privateKey));
  return {
    secret: [bytesToHex(secret), toHex(identityOf(secret).secretScalar)],
    salts: seqs.map((seq) => saltOf({ ...paper, secret, seq })),
    ticks: approvalsOf([...slots]),
    nullifier: nullifierOf(secret, scopeOf(paper)),
  };
}

export type Trace = "the secret" | "a salt" | "the ticks" | "a word for ticks";

/** What a text tells of a vote: the numbers in hex, as decimals, and as the contract and the seal hold them. */
export function tracesIn(text: string, { secret, salts, ticks }: Vote): Trace[] {
  const lower = text.toLowerCase();
  const holds = (hex: Hex) => lower.includes(hex.slice(2).toLowerCase()) || lower.includes(BigInt(hex).toString());
  const word = padHex(toHex(ticks), { size: 32 }).slice(2);
  const sealed = salts.map((salt) => `${toHex(ticks, { size: 2 }).slice(2)}${salt.slice(2)}`);
  const found: Record<Trace, boolean> = {
    "the secret": secret.some(holds),
    "a salt": salts.some(holds),
    "the ticks": [word, ...sealed].some((told) => lower.includes(told)),
    "a word for ticks": /approvals|ticked|"slots"|"choices?"/.test(lower),
  };
  return (Object.keys(found) as Trace[]).filter((trace) => found[trace]);
}

/** Every transaction that ever did something in a circle, and everything the circle said of it. */
export async function chainDataOf({ lane: { client }, circle }: FoundedCircle): Promise<string> {
  const logs = await client.getLogs({ address: circle, fromBlock: 0n });
  const hashes = [...new Set(logs.map(({ transactionHash }) => transactionHash))];
  const sent = await Promise.all(hashes.map((hash) => client.getTransaction({ hash })));
  return [...sent.map(({ input }) => input), ...logs.map(({ data, topics }) => [data, ...topics].join())].join("\n");
}

export async function castIn({ lane: { client }, circle }: FoundedCircle) {
  const logs = await client.getLogs({ address: circle, fromBlock: 0n });
  return parseEventLogs({ abi: circleAbi, eventName: "BallotCast", logs });
}

/** Everything that leaves a browser, is said in it or stands in its address line, as text. */
export type Overheard = { requests: { url: string; body: string }[]; said: string[]; addresses: string[] };

export function overhear(context: BrowserContext): Overheard {
  const heard: Overheard = { requests: [], said: [], addresses: [] };
  context.on("request", (request) => heard.requests.push({ url: request.url(), body: request.postData() ?? "" }));
  context.on("console", (message) => heard.said.push(message.text()));
  context.on("weberror", (error) => heard.said.push(String(error.error().stack)));
  context.on("page", (page) => page.on("framenavigated", (frame) => heard.addresses.push(frame.url())));
  return heard;
}

/** Everything that a browser keeps for the page: databases, storages, caches, cookies. */
export async function keptBy(page: Page): Promise<string> {
  const kept = await page.evaluate(async () => {
    const plain = (value: unknown): unknown => {
      if (typeof value === "bigint") return `${value} 0x${value.toString(16)}`;
      if (value instanceof ArrayBuffer) return plain(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      }
      if (Array.isArray(value)) return value.map(plain);
      if (typeof value === "object" && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
      }
      return value;
    };
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(new Error("A database could not be read."));
      });
    const databases: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store);
        databases.push([name, store, await answer(all.getAllKeys()), (await answer(all.getAll())).map(plain)]);
      }
      database.close();
    }
    const caches: string[] = [];
    for (const name of await window.caches.keys()) {
      const cache = await window.caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        const type = response?.headers.get("content-type") ?? "";
        caches.push(request.url, /json|text/.test(type) ? ((await response?.text()) ?? "") : type);
      }
    }
    const storages = [{ ...localStorage }, { ...sessionStorage }];
    return JSON.stringify([databases, caches, storages, document.cookie, history.state, location.href]);
  });
  return kept;
}
