import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../relay/config.ts";

const account = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const deployment = {
  chainId: 31337,
  factory: account,
  reader: account,
  forwarder: account,
  verifier: account,
  token: account,
  equalShares: account,
  mostApprovals: account,
};
const settings = {
  POTLUCK_RPC: "http://127.0.0.1:8545",
  POTLUCK_CHAIN_ID: "31337",
  POTLUCK_DEPLOYMENT: JSON.stringify(deployment),
  POTLUCK_RELAY_KEY: `0x${"11".repeat(32)}`,
  POTLUCK_BEACON_URL: "http://127.0.0.1:9000/",
  POTLUCK_BEACON_HASH: `0x${"AB".repeat(32)}`,
  POTLUCK_BEACON_PUBLIC_KEY: "83".repeat(96),
};
const QUICKNET = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";
const onArbitrum = {
  ...settings,
  POTLUCK_CHAIN_ID: "42161",
  POTLUCK_DEPLOYMENT: JSON.stringify({ ...deployment, chainId: 42161 }),
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe("the relay's settings", () => {
  it("names everything that is missing at once", () => {
    expect(faultsOf({})).toEqual(Object.keys(settings).map((name) => `${name}: is missing`));
    expect(faultsOf({ ...settings, POTLUCK_RPC: "" })).toEqual(["POTLUCK_RPC: is missing"]);
  });

  it.each([
    ["POTLUCK_RPC", "not a url"],
    ["POTLUCK_CHAIN_ID", "one"],
    ["POTLUCK_DEPLOYMENT", "{"],
    ["POTLUCK_DEPLOYMENT", '{"chainId":31337}'],
    ["POTLUCK_DEPLOYMENT", "/nowhere/deployment.json"],
    ["POTLUCK_RELAY_KEY", "0x1234"],
    ["POTLUCK_BEACON_HASH", "abc"],
    ["POTLUCK_BEACON_PUBLIC_KEY", "0x00"],
    ["POTLUCK_PORT", "70000"],
    ["POTLUCK_SLOT_SECONDS", "0"],
    ["POTLUCK_SLOT_SECONDS", "1.5"],
    ["POTLUCK_CIRCLES", "0x12,0x34"],
    ["POTLUCK_LOG", "loud"],
  ])("refuses %s as %s", (name, value) => {
    const faults = faultsOf({ ...settings, [name]: value });
    expect(faults).not.toHaveLength(0);
    for (const fault of faults) expect(fault.startsWith(`${name}: `)).toBe(true);
  });

  it("does not repeat the key when it is wrong", () => {
    const key = `0x${"ab".repeat(31)}`;
    expect(faultsOf({ ...settings, POTLUCK_RELAY_KEY: key }).join()).not.toContain("abab");
  });

  it("refuses a deployment of another chain", () => {
    expect(faultsOf({ ...settings, POTLUCK_CHAIN_ID: "42161", POTLUCK_BEACON_HASH: QUICKNET })).toEqual([
      "POTLUCK_DEPLOYMENT: is for chain 31337, POTLUCK_CHAIN_ID says 42161",
    ]);
  });

  it("refuses a local beacon on any chain but the local one", () => {
    expect(faultsOf(onArbitrum).join()).toContain("POTLUCK_BEACON_HASH");
    expect(faultsOf({ ...onArbitrum, POTLUCK_BEACON_HASH: QUICKNET })).toEqual([]);
  });

  it("reads what an operator gives", () => {
    const config = readConfig({ ...settings, POTLUCK_SLOT_SECONDS: "60", POTLUCK_CIRCLES: `${account}, ${account}` });
    expect(config).toMatchObject({
      rpc: "http://127.0.0.1:8545",
      chainId: 31337,
      deployment,
      beacon: {
        url: "http://127.0.0.1:9000",
        chainHash: `0x${"ab".repeat(32)}`,
        publicKey: `0x${"83".repeat(96)}`,
      },
      host: "127.0.0.1",
      port: 0,
      slotSeconds: 60,
      circles: [account, account],
      logLevel: "info",
    });
  });

  it("takes four hours when no slot is given, and serves every circle", () => {
    expect(readConfig(settings)).toMatchObject({ slotSeconds: 14_400, circles: null });
  });

  it("reads the deployment from a file too", () => {
    const folder = mkdtempSync(join(tmpdir(), "potluck-"));
    const path = join(folder, "deployment.json");
    writeFileSync(path, JSON.stringify(deployment));
    expect(readConfig({ ...settings, POTLUCK_DEPLOYMENT: path }).deployment).toEqual(deployment);
    rmSync(folder, { recursive: true });
  });
});
