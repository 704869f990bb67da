import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { chromium, type Browser as Started } from "@playwright/test";
import { z } from "zod";

/** A Chromium that came with the packages, and what its process needs to find its fonts and libraries. */
export type Browser = { executable: string; env: Record<string, string> };

const require = createRequire(import.meta.url);
const packageRoot = resolve(dirname(require.resolve("@sparticuz/chromium")), "..");
const { version } = z.object({ version: z.string() }).parse(require(join(packageRoot, "package.json")));
const home = resolve(import.meta.dirname, `../../../.potluck/browser-${version}`);

/** The package unpacks into the temporary folder and takes whatever lies there; ours is a folder of its own, named
 * by version and moved into place when complete, so that neither an older browser nor half a one is ever started. */
async function unpack(): Promise<void> {
  const partial = `${home}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = partial;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await inflate(join(packageRoot, "bin/al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  if (existsSync(home)) rmSync(partial, { recursive: true });
  else renameSync(partial, home);
}

/** A bare machine may lack the security libraries a browser links to; the package carries them for that case. */
function lacksLibraries(executable: string): boolean {
  return execFileSync("ldd", [executable], { encoding: "utf8" }).includes("not found");
}

/** The package's own list of folders names none of ours, and a browser that finds no font at all ends at its first word. */
function listFonts(): string {
  const file = join(home, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, "fonts")}</dir>
  <cachedir>${join(home, "fonts-cache")}</cachedir>
</fontconfig>
`,
  );
  return file;
}

export async function findBrowser(): Promise<Browser> {
  if (!existsSync(home)) await unpack();
  const executable = join(home, "chromium");
  const libraries = lacksLibraries(executable) ? { LD_LIBRARY_PATH: join(home, "al2023/lib") } : {};
  return { executable, env: { ...definedEnv(), ...libraries, FONTCONFIG_FILE: listFonts() } };
}

/** One more of it, beside the one that the runner starts. */
export async function launch(args: readonly string[] = []): Promise<Started> {
  const { executable, env } = await findBrowser();
  return chromium.launch({ executablePath: executable, env, args: ["--no-sandbox", ...args] });
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
