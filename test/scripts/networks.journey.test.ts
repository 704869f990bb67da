import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import hre from "hardhat";
import type { Hex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deploymentOn, type RecordedDeployment } from "../../protocol/deployments.ts";
import { descriptorSchema } from "../../protocol/erc7730.ts";
import { deployOn } from "../../scripts/deployOn.ts";
import { networks, type NetworkName } from "../../scripts/networks.ts";
import { recordsIn } from "../../scripts/record.ts";
import { createX, sentBy, SOME_TOKEN, standIn } from "./support/networks.ts";

const names = Object.keys(networks) as NetworkName[];
const failureOf = (promise: Promise<unknown>) => promise.then(() => "none", String);

let folder: URL;
let createXCode: Hex;
beforeAll(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), "potluck-networks-"))}/`);
  createXCode = await createX();
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

/** As `npm run deploy` with these words, and what it said. */
async function run(
  name: NetworkName,
  chain: Parameters<typeof deployOn>[1],
  words: { send: boolean; token?: boolean },
) {
  const said: string[] = [];
  const token = (words.token ?? networks[name].dollar === null) ? SOME_TOKEN : undefined;
  const order = { name, token, send: words.send, into: folder, say: (line: string) => void said.push(line) };
  return { deployment: await deployOn(hre.network, chain, order), said };
}

describe("a deployment to every network that Potluck knows", () => {
  const found = new Map<NetworkName, RecordedDeployment>();

  it.each(names)(
    "%s: rehearsed, sent, written down",
    async (name) => {
      const chain = await standIn(name, createXCode);
      try {
        const before = await sentBy(chain);
        const rehearsed = await run(name, chain, { send: false });
        expect(rehearsed.deployment).toBeNull();
        expect(await sentBy(chain)).toBe(before);
        expect(await recordsIn(folder)).not.toHaveProperty(name);

        const { deployment, said } = await run(name, chain, { send: true });
        if (deployment === null) throw new Error("Nothing was deployed.");
        expect(said.slice(0, -2)).toEqual(rehearsed.said.slice(0, -2));
        expect(deployment.chainId).toBe(networks[name].chainId);
        expect(deployment.token).toBe(networks[name].dollar?.address ?? SOME_TOKEN);
        for (const address of [deployment.factory, deployment.circle, ...Object.values(deployment.libraries)]) {
          expect(await chain.ethers.provider.getCode(address)).not.toBe("0x");
        }
        expect((await recordsIn(folder))[name]).toEqual(deployment);
        found.set(name, deployment);
      } finally {
        await chain.close();
      }
    },
    180_000,
  );

  it("has the same addresses on all of them, but for the dollar", () => {
    expect([...found.keys()]).toEqual(names);
    const [first, ...others] = [...found.values()].map((one) => ({ ...one, chainId: 0, token: SOME_TOKEN }));
    for (const other of others) expect(other).toEqual(first);
  });

  it("is found again by the chain's number, and in what wallets are told", async () => {
    const records = await recordsIn(folder);
    for (const [name, { chainId }] of Object.entries(networks))
      expect(deploymentOn(chainId, records)).toBe(records[name]);
    expect(deploymentOn(1, records)).toBeUndefined();
    const text = await readFile(new URL("erc7730/calldata-circle.json", folder), "utf8");
    const { context } = descriptorSchema.parse(JSON.parse(text));
    const where = "contract" in context && "factory" in context.contract ? context.contract.factory.deployments : [];
    expect(where).toEqual(Object.values(records).map(({ chainId, factory }) => ({ chainId, address: factory })));
  });
});

describe("a deployment that would go wrong", () => {
  it("is refused for a provider of another chain, and for a dollar that is not the known one", async () => {
    const chain = await standIn("gnosis", createXCode);
    try {
      expect(await failureOf(run("base", chain, { send: true }))).toMatch(/speaks for chain 100; base is 8453/);
      const { ethers, provider } = chain;
      const other = await (await ethers.deployContract("NamedDollar", ["USD Coin", "USDC"])).getAddress();
      const params = [networks.gnosis.dollar.address, await ethers.provider.getCode(other)];
      await provider.request({ method: "hardhat_setCode", params });
      const before = await sentBy(chain);
      expect(await failureOf(run("gnosis", chain, { send: true }))).toMatch(/has the name USD Coin, not Bridged USDC/);
      expect(await sentBy(chain)).toBe(before);
    } finally {
      await chain.close();
    }
  }, 120_000);

  it("asks for a token where none is known", async () => {
    const chain = await standIn("gnosisChiado", createXCode);
    try {
      expect(await failureOf(run("gnosisChiado", chain, { send: true, token: false }))).toMatch(/say --token ADDRESS/);
    } finally {
      await chain.close();
    }
  }, 60_000);
});
