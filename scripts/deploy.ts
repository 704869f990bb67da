/**
 * The one deploy path: tests, the local street and public networks all come through here. It takes a Hardhat network
 * connection:
 *
 * - in a test, an in-process chain:
 *   `deploy(await hre.network.create())`
 * - against a running Hardhat node, over HTTP:
 *   `deploy(await hre.network.create({ network: "local", override: { url } }))`
 * - on a public network, a connection to it and the token its circles use:
 *   `deploy(await hre.network.create("baseSepolia"), { token: usdc })`
 *
 * On a public network Ignition keeps a journal under scripts/ignition/deployments and picks up where it stopped.
 */
import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import type { NetworkConnection } from "hardhat/types/network";
import { getAddress, isAddress, type Address } from "viem";
import poseidon from "poseidon-solidity";
import type { Deployment } from "../protocol/types.ts";
import { potluckModule, type Parts } from "./ignition/Potluck.ts";

export const LOCAL_CHAIN_ID = 31337;
const { PoseidonT3, proxy } = poseidon;
const DAY = 86_400;

export type DeployOptions = {
  /** Seconds in a day. Only a local chain may have shorter ones. */
  day?: number;
  /** The ERC-20 that circles on this network use. Needed everywhere but on a local chain, which gets a dollar of its own. */
  token?: Address;
  /** "tagged" accepts anybody's ballot: for fuzzers, on a local chain. */
  verifier?: Parts["verifier"];
};

export class DeployError extends Error {
  override name = "DeployError";
}

export async function deploy(connection: NetworkConnection<string>, options: DeployOptions = {}): Promise<Deployment> {
  const { day = DAY, verifier = "semaphore", token } = options;
  const { chainId } = await connection.ethers.provider.getNetwork();
  const local = Number(chainId) === LOCAL_CHAIN_ID;
  if (!local && day !== DAY) throw new DeployError("Only a local chain may have short days.");
  if (!local && verifier !== "semaphore") throw new DeployError("Only a local chain may go without proofs.");
  if (!local && token === undefined) throw new DeployError("Say which token circles on this network use.");
  if (token !== undefined && !isAddress(token)) throw new DeployError("The token is not an address.");

  await putPoseidon(connection);
  const module = potluckModule({ verifier, token: token === undefined ? "local" : "given" });
  const parameters = { Potluck: { day, ...(token === undefined ? {} : { token }) } };
  const contracts = local
    ? await deployUnrecorded(connection, module, parameters)
    : await connection.ignition.deploy(module, { parameters, displayUi: true });

  const addressOf = async (name: keyof typeof contracts) => getAddress(await contracts[name].getAddress());
  return {
    chainId: Number(chainId),
    factory: await addressOf("factory"),
    reader: await addressOf("reader"),
    forwarder: await addressOf("forwarder"),
    verifier: await addressOf("verifier"),
    token: await addressOf("token"),
    equalShares: await addressOf("equalShares"),
    mostApprovals: await addressOf("mostApprovals"),
  };
}

/** A local chain forgets everything when it ends: a journal of what was deployed there would mislead the next one. */
async function deployUnrecorded(
  connection: NetworkConnection<string>,
  module: ReturnType<typeof potluckModule>,
  parameters: Record<string, Record<string, string | number>>,
) {
  const deploymentId = `local-${randomUUID()}`;
  const config = { blockPollingInterval: 50, requiredConfirmations: 1 };
  try {
    return await connection.ignition.deploy(module, { parameters, deploymentId, config });
  } finally {
    await rm(new URL(`./ignition/deployments/${deploymentId}`, import.meta.url), { recursive: true, force: true });
  }
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
