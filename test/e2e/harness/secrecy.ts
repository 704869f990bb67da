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
