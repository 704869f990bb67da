import { describe, expect, it } from "vitest";
import { sourceOf, type Built } from "../../../frontend/offline/answers.ts";

const scope = "https://street.example/potluck/";
const built: Built = { version: "1", atOnce: ["assets/page-1.js", "icon.svg"], whenUsed: ["assets/proof-1.zkey"] };
const from = (url: string, method = "GET") => sourceOf({ method, url }, scope, built);

describe("what the page keeps of itself", () => {
  it("are the build's own files, which never change under their names", () => {
    expect(from(`${scope}assets/page-1.js`)).toBe("kept");
    expect(from(`${scope}assets/proof-1.zkey`)).toBe("kept");
    expect(from(`${scope}assets/page-2.js`)).toBe("network");
  });

  it("are the page and its configuration, asked for anew each time", () => {
    for (const page of [scope, `${scope}#/0x00`, `${scope}index.html`]) expect(from(page)).toBe("newest-page");
    expect(from(`${scope}config.json`)).toBe("newest-config");
  });

  it("is nothing that anybody else answers, on this host or another", () => {
    for (const url of [
      "https://rpc.example/",
      "https://street.example/",
      "https://street.example/rpc",
      `${scope}v1/health`,
      `${scope}config.json?again`,
    ]) {
      expect(from(url)).toBe("network");
    }
    expect(from(scope, "POST")).toBe("network");
  });
});
