import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** As much as one reads in one go. */
const LINES = 300;

it("no file of the page is longer than one reads in one go", () => {
  const files = globSync("frontend/**/*.{ts,tsx,css}");
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => readFileSync(file, "utf8").trimEnd().split("\n").length > LINES)).toEqual([]);
});
