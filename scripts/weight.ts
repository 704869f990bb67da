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

const chunk = z.object({ file: z.string(), name: z.string().optional(), imports: z.array(z.string()).default([]) });
const manifest = z.record(z.string(), chunk).parse(JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")));

/** The page itself, and the words that it waits for: as vite.config.ts names their file. */
const WORDS = "first-en";
const words = Object.keys(manifest).find((key) => manifest[key]?.name === WORDS);
if (words === undefined) throw new Error(`The build knows no ${WORDS}`);

const first = new Set<string>();
function follow(key: string): void {
  const found = manifest[key];
  if (found === undefined) throw new Error(`The build knows no ${key}`);
  if (first.has(found.file)) return;
  first.add(found.file);
  found.imports.forEach(follow);
}
["index.html", words].forEach(follow);

const sizes = [...first]
  .filter((file) => file.endsWith(".js"))
  .map((file) => ({ file, size: gzipSync(readFileSync(join(dist, file))).length }))
  .sort((a, b) => b.size - a.size);
const sum = sizes.reduce((all, { size }) => all + size, 0);

const inKB = (bytes: number) => `${(bytes / KB).toFixed(1)} kB`.padStart(9);
for (const { file, size } of sizes) console.log(`${inKB(size)}  ${file}`);
console.log(`${inKB(sum)}  in all before the first screen of a circle; at most ${LIMIT / KB} kB`);
process.exitCode = sum <= LIMIT ? 0 : 1;
