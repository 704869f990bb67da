/**
 * What a browser loads before the first screen of a circle can be used, from the build in dist/: `npm run weight` prints it
 * and fails when it is too much. Everything else (other screens, wallets, the prover, the beacon's cryptography, the second
 * language) comes when it is first needed.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { z } from "zod";

const KB = 1000;
/** Of JavaScript, compressed as a server sends it. */
const LIMIT = 160 * KB;

const dist = resolve(import.meta.dirname, "../dist");

const chunk = z.object({ file: z.string(), imports: z.array(z.string()).default([]) });
const manifest = z.record(z.string(), chunk).parse(JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")));

/** The page itself, the words that it waits for, and the street should it ever become a part that is loaded by itself. */
const roots = ["index.html", "content/en/first.ts", ...["street/StreetPage.tsx"].filter((name) => name in manifest)];

const first = new Set<string>();
function follow(name: string): void {
  const found = manifest[name];
  if (found === undefined) throw new Error(`The build knows no ${name}`);
  if (first.has(found.file)) return;
  first.add(found.file);
  found.imports.forEach(follow);
}
roots.forEach(follow);

const sizes = [...first]
  .filter((file) => file.endsWith(".js"))
  .map((file) => ({ file, size: gzipSync(readFileSync(join(dist, file))).length }))
  .sort((a, b) => b.size - a.size);
const sum = sizes.reduce((all, { size }) => all + size, 0);

const inKB = (bytes: number) => `${(bytes / KB).toFixed(1)} kB`.padStart(9);
for (const { file, size } of sizes) console.log(`${inKB(size)}  ${file}`);
console.log(`${inKB(sum)}  in all before the first screen of a circle; at most ${LIMIT / KB} kB`);
process.exitCode = sum <= LIMIT ? 0 : 1;
