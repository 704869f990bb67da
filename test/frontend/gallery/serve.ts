import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { createServer } from "vite";
import type { Page } from "@playwright/test";

export type ServedGallery = { url: string; stop: () => Promise<void> };

/** The gallery on a port of its own, for whoever opens all of it in a browser. */
export async function serveGallery(): Promise<ServedGallery> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    plugins: [react()],
    logLevel: "warn",
    server: { port: 0, host: "127.0.0.1", hmr: false, fs: { allow: [resolve(import.meta.dirname, "../../..")] } },
  });
  await server.listen();
  // A page that asks before all libraries are found gets some of them twice: two Reacts do not know each other.
  await server.environments.client.depsOptimizer?.scanProcessing;
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The gallery is not served.");
  return { url, stop: () => server.close() };
}

/** The names of all screens. */
export async function namesIn(page: Page, url: string): Promise<string[]> {
  await page.goto(url);
  const names = page.locator("#gallery li");
  await names.first().waitFor();
  return names.allTextContents();
}

/** Shows one screen, or one in the place of another ("a+b"). The page is loaded once only: what follows is a new hash. */
export async function openScreen(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}#${name}`);
  await page.locator(`html[data-screen="${name}"]`).waitFor();
  await page.evaluate(() => document.fonts.ready);
}
