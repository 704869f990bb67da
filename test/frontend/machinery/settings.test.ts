import { describe, expect, it } from "vitest";
import { asItCame, ChoicesSchema, withChoices, type Config } from "../../../frontend/config.ts";
import { countOf, keptFile } from "../../../frontend/settings/kept.ts";
import { settingsModel } from "../../../frontend/settings/model.ts";
import { tryOut } from "../../../frontend/settings/tryOut.ts";
import { account, localConfig, withServer } from "./support.ts";

const another = "https://another.example";
const { factory } = localConfig.deployment;
const health = { status: "ok", chainId: 31337, factory, blockTime: 1, slotSeconds: 60 };

describe("what a reader chose", () => {
  const config: Config = { ...localConfig, relays: ["https://a.example", "https://b.example", "https://c.example"] };

  it("goes over what the page came with, and nothing else changes", () => {
    expect(withChoices(config, asItCame)).toEqual(config);
    expect(withChoices(config, { ...asItCame, rpc: another, explorer: another })).toEqual({
      ...config,
      rpc: another,
      explorer: another,
    });
    const relaysWith = (choices: object) => withChoices(config, { ...asItCame, ...choices }).relays;
    expect(relaysWith({ relay: another })).toEqual([another, "https://b.example", "https://c.example"]);
    expect(relaysWith({ secondRelay: another })).toEqual(["https://a.example", another, "https://c.example"]);
    expect(relaysWith({ relay: "https://c.example" })).toEqual(["https://c.example", "https://b.example"]);
  });

  it("can add a relay to a page that came with one, or with none", () => {
    expect(withChoices(localConfig, { ...asItCame, secondRelay: another }).relays).toEqual([
      ...localConfig.relays,
      another,
    ]);
    expect(withChoices({ ...localConfig, relays: [] }, { ...asItCame, relay: another }).relays).toEqual([another]);
  });

  it("is no choice when it is no address on the web", () => {
    expect(ChoicesSchema.safeParse({ ...asItCame, rpc: "file:///etc/passwd" }).success).toBe(false);
    expect(ChoicesSchema.parse({ ...asItCame, rpc: `${another}/` })).toEqual({ ...asItCame, rpc: another });
  });

  it("is none for the beacon, whose sources are told one by one in the order in which they are asked", () => {
    const urls = ["https://one.example", "https://two.example", "https://three.example"];
    const { hosts } = settingsModel({ ...localConfig, beacon: { ...localConfig.beacon, urls } }, asItCame, "");
    expect(hosts.filter(({ host }) => host?.endsWith(".example"))).toEqual([
      { kind: "beacon", host: "one.example", slot: null, chosen: false },
      { kind: "furtherBeacon", host: "two.example", slot: null, chosen: false },
      { kind: "furtherBeacon", host: "three.example", slot: null, chosen: false },
    ]);
  });

  it("is told apart from what the page came with, each host by its name", () => {
    const choices = { ...asItCame, relay: another };
    const { hosts, network } = settingsModel(withChoices(localConfig, choices), choices, "potluck.example");
    expect(network).toEqual({ name: "local", chainId: 31337, local: true });
    expect(hosts.map(({ kind, host, chosen }) => [kind, host, chosen])).toEqual([
      ["page", "potluck.example", false],
      ["rpc", "127.0.0.1:8545", false],
      ["relay", "another.example", true],
      ["secondRelay", null, false],
      ["beacon", "127.0.0.1:8546", false],
      ["explorer", null, false],
    ]);
  });
});

describe("another host, before it is kept", () => {
  const rpcOf = (chainId: string, use: (url: string) => Promise<void>) =>
    withServer((_request, body, response) => {
      const { id } = JSON.parse(body) as { id: number };
      response
        .setHeader("content-type", "application/json")
        .end(JSON.stringify({ jsonrpc: "2.0", id, result: chainId }));
    }, use);
  const relayOf = (answer: object, use: (url: string) => Promise<void>) =>
    withServer((_request, _body, response) => response.end(JSON.stringify(answer)), use);
  const hostOf = (url: string) => new URL(url).host;

  it("is asked for its chain, if it is a way to the chain", async () => {
    await rpcOf("0x7a69", async (url) =>
      expect(await tryOut(localConfig, "rpc", ` ${url}/ `)).toEqual({ ok: true, url }),
    );
    await rpcOf("0x1", async (url) =>
      expect(await tryOut(localConfig, "rpc", url)).toEqual({
        ok: false,
        trouble: { kind: "otherChain", host: hostOf(url) },
      }),
    );
  });

  it("is asked for its chain and its contracts, if it is a relay", async () => {
    await relayOf({ ...health, factory: factory.toLowerCase() }, async (url) =>
      expect(await tryOut(localConfig, "secondRelay", url)).toEqual({ ok: true, url }),
    );
    for (const other of [{ chainId: 10 }, { factory: account(99) }]) {
      await relayOf({ ...health, ...other }, async (url) =>
        expect(await tryOut(localConfig, "relay", url)).toEqual({
          ok: false,
          trouble: { kind: "otherRelay", host: hostOf(url) },
        }),
      );
    }
  });

  it("is not taken when it is silent, answers something else, is in use already, or is no address", async () => {
    const silent = { ok: false, trouble: { kind: "silent", host: "127.0.0.1:1" } };
    expect(await tryOut(localConfig, "rpc", "http://127.0.0.1:1")).toEqual(silent);
    expect(await tryOut(localConfig, "relay", "http://127.0.0.1:1")).toEqual(silent);
    await relayOf({}, async (url) =>
      expect(await tryOut(localConfig, "rpc", url)).toEqual({
        ok: false,
        trouble: { kind: "silent", host: hostOf(url) },
      }),
    );
    expect(await tryOut(localConfig, "secondRelay", "http://127.0.0.1:8547/")).toMatchObject({
      trouble: { kind: "known" },
    });
    for (const typed of ["", "the relay", "http://explorer.example", "https://explorer.example/?q"]) {
      expect(await tryOut(localConfig, "explorer", typed)).toEqual({ ok: false, trouble: { kind: "noAddress" } });
    }
    expect(await tryOut(localConfig, "explorer", another)).toEqual({ ok: true, url: another });
  });
});

describe("everything kept in this browser", () => {
  const vault = { kdf: "argon2id", ciphertext: "c2VhbGVk" };
  const kept = {
    database: {
      "potluck/secret/1/0xc1/0x11": vault,
      "potluck/ballot/1": { nullifier: 2n ** 200n, bytes: Uint8Array.of(1, 255) },
    },
    storage: { language: "es" },
    tab: {},
  };

  it("is counted", () => expect(countOf(kept)).toEqual({ things: 3, secrets: 1, pockets: 0 }));

  it("goes into one file, the secret as locked as it lies here", () => {
    expect(JSON.parse(keptFile(kept))).toEqual({
      format: "potluck-browser",
      version: 1,
      database: {
        "potluck/secret/1/0xc1/0x11": vault,
        "potluck/ballot/1": { nullifier: (2n ** 200n).toString(), bytes: "0x01ff" },
      },
      storage: { language: "es" },
      tab: {},
    });
  });
});
