/**
 * The one deploy path: tests, the local street and public networks all come through here. It takes a Hardhat network
 * connection:
 *
 * - in a test, an in-process chain:
 *   `deploy(await hre.network.create())`
 * - against a running Hardhat node, over HTTP:
 *   `deploy(await hre.network.create({ network: "local", override: { url } }))`
 * - on a public network, a connection to it and the token its circles use:
 *   `deploy(await hre.network.create("baseSepolia"), { token, rehearsed: (await rehearse(hre.network, "op")).addresses })`
 *
 * On a public network each contract has the one address that its code gives it (CREATE2, through CreateX), the same on every
 * chain and whoever deploys. So the chain itself remembers how far a deployment came: what stands is not put there again.
 */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { NetworkConnection, NetworkManager } from "hardhat/types/network";
import { getAddress, isAddress, keccak256, toHex, type Address } from "viem";
import poseidon from "poseidon-solidity";
import type { Deployment } from "../protocol/types.ts";
import { partNames, potluckModule, type Addresses, type Part, type Parts } from "./ignition/Potluck.ts";

export const LOCAL_CHAIN_ID = 31337;
const { PoseidonT3, proxy } = poseidon;
export const DAY = 86_400;
/** What CREATE2 takes besides the code. */
const SALT = keccak256(toHex("Potluck"));
/** A rehearsal looks at no token. */
const NO_TOKEN = getAddress("0x00000000000000000000000000000000000000ff");

export type DeployOptions = {
  /** Seconds in a day. Only a local chain may have shorter ones. */
  day?: number;
  /** The ERC-20 that circles on this network use. Needed everywhere but on a local chain, which gets a dollar of its own. */
  token?: Address;
  /** "tagged" accepts anybody's ballot: for fuzzers, on a local chain. */
  verifier?: Parts["verifier"];
  /** Needed everywhere but on a local chain, which takes addresses as they come unless it is told. */
  rehearsed?: Addresses;
};

const isLocal = (chainId: bigint) => Number(chainId) === LOCAL_CHAIN_ID;

export class DeployError extends Error {
  override name = "DeployError";
}

export async function deploy(connection: NetworkConnection<string>, options: DeployOptions = {}): Promise<Deployment> {
  const { day = DAY, verifier = "semaphore", token, rehearsed } = options;
  const { chainId } = await connection.ethers.provider.getNetwork();
  const local = isLocal(chainId);
  if (!local && day !== DAY) throw new DeployError("Only a local chain may have short days.");
  if (!local && verifier !== "semaphore") throw new DeployError("Only a local chain may go without proofs.");
  if (!local && token === undefined) throw new DeployError("Say which token circles on this network use.");
  if (!local && rehearsed === undefined) throw new DeployError("A public network takes what was rehearsed.");
  if (token !== undefined && !isAddress(token)) throw new DeployError("The token is not an address.");

  const standing = rehearsed && (await standingOf(connection, rehearsed));
  const placed = await put(connection, { day, verifier, token, standing });
  const { factory, reader, forwarder, equalShares, mostApprovals } = placed.addresses;
  return {
    chainId: Number(chainId),
    factory,
    reader,
    forwarder,
    verifier: placed.addresses.verifier,
    token: placed.token,
    equalShares,
    mostApprovals,
  };
}

/** What a rehearsal found: where everything will be, and what it costs at most, in gas. */
export type Rehearsal = { addresses: Addresses; gas: bigint };

/** Puts everything on a chain of its own inside this process, of the same kind as the one it is meant for. */
export async function rehearse(network: NetworkManager, chainType: "op" | "generic"): Promise<Rehearsal> {
  const connection = await network.create({ network: "default", chainType });
  try {
    const { provider } = connection.ethers;
    const order = { day: DAY, verifier: "semaphore", token: NO_TOKEN, standing: {} } as const;
    const { addresses } = await put(connection, order);
    let gas = 0n;
    for (let block = await provider.getBlockNumber(); block > 0; block--) {
      gas += (await provider.getBlock(block))?.gasUsed ?? 0n;
    }
    return { addresses, gas };
  } finally {
    await connection.close();
  }
}

type Order = {
  day: number;
  verifier: Parts["verifier"];
  token: Address | undefined;
  /** What is on the chain of those whose addresses are the same everywhere; undefined: addresses as they come. */
  standing: Partial<Addresses> | undefined;
};

async function put(connection: NetworkConnection<string>, { day, verifier, token, standing }: Order) {
  await putPoseidon(connection);
  const module = potluckModule({ verifier, token: token === undefined ? "local" : "given" }, standing ?? {});
  // The chain itself remembers what stands on it; a local one forgets, and a journal would mislead the next.
  const deploymentId = `passing-${randomUUID()}`;
  const { chainId } = await connection.ethers.provider.getNetwork();
  // Nobody else's blocks come between, and none is taken back.
  const isOurs = isLocal(chainId) || connection.networkConfig.type === "edr-simulated";
  try {
    const contracts = await connection.ignition.deploy(module, {
      parameters: { Potluck: { day, ...(token === undefined ? {} : { token }) } },
      deploymentId,
      ...(standing === undefined ? {} : { strategy: "create2", strategyConfig: { salt: SALT } }),
      ...(isOurs ? { config: { blockPollingInterval: 50, requiredConfirmations: 1 } } : { displayUi: true }),
    });
    const addressOf = async (name: Part | "token") => getAddress(await contracts[name].getAddress());
    const places = partNames.map(async (part) => [part, await addressOf(part)] as const);
    return { addresses: Object.fromEntries(await Promise.all(places)) as Addresses, token: await addressOf("token") };
  } finally {
    await rm(new URL(`./ignition/deployments/${deploymentId}`, import.meta.url), { recursive: true, force: true });
  }
}

/** Which of them are on the chain. Their code is what their addresses are made of. */
async function standingOf({ ethers }: NetworkConnection<string>, addresses: Addresses): Promise<Partial<Addresses>> {
  const standing: Partial<Record<Part, Address>> = {};
  for (const part of partNames) {
    if ((await ethers.provider.getCode(addresses[part])) !== "0x") standing[part] = addresses[part];
  }
  return standing;
}

/**
 * The tree's hash lives at one address on every chain, put there through the CREATE2 proxy most chains have. Its bytecode
 * is the package's: recompiled it would cost half as much again for every hash.
 */
async function putPoseidon({ ethers }: NetworkConnection<string>): Promise<void> {
  const missing = async (address: string) => (await ethers.provider.getCode(address)) === "0x";
  if (!(await missing(PoseidonT3.address))) return;
  const [payer] = await ethers.getSigners();
  if (payer === undefined) throw new DeployError("There is no account to deploy from.");
  if (await missing(proxy.address)) {
    await (await payer.sendTransaction({ to: proxy.from, value: BigInt(proxy.gas) })).wait();
    await (await ethers.provider.broadcastTransaction(proxy.tx)).wait();
  }
  await (await payer.sendTransaction({ to: proxy.address, data: PoseidonT3.data })).wait();
  if (await missing(PoseidonT3.address)) throw new DeployError("The hash library could not be put in its place.");
}
