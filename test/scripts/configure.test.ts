import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { privateKeyToAddress, generatePrivateKey } from "viem/accounts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseConfig } from "../../frontend/config.ts";
import { quicknet } from "../../protocol/quicknet.ts";
import { record } from "../../scripts/record.ts";

const root = resolve(import.meta.dirname, "../..");
const somewhere = () => privateKeyToAddress(generatePrivateKey());
const deployment = {
  chainId: 8453,
  factory: somewhere(),
  reader: somewhere(),
  forwarder: somewhere(),
  verifier: somewhere(),
  token: somewhere(),
  equalShares: somewhere(),
  mostApprovals: somewhere(),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "potluck-configure-"));
  await record(pathToFileURL(`${folder}/`), "base", { ...deployment, circle: somewhere(), libraries: {} });
});
afterAll(() => rm(folder, { recursive: true }));

/** As a person at a terminal runs it. */
function configure(...words: string[]): Promise<{ failed: boolean; says: string }> {
  const args = ["scripts/configure.ts", "--from", folder, "--to", folder, ...words];
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: root }, (error, out, err) =>
      done({ failed: error !== null, says: out + err }),
    );
  });
}

it("writes what the page is told of a network, as the page takes it", async () => {
  const relays = ["https://relay.example", "https://second.example"];
  const named = ["--rpc", "https://rpc.example", ...relays.flatMap((relay) => ["--relay", relay])];
  expect(await configure("--network", "base", ...named)).toMatchObject({ failed: false });
  const written = parseConfig(JSON.parse(await readFile(join(folder, "config.json"), "utf8")));
  expect(written).toMatchObject({
    ok: true,
    config: { network: "Base", rpc: "https://rpc.example", relays, deployment, beacon: quicknet, demo: null },
  });
  expect(written).toHaveProperty("config.explorer", expect.stringMatching(/^https:\/\//));
});

it.each([
  ["a network that is none", ["--network", "bass"], "“bass”"],
  ["one where Potluck does not stand", ["--network", "gnosis"], "Nothing is recorded for gnosis"],
  ["a host that is no address", ["--network", "base", "--rpc", "rpc.example"], "not “rpc.example”"],
])("refuses %s", async (_, words, why) => {
  const { failed, says } = await configure(...words);
  expect(failed).toBe(true);
  expect(says).toContain(why);
});
