import { CONFIG, PAGE, shelvesOf, sourceOf, type Built } from "../answers.ts";

/*
 * Keeps the page readable where there is no network. It runs beside the page in the reader's browser, sees only requests
 * for the page's own files, and has nothing to say about anything else.
 */

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const BUILT: Built;

const built = BUILT;
const { scope } = self.registration;
const ours = shelvesOf(scope);
const shelf = `${ours}${built.version}`;
/** How long a network may take before what is kept is shown instead. */
const PATIENCE_MS = 4_000;

const urlOf = (path: string) => new URL(path, scope).href;
const olderShelves = async () => (await caches.keys()).filter((name) => name.startsWith(ours) && name !== shelf);

/** The name of such a file says what is in it. */
const neverChanges = (path: string) => path.startsWith("assets/");

async function fromOlderShelf(path: string): Promise<Response | undefined> {
  if (!neverChanges(path)) return undefined;
  for (const name of await olderShelves()) {
    const kept = await caches.match(urlOf(path), { cacheName: name });
    if (kept !== undefined) return kept;
  }
  return undefined;
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(urlOf(path), { cache: neverChanges(path) ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response;
}

/** All of the page or none of it: half a page would fail where nobody can help. */
async function fill(): Promise<void> {
  const cache = await caches.open(shelf);
  const put = async (path: string) => cache.put(urlOf(path), (await fromOlderShelf(path)) ?? (await fetched(path)));
  await Promise.all([PAGE, CONFIG, ...built.atOnce].map(put));
  await Promise.all(
    built.whenUsed.map(async (path) => {
      const used = await fromOlderShelf(path);
      if (used !== undefined) await cache.put(urlOf(path), used);
    }),
  );
}

async function takeOver(): Promise<void> {
  await Promise.all((await olderShelves()).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function kept(request: Request): Promise<Response> {
  const before = await caches.match(request.url, { cacheName: shelf });
  if (before !== undefined) return before;
  const response = await fetch(request);
  if (response.status === 200) await (await caches.open(shelf)).put(request.url, response.clone());
  return response;
}

/** `put`: what came is kept for the next time. The page itself stays as it was installed, with the files that fit it. */
async function newest(request: Request, path: string, put: boolean): Promise<Response> {
  const before = await caches.match(urlOf(path), { cacheName: shelf });
  const asked = fetch(request).then(async (response) => {
    if (put && response.ok) await (await caches.open(shelf)).put(urlOf(path), response.clone());
    return response;
  });
  if (before === undefined) return asked;
  // Whoever waited for it may be gone by then.
  asked.catch(() => undefined);
  try {
    const response = await Promise.race([asked, tooLong()]);
    return response.status < 500 ? response : before;
  } catch {
    return before;
  }
}

const tooLong = () =>
  new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error("The network is slow.")), PATIENCE_MS);
  });

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  switch (sourceOf(event.request, scope, built)) {
    case "network":
      return;
    case "newest-page":
      return event.respondWith(newest(event.request, PAGE, false));
    case "newest-config":
      return event.respondWith(newest(event.request, CONFIG, true));
    case "kept":
      return event.respondWith(kept(event.request));
  }
});
