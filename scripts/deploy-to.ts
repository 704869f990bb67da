/**
 * `npm run deploy -- --network NAME [--token ADDRESS] [--send]`: puts Potluck on a public network, or says what is there
 * already. It is rehearsed first, on a chain inside this process; nothing is sent without `--send`. Where everything is gets
 * written to protocol/deployments.json, and to the descriptors in protocol/erc7730; `--into FOLDER` writes both elsewhere.
 */
import { parseArgs } from "node:util";
import hre from "hardhat";
import { isAddress } from "viem";
import { folderAsked, networkAsked } from "./asked.ts";
import { DeployError } from "./deploy.ts";
import { deployOn, type Order } from "./deployOn.ts";

function asked(): Omit<Order, "say"> {
  const text = { type: "string" } as const;
  const options = { network: text, token: text, into: text, send: { type: "boolean" } } as const;
  const { network, token, into, send = false } = parseArgs({ options }).values;
  if (token !== undefined && !isAddress(token)) throw new DeployError(`--token ${token} is not an address.`);
  return { name: networkAsked(network), token, send, into: folderAsked(into) };
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
