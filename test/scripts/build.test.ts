import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../scripts/digest.ts";

const root = resolve(import.meta.dirname, "../..");
const parts = ["frontend", "protocol", "scripts", "vite.config.ts", "package.json", "tsconfig.json"];
const BY_HAND = "find . -type f ! -path './.vite/*' ! -name config.json | LC_ALL=C sort | xargs sha256sum | sha256sum";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "potluck-build-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The page of a clone somewhere else. */
function buildAt(...place: string[]): string {
  const clone = join(folder, ...place);
  for (const part of parts) cpSync(join(root, part), join(clone, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(clone, "node_modules"));
  // A test's own environment would make a page for tests.
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"], { cwd: clone, env });
  return join(clone, "dist");
}

describe("the built page", () => {
  it("is the same wherever it is built, by a hash that anyone can compute", () => {
    const [one, other] = [buildAt("one"), buildAt("another", "deeper", "clone")];
    const digest = digestOf(one);
    expect(digestOf(other)).toBe(digest);
    writeFileSync(join(one, "config.json"), "{}");
    expect(digestOf(one)).toBe(digest);
    const byHand = execFileSync("bash", ["-c", BY_HAND], { cwd: one, encoding: "utf8" });
    expect(byHand.split(" ")[0]).toBe(digest);
  }, 120_000);
});
