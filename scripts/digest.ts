/**
 * The end of `npm run build`: one hash of the page as a server gives it, but for what it is told there (docs/page.md). Two builds of the same commit have the same, so that
 * whoever is served a page can tell whether it is the one in the repository. By hand, in dist/:
 * `find . -type f ! -path './.vite/*' ! -name config.json | LC_ALL=C sort | xargs sha256sum | sha256sum`
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const sha256 = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** @param dist A folder that `vite build` filled. What Vite notes there for other tools is no part of the page. */
export function digestOf(dist: string): string {
  const files = readdirSync(dist, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `.${join(parentPath, name).slice(dist.length)}`)
    .filter((path) => !path.startsWith("./.vite/") && !path.endsWith("/config.json"));
  return sha256(
    files
      .toSorted()
      .map((path) => `${sha256(readFileSync(join(dist, path)))}  ${path}\n`)
      .join(""),
  );
}

if (import.meta.main) process.stdout.write(`sha256 of dist/: ${digestOf(resolve(import.meta.dirname, "../dist"))}\n`);
