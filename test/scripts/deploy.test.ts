import hre from "hardhat";
import type { NetworkConnection } from "hardhat/types/network";
import { getAddress, type Address } from "viem";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { deploy, rehearse, type Rehearsal } from "../../scripts/deploy.ts";
import { checkDollar } from "../../scripts/dollar.ts";
import { isNetworkName, networks } from "../../scripts/networks.ts";

const open: NetworkConnection<string>[] = [];
const aChain = async (chainType: "op" | "generic") => {
  const connection: NetworkConnection<string> = await hre.network.create({ network: "default", chainType });
  open.push(connection);
  return connection;
};
afterEach(async () => {
  for (const connection of open.splice(0)) await connection.close();
});

const payerOf = async ({ ethers }: NetworkConnection<string>) => {
  const [payer] = await ethers.getSigners();
  if (payer === undefined) throw new Error("A chain without accounts.");
  return payer;
};

/** Hardhat brings matchers along under which vitest's own word for refusals does not wait. */
const failureOf = (promise: Promise<unknown>) => promise.then(() => "none", String);

/** Somebody's token, as it stands on the chain. */
async function aToken(connection: NetworkConnection<string>): Promise<Address> {
  const token = await connection.ethers.deployContract("LocalDollar");
  return getAddress(await token.getAddress());
}

describe("a deployment to any of the networks", () => {
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    rehearsal = await rehearse(hre.network, "generic");
  }, 120_000);

  it("goes to the same addresses on every kind of chain, whoever pays", async () => {
    const kinds = new Set(Object.values(networks).map(({ chainType }) => chainType));
    expect(kinds).toEqual(new Set(["op", "generic"]));
    expect((await rehearse(hre.network, "op")).addresses).toEqual(rehearsal.addresses);
    expect(rehearsal.gas).toBeGreaterThan(10_000_000n);
  }, 120_000);

  it("changes nothing the second time", async () => {
    const connection = await aChain("op");
    const token = await aToken(connection);
    const { addresses } = rehearsal;
    const first = await deploy(connection, { token, rehearsed: addresses });
    expect(first).toMatchObject({ token, factory: addresses.factory, reader: addresses.reader });
    const payer = await payerOf(connection);
    const sent = await payer.getNonce();
    expect(await deploy(connection, { token, rehearsed: addresses })).toEqual(first);
    expect(await payer.getNonce()).toBe(sent);
  }, 120_000);

  it("goes on where it was interrupted", async () => {
    const connection = await aChain("generic");
    const token = await aToken(connection);
    const { addresses } = rehearsal;
    const { ethers, provider } = connection;
    const request = provider.request.bind(provider);
    let left = 8;
    provider.request = (asked) => {
      if (asked.method === "eth_sendTransaction" && left-- <= 0) return Promise.reject(new Error("The line is cut."));
      return request(asked);
    };
    expect(await failureOf(deploy(connection, { token, rehearsed: addresses }))).toMatch(/The line is cut/);
    provider.request = request;
    const standing = async () => {
      const codes = await Promise.all(Object.values(addresses).map((address) => ethers.provider.getCode(address)));
      return codes.filter((code) => code !== "0x").length;
    };
    const before = await standing();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(Object.keys(addresses).length);
    expect(await deploy(connection, { token, rehearsed: addresses })).toMatchObject({ factory: addresses.factory });
    expect(await standing()).toBe(Object.keys(addresses).length);
  }, 120_000);
});

describe("a token that circles are to use", () => {
  it("presents itself as expected, and is refused otherwise with what it says", async () => {
    const connection = await aChain("op");
    const address = await aToken(connection);
    const dollar = { address, name: "Local Dollar", symbol: "USDC", decimals: 6 };
    await checkDollar(connection, dollar);
    await checkDollar(connection, { address });
    const refusals = [
      [{ ...dollar, name: "USD Coin" }, /the name Local Dollar, not USD Coin/],
      [{ ...dollar, symbol: "USDC.e" }, /the symbol USDC, not USDC\.e/],
      [{ ...dollar, decimals: 18 }, /the decimals 6, not 18/],
      [{ ...dollar, address: getAddress(`0x${"11".repeat(20)}`) }, /no token at/],
      [{ address: getAddress(`0x${"11".repeat(20)}`) }, /no token at/],
    ] as const;
    for (const [other, words] of refusals) {
      expect(await failureOf(checkDollar(connection, other))).toMatch(words);
    }
  }, 60_000);

  it("is known on every network but one that has none", () => {
    const without = Object.entries(networks).filter(([, { dollar }]) => dollar === null);
    expect(without.map(([name]) => name)).toEqual(["gnosisChiado"]);
    expect(isNetworkName("base") && !isNetworkName("mainnet")).toBe(true);
  });
});
