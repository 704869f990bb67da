import { shelvesOf } from "./answers.ts";

/** A worker's name beside the page: what it may answer for lies below it. */
const WORKER = "./offline.js";

/**
 * Keeps the page itself in this browser, so that it opens without a network. Only the build has the worker for it, and
 * where a browser keeps nothing, the page is read from the network as before.
 */
export async function keepPage(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(WORKER);
  } catch {
    return;
  }
}

/** Leaves nothing of it behind. Only a page that came over a safe connection has any. */
export async function letPageGo(): Promise<void> {
  if ("serviceWorker" in navigator) await (await navigator.serviceWorker.getRegistration())?.unregister();
  if (!("caches" in window)) return;
  const ours = shelvesOf(new URL("./", document.baseURI).href);
  const names = (await caches.keys()).filter((name) => name.startsWith(ours));
  await Promise.all(names.map((name) => caches.delete(name)));
}
