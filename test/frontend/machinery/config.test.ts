import { describe, expect, it } from "vitest";
import { isLocal, loadConfig, parseConfig } from "../../../frontend/config.ts";
import { localConfig } from "./support.ts";

describe("the page's configuration", () => {
  const refused: [string, unknown, string][] = [
    ["nothing", null, ""],
    ["no chain", { ...localConfig, chainId: undefined }, "chainId"],
    ["an RPC that is no address on the web", { ...localConfig, rpc: "file:///etc/passwd" }, "rpc"],
    ["a relay that is a sentence", { ...localConfig, relays: ["the relay"] }, "relays.0"],
    ["a beacon without a source", { ...localConfig, beacon: { ...localConfig.beacon, urls: [] } }, "beacon.urls"],
    [
      "a factory that is cut off",
      { ...localConfig, deployment: { ...localConfig.deployment, factory: "0x12" } },
      "deployment.factory",
    ],
    ["another chain's contracts", { ...localConfig, chainId: 10 }, "deployment.chainId"],
    ["keys to play with on a public network", { ...localConfig, network: "base" }, "neighbours"],
  ];
  it.each(refused)("refuses %s and says where", (_name, value, path) => {
    expect(parseConfig(value)).toEqual({ ok: false, fault: { kind: "wrong", path } });
  });

  it("takes a whole one, with hex where drand writes none", () => {
    const bare = { ...localConfig.beacon, chainHash: localConfig.beacon.chainHash.slice(2) };
    const parsed = parseConfig({ ...localConfig, beacon: bare, rpc: "http://127.0.0.1:8545/" });
    expect(parsed).toEqual({ ok: true, config: { ...localConfig, rpc: "http://127.0.0.1:8545" } });
    expect(isLocal(localConfig)).toBe(true);
  });

  it("tells a page that cannot be reached from one that is no JSON", async () => {
    const gone = Promise.reject<Response>(new TypeError("fetch failed"));
    const missing = Promise.resolve(new Response("", { status: 404 }));
    const html = Promise.resolve(new Response("<!doctype html>"));
    expect(await loadConfig(gone)).toEqual({ ok: false, fault: { kind: "unreachable" } });
    expect(await loadConfig(missing)).toEqual({ ok: false, fault: { kind: "unreachable" } });
    expect(await loadConfig(html)).toEqual({ ok: false, fault: { kind: "notJson" } });
  });
});
