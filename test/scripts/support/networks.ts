import hre from "hardhat";
import type { NetworkConnection } from "hardhat/types/network";
import { getAddress, type Address, type Hex } from "viem";
import { deploy, rehearse } from "../../../scripts/deploy.ts";
import { networks, type NetworkName } from "../../../scripts/networks.ts";

/** Stands on every public network that Potluck knows; a chain that begins in this process has to be given it. */
export const CREATE_X: Address = "0xba5Ed099633D3B313e4D5F7bdc1305d3c28ba5Ed";
/** Where a network without a known dollar gets one here. */
export const SOME_TOKEN = getAddress("0x00000000000000000000000000000000d0ff1a75");

export type Chain = NetworkConnection<string>;

/** CreateX's code, from a local chain, where Ignition puts it. */
export async function createX(): Promise<Hex> {
  const connection: Chain = await hre.network.create({ network: "default", chainType: "generic" });
  try {
    const token = getAddress(await (await connection.ethers.deployContract("LocalDollar")).getAddress());
    const { addresses } = await rehearse(hre.network, "generic");
    await deploy(connection, { token, rehearsed: addresses });
    return (await connection.ethers.provider.getCode(CREATE_X)) as Hex;
  } finally {
    await connection.close();
  }
}

/** A chain in this process under a network's number and of its kind, with its dollar's stand-in and CreateX on it. */
export async function standIn(name: NetworkName, createXCode: Hex): Promise<Chain> {
  const { chainId, chainType, dollar } = networks[name];
  const connection: Chain = await hre.network.create({ network: "default", chainType, override: { chainId } });
  const put = (address: Address, code: string) =>
    connection.provider.request({ method: "hardhat_setCode", params: [address, code] });
  await put(CREATE_X, createXCode);
  const { name: called, symbol } = dollar ?? { name: "Some Dollar", symbol: "USD" };
  const like = await connection.ethers.deployContract("NamedDollar", [called, symbol]);
  await put(dollar?.address ?? SOME_TOKEN, await connection.ethers.provider.getCode(await like.getAddress()));
  return connection;
}

export async function sentBy({ ethers }: Chain): Promise<number> {
  const [payer] = await ethers.getSigners();
  if (payer === undefined) throw new Error("A chain without accounts.");
  return payer.getNonce();
}
