import type { NetworkConnection, NetworkManager } from "hardhat/types/network";
import { formatEther, isAddressEqual, type Address } from "viem";
import type { RecordedDeployment } from "../protocol/deployments.ts";
import { deploy, DeployError, rehearse } from "./deploy.ts";
import { checkDollar } from "./dollar.ts";
import { libraryNames } from "./ignition/Potluck.ts";
import { networks, type NetworkName } from "./networks.ts";
import { record } from "./record.ts";

export type Order = {
  name: NetworkName;
  /** Instead of the network's known dollar. */
  token: Address | undefined;
  /** Otherwise it is only said what would be sent. */
  send: boolean;
  /** The folder where it is written down. */
  into: URL;
  say: (line: string) => void;
};

/** What `npm run deploy` does once it is connected. */
export async function deployOn(
  manager: NetworkManager,
  connection: NetworkConnection<string>,
  { name, token: other, send, into, say }: Order,
): Promise<RecordedDeployment | null> {
  const { chainId, chainType, dollar } = networks[name];
  const token = other ?? dollar?.address;
  if (token === undefined) throw new DeployError(`There is no known dollar on ${name}: say --token ADDRESS.`);
  const { provider } = connection.ethers;
  const actual = Number((await provider.getNetwork()).chainId);
  if (actual !== chainId) throw new DeployError(`The provider speaks for chain ${actual}; ${name} is ${chainId}.`);

  const { addresses, gas } = await rehearse(manager, chainType);
  for (const [part, address] of Object.entries(addresses)) say(`${part.padEnd(14)} ${address}`);
  say(`It takes ${gas.toLocaleString("en")} gas at most, the hash library and CreateX included.`);

  const known = dollar !== null && isAddressEqual(dollar.address, token);
  await checkDollar(connection, known ? dollar : { address: token });
  const { gasPrice, maxFeePerGas } = await provider.getFeeData();
  const price = maxFeePerGas ?? gasPrice ?? 0n;
  say(`On ${name} that is ${formatEther(gas * price)} now, and what the network takes for its data.`);
  if (!send) {
    say("Nothing was sent. With --send it is.");
    return null;
  }
  const deployment = await deploy(connection, { token, rehearsed: addresses });
  const libraries = Object.fromEntries(libraryNames.map((library) => [library, addresses[library]]));
  const recorded = { ...deployment, circle: addresses.circle, libraries };
  await record(into, name, recorded);
  say("It stands. Commit protocol/deployments.json and protocol/erc7730, then npm run verify.");
  return recorded;
}
