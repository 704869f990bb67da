import { createHash } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";

/** Everything that leaves a browser or is said in it, as text. */
export type Overheard = { requests: { url: string; body: string }[]; said: string[] };

export function overhear(context: BrowserContext): Overheard {
  const heard: Overheard = { requests: [], said: [] };
  context.on("request", (request) => heard.requests.push({ url: request.url(), body: request.postData() ?? "" }));
  context.on("console", (message) => heard.said.push(message.text()));
  context.on("weberror", (error) => heard.said.push(String(error.error().stack)));
  return heard;
}

/**
 * Everything that a browser keeps for the page: databases, storages, caches, cookies. Of a circle as it was last seen, which
 * anybody can read from the chain, the values without their names; of the page's own files, as long as they are what their
 * host hands out to anybody, nothing but their addresses.
 */
export async function keptBy(page: Page): Promise<string> {
  const { cached, kept } = await page.evaluate(async () => {
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
    const nameless = (value: unknown): unknown =>
      typeof value === "object" && value !== null ? Object.values(value).map(nameless) : value;
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
        const keys = await answer(all.getAllKeys());
        const values = (await answer(all.getAll())).map((value, at) =>
          String(keys[at]).startsWith("potluck/last/") ? nameless(plain(value)) : plain(value),
        );
        databases.push([name, store, keys, values]);
      }
      database.close();
    }
    const cached: { url: string; digest: string }[] = [];
    for (const name of await window.caches.keys()) {
      const cache = await window.caches.open(name);
      for (const request of await cache.keys()) {
        const bytes = (await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer(0);
        cached.push({ url: request.url, digest: String(plain(await crypto.subtle.digest("SHA-256", bytes))) });
      }
    }
    const storages = [{ ...localStorage }, { ...sessionStorage }];
    return { cached, kept: [databases, storages, document.cookie, history.state, location.href] };
  });
  const same = await Promise.all(cached.map(async ({ url, digest }) => digest === (await digestAt(url))));
  const other = cached.filter((_, at) => same[at] !== true).map(({ url }) => url);
  const read = (urls: string[]) =>
    Promise.all(urls.map(async (url) => [url, await (await window.caches.match(url))?.text()]));
  return JSON.stringify([kept, cached, other.length === 0 ? [] : await page.evaluate(read, other)]);
}

const digests = new Map<string, Promise<string>>();

/** Of what a host gives to anybody who asks for a file. */
function digestAt(url: string): Promise<string> {
  const digest =
    digests.get(url) ??
    fetch(url).then(async (got) =>
      createHash("sha256")
        .update(Buffer.from(await got.arrayBuffer()))
        .digest("hex"),
    );
  digests.set(url, digest);
  return digest;
}
