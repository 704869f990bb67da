import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "vite";

const worker = resolve(import.meta.dirname, "../frontend/offline/worker/worker.ts");

/** What a phone should not fetch before somebody needs it: the prover and its files. */
const LARGE_BYTES = 400_000;

type File = { path: string; content: string | Uint8Array };

/** Writes the worker that keeps the page readable offline beside the build, with the names of the build's files in it. */
export function offlineWorker(): Plugin {
  let publicFolder = "";
  return {
    name: "offline-worker",
    apply: "build",
    configResolved: ({ publicDir }) => {
      publicFolder = publicDir;
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const built = Object.values(bundle).map((file): File => {
          return { path: file.fileName, content: file.type === "chunk" ? file.code : file.source };
        });
        const files = [...built.filter(({ path }) => !path.startsWith(".vite/")), ...publicFiles(publicFolder)];
        this.emitFile({ type: "asset", fileName: "offline.js", source: await codeOf(files) });
      },
    },
  };
}

const publicFiles = (folder: string): File[] =>
  readdirSync(folder).map((path) => ({ path, content: readFileSync(join(folder, path)) }));

/** The page itself is kept too, under the address that one opens. */
async function codeOf(files: readonly File[]): Promise<string> {
  const hash = createHash("sha256");
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(path).update(content);
  const kept = files.filter(({ path }) => path !== "index.html");
  const isLarge = ({ content }: File) => content.length > LARGE_BYTES;
  const told = {
    version: hash.digest("hex").slice(0, 16),
    atOnce: kept.filter((file) => !isLarge(file)).map(({ path }) => path),
    whenUsed: kept.filter(isLarge).map(({ path }) => path),
  };
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { BUILT: JSON.stringify(told) },
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: worker, output: { format: "iife" } },
    },
  });
  const [chunk] = "output" in result ? result.output : [];
  if (chunk === undefined) throw new Error("The offline worker could not be built.");
  return chunk.code;
}
