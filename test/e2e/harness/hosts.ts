import { expect, type BrowserContext } from "@playwright/test";

/** Notes every request a context makes, so that a test can say where they went. */
export function watchHosts(context: BrowserContext): { onlyThisMachine: () => void } {
  const hosts = new Set<string>();
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") || protocol.startsWith("ws")) hosts.add(hostname);
  });
  return {
    onlyThisMachine: () => {
      expect([...hosts].filter((host) => host !== "localhost" && host !== "127.0.0.1")).toEqual([]);
    },
  };
}
