import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encryptKeystoreJson } from "ethers";
import type { Address } from "viem";
import { privateKeyToAddress } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConfigError, readConfig } from "../../relay/config.ts";
import { createKey } from "../../relay/keystore.ts";
import { quicknet } from "../protocol/support/quicknet.ts";

const account: Address = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
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
const onArbitrum = {
  POTLUCK_RPC: settings.POTLUCK_RPC,
  POTLUCK_RELAY_KEY: settings.POTLUCK_RELAY_KEY,
  POTLUCK_CHAIN_ID: "42161",
  POTLUCK_DEPLOYMENT: JSON.stringify({ ...deployment, chainId: 42161 }),
};

async function faultsOf(env: Record<string, string>): Promise<readonly string[]> {
  try {
    await readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe("the relay's settings", () => {
  it("names everything that is missing at once", async () => {
    expect(await faultsOf({})).toEqual([
      ...["POTLUCK_RPC", "POTLUCK_CHAIN_ID"].map((name) => `${name}: is missing`),
      "POTLUCK_RELAY_KEYSTORE: is missing, and so is POTLUCK_RELAY_KEY",
    ]);
    expect(await faultsOf({ ...settings, POTLUCK_RPC: "" })).toEqual(["POTLUCK_RPC: is missing"]);
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
    ["POTLUCK_RPC", "http://127.0.0.1:8545, not a url"],
    ["POTLUCK_RPC", "ftp://127.0.0.1"],
    ["POTLUCK_BEACON_URL", ","],
    ["POTLUCK_CONFIRMATIONS", "-1"],
    ["POTLUCK_QUEUE", "0"],
    ["POTLUCK_MAX_FEE_GWEI", "cheap"],
    ["POTLUCK_SPEND_PER_DAY", "-1"],
    ["POTLUCK_SPEND_PER_DAY", "0x10"],
  ])("refuses %s as %s", async (name, value) => {
    const faults = await faultsOf({ ...settings, [name]: value });
    expect(faults).not.toHaveLength(0);
    for (const fault of faults) expect(fault.startsWith(`${name}: `)).toBe(true);
  });

  it("does not repeat the key when it is wrong", async () => {
    const key = `0x${"ab".repeat(31)}`;
    expect((await faultsOf({ ...settings, POTLUCK_RELAY_KEY: key })).join()).not.toContain("abab");
  });

  it("refuses a deployment of another chain", async () => {
    expect(await faultsOf({ ...onArbitrum, POTLUCK_DEPLOYMENT: JSON.stringify(deployment) })).toEqual([
      "POTLUCK_DEPLOYMENT: is for chain 31337, POTLUCK_CHAIN_ID says 42161",
    ]);
  });

  it("refuses any beacon but quicknet, and quicknet under another key, on any chain but the local one", async () => {
    expect(await faultsOf(onArbitrum)).toEqual([]);
    const { POTLUCK_BEACON_HASH, POTLUCK_BEACON_PUBLIC_KEY } = settings;
    expect((await faultsOf({ ...onArbitrum, POTLUCK_BEACON_HASH })).join()).toMatch(/^POTLUCK_BEACON_HASH: /);
    expect((await faultsOf({ ...onArbitrum, POTLUCK_BEACON_PUBLIC_KEY })).join()).toMatch(
      /^POTLUCK_BEACON_PUBLIC_KEY: /,
    );
  });

  it("knows where Potluck stands on a chain for which that is recorded, unless the operator says otherwise", async () => {
    const { POTLUCK_DEPLOYMENT, ...unsaid } = onArbitrum;
    const elsewhere = `0x${"22".repeat(20)}` as const;
    const recorded = { ...deployment, chainId: 42161, factory: elsewhere, circle: account, libraries: {} };
    expect(await readConfig(unsaid, { arbitrumOne: recorded })).toMatchObject({ deployment: { factory: elsewhere } });
    expect(await readConfig({ ...unsaid, POTLUCK_DEPLOYMENT }, { arbitrumOne: recorded })).toMatchObject({
      deployment: { factory: account },
    });
    expect(await faultsOf(unsaid)).toEqual(["POTLUCK_DEPLOYMENT: is missing, and nothing is recorded for chain 42161"]);
  });

  it("reads what an operator gives", async () => {
    const config = await readConfig({
      ...settings,
      POTLUCK_RPC: "http://127.0.0.1:8545/, https://node.example/key",
      POTLUCK_SLOT_SECONDS: "60",
      POTLUCK_CIRCLES: `${account}, ${account}`,
      POTLUCK_MAX_FEE_GWEI: "0.05",
      POTLUCK_SPEND_PER_DAY: "1.5",
    });
    expect(config).toMatchObject({
      rpcs: ["http://127.0.0.1:8545", "https://node.example/key"],
      chainId: 31337,
      deployment,
      beacon: {
        urls: ["http://127.0.0.1:9000"],
        chainHash: `0x${"ab".repeat(32)}`,
        publicKey: `0x${"83".repeat(96)}`,
      },
      host: "127.0.0.1",
      port: 0,
      slotSeconds: 60,
      circles: [account, account],
      maxFeePerGas: 50_000_000n,
      spendPerDay: 1_500_000_000_000_000_000n,
      logLevel: "info",
    });
  });

  it("bounds what a voter, a circle and a day may cost when nothing is said of it", async () => {
    const bounds = { ballotsPerVoter: 24, actionsPerDay: 1_000, queueSize: 2_000 };
    expect(await readConfig(settings)).toMatchObject({ ...bounds, spendPerDay: 10_000_000_000_000_000n });
  });

  it("takes four hours when no slot is given, and serves every circle", async () => {
    expect(await readConfig(settings)).toMatchObject({ slotSeconds: 14_400, circles: null });
  });

  it("takes quicknet with several sources when no beacon is given", async () => {
    const { beacon } = await readConfig(onArbitrum);
    expect(beacon).toMatchObject({ chainHash: quicknet.chainHash, publicKey: quicknet.publicKey });
    expect(new Set(beacon.urls).size).toBeGreaterThan(2);
  });

  it("reads the deployment from a file too", async () => {
    const folder = mkdtempSync(join(tmpdir(), "potluck-"));
    const path = join(folder, "deployment.json");
    writeFileSync(path, JSON.stringify(deployment));
    expect((await readConfig({ ...settings, POTLUCK_DEPLOYMENT: path })).deployment).toEqual(deployment);
    rmSync(folder, { recursive: true });
  });
});

describe("an encrypted key", () => {
  const passphrase = "correct horse battery staple";
  const privateKey = `0x${"42".repeat(32)}` as const;
  let folder: string;
  let sealed: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "potluck-"));
    sealed = await encryptKeystoreJson({ address: privateKeyToAddress(privateKey), privateKey }, passphrase, {
      scrypt: { N: 1_024, r: 8, p: 1 },
    });
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  function write(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  function kept(passphraseFile: string, keystore = sealed): Record<string, string> {
    const { POTLUCK_RELAY_KEY: _, ...others } = settings;
    const POTLUCK_RELAY_KEYSTORE = write("key.json", keystore);
    return { ...others, POTLUCK_RELAY_KEYSTORE, POTLUCK_RELAY_PASSPHRASE_FILE: write("passphrase", passphraseFile) };
  }

  it("is refused beside a plain one", async () => {
    const { POTLUCK_RELAY_KEY } = settings;
    expect((await faultsOf({ ...kept(passphrase), POTLUCK_RELAY_KEY })).join()).toMatch(/only one of them/);
  });

  it("is refused without its passphrase, with a wrong one, and when it is no such file", async () => {
    const { POTLUCK_RELAY_PASSPHRASE_FILE: _, ...without } = kept(passphrase);
    expect(await faultsOf(without)).toEqual(["POTLUCK_RELAY_PASSPHRASE_FILE: is missing"]);
    const wrong = await faultsOf(kept("something else"));
    expect(wrong).toEqual(["POTLUCK_RELAY_PASSPHRASE_FILE: does not hold the passphrase of POTLUCK_RELAY_KEYSTORE"]);
    expect((await faultsOf(kept(passphrase, "{}"))).join()).toMatch(/^POTLUCK_RELAY_KEYSTORE: is no encrypted key/);
    const nowhere = { ...kept(passphrase), POTLUCK_RELAY_KEYSTORE: "/nowhere/key.json" };
    expect((await faultsOf(nowhere)).join()).toMatch(/^POTLUCK_RELAY_KEYSTORE: is no file/);
  });

  it("can be made anew, and never takes the place of another", async () => {
    const path = join(folder, "new.json");
    const address = await createKey(path, write("new passphrase", `${passphrase}\n`));
    const { POTLUCK_RELAY_KEYSTORE: _, ...others } = kept(passphrase);
    const { key } = await readConfig({ ...others, POTLUCK_RELAY_KEYSTORE: path });
    expect(privateKeyToAddress(key)).toBe(address);
    const again = await createKey(path, join(folder, "new passphrase")).catch((error: unknown) => error);
    expect(again).toMatchObject({ code: "EEXIST" });
  });

  it("is opened with the passphrase in a file, which may end with a line break", async () => {
    expect(await readConfig(kept(`${passphrase}\n`))).toMatchObject({ key: privateKey });
  });
});
