/**
 * `npm run deploy -- --network NAME [--token ADDRESS] [--send]`: puts Potluck on a public network, or says what is there
 * already. It is rehearsed first, on a chain inside this process; nothing is sent without `--send`. Where everything is gets
 * written to protocol/deployments.json, and to the descriptors in protocol/erc7730; `--into FOLDER` writes both elsewhere.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import hre from "hardhat";
import { isAddress } from "viem";
import { DeployError } from "./deploy.ts";
import { deployOn, type Order } from "./deployOn.ts";
import { isNetworkName, networks } from "./networks.ts";
import { PROTOCOL } from "./record.ts";

function asked(): Omit<Order, "say"> {
  const text = { type: "string" } as const;
  const options = { network: text, token: text, into: text, send: { type: "boolean" } } as const;
  const { network: name = "", token, into, send = false } = parseArgs({ options }).values;
  if (!isNetworkName(name))
    throw new DeployError(`--network is one of ${Object.keys(networks).join(", ")}; not “${name}”.`);
  if (token !== undefined && !isAddress(token)) throw new DeployError(`--token ${token} is not an address.`);
  return { name, token, send, into: into === undefined ? PROTOCOL : pathToFileURL(`${resolve(into)}/`) };
}

async function main(): Promise<void> {
  const order = asked();
  const connection = await hre.network.create(order.name);
  try {
    await deployOn(hre.network, connection, { ...order, say: (line) => void process.stdout.write(`${line}\n`) });
  } finally {
    await connection.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
