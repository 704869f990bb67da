/**
 * `npm run deploy -- --network NAME [--token ADDRESS] [--send]`: puts Potluck on a public network, or says what is there
 * already. It is rehearsed first, on a chain inside this process; nothing is sent without `--send`. Where everything is gets
 * written to protocol/deployments/NAME.json, which belongs under version control.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import hre from "hardhat";
import { formatEther, isAddress, isAddressEqual, type Address } from "viem";
import { deploy, DeployError, rehearse } from "./deploy.ts";
import { checkDollar } from "./dollar.ts";
import { isNetworkName, networks, type NetworkName } from "./networks.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);

function asked(): { name: NetworkName; token: Address | undefined; send: boolean } {
  const options = { network: { type: "string" }, token: { type: "string" }, send: { type: "boolean" } } as const;
  const { network: name = "", token, send = false } = parseArgs({ options }).values;
  if (!isNetworkName(name))
    throw new DeployError(`--network is one of ${Object.keys(networks).join(", ")}; not “${name}”.`);
  if (token !== undefined && !isAddress(token)) throw new DeployError(`--token ${token} is not an address.`);
  return { name, token, send };
}

async function main(): Promise<void> {
  const { name, token: other, send } = asked();
  const { chainType, dollar } = networks[name];
  const token = other ?? dollar?.address;
  if (token === undefined) throw new DeployError(`There is no known dollar on ${name}: say --token ADDRESS.`);

  const { addresses, gas } = await rehearse(hre.network, chainType);
  for (const [part, address] of Object.entries(addresses)) say(`${part.padEnd(14)} ${address}`);
  say(`It takes ${gas.toLocaleString("en")} gas at most, the hash library and CreateX included.`);

  const connection = await hre.network.create(name);
  try {
    const known = dollar !== null && isAddressEqual(dollar.address, token);
    await checkDollar(connection, known ? dollar : { address: token });
    const { gasPrice, maxFeePerGas } = await connection.ethers.provider.getFeeData();
    const price = maxFeePerGas ?? gasPrice ?? 0n;
    say(`On ${name} that is ${formatEther(gas * price)} now, and what the network takes for its data.`);
    if (!send) return say("Nothing was sent. With --send it is.");
    const deployment = await deploy(connection, { token, rehearsed: addresses });
    const file = new URL(`../protocol/deployments/${name}.json`, import.meta.url);
    await mkdir(new URL(".", file), { recursive: true });
    await writeFile(file, `${JSON.stringify(deployment, null, 2)}\n`);
    say(`It stands. Commit protocol/deployments/${name}.json.`);
  } finally {
    await connection.close();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
