import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { runTool, type Endings } from "./children.ts";

const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "dist");
const inputs = [
  "frontend",
  "protocol",
  "vite.config.ts",
  "scripts/offline.ts",
  "scripts/prerender.ts",
  "package-lock.json",
];

export type PageServer = { url: string; close: () => Promise<void> };

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function isPageBuilt(): boolean {
  const built = statSync(join(dist, "index.html"), { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs > Math.max(...inputs.map((input) => newest(join(root, input))));
}

export function buildPage(endings: Endings): Promise<void> {
  const args = ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"];
  return runTool(args, "The page could not be built.", endings);
}

/** What the page may do, stated by the server: own scripts and workers, WebAssembly for the proofs, and the three hosts it
 * was configured with. */
function headersFor(connect: readonly string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    `connect-src 'self' ${connect.join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "Content-Security-Policy": policy.join("; "),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
  };
}

/** Serves dist/ and the page's configuration, which is never written to a file. `folder`: where on the host, "/" and all. */
export async function servePage(options: {
  port: number;
  config: unknown;
  connect: readonly string[];
  folder?: string;
}): Promise<PageServer> {
  const { folder = "" } = options;
  const headers = headersFor(options.connect);
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    c.header(
      "Cache-Control",
      c.req.path.startsWith(`${folder}/assets/`) ? "public, max-age=31536000, immutable" : "no-cache",
    );
  });
  app.use(compress());
  app.get(`${folder}/config.json`, (c) => c.json(options.config as object));
  const rewriteRequestPath = (path: string) => path.slice(folder.length);
  app.use(`${folder}/*`, serveStatic({ root: relative(process.cwd(), dist) || ".", rewriteRequestPath }));
  app.notFound((c) => c.text("There is nothing here.", 404));
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: options.port }, (address) =>
      done({
        url: `http://localhost:${address.port}${folder}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
    server.once("error", fail);
  });
}
