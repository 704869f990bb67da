import hre from "hardhat";
import { localDollarAbi } from "../../protocol/abi.gen.ts";
import type { Deployment } from "../../protocol/types.ts";
import { deploy, type DeployOptions } from "../deploy.ts";
import type { LocalChain } from "./chain.ts";
import { members, newcomers } from "./neighbours.ts";

/** What each neighbour has in the pocket to begin with, in local dollars (six decimals). */
const POCKET = 500_000_000n;

/** The same way as everywhere, and then some play money for everybody on the street. */
export async function deployLocally({ url, client }: LocalChain, options: DeployOptions = {}): Promise<Deployment> {
  const connection = await hre.network.create({ network: "local", override: { url } });
  const deployment = await deploy(connection, options);
  await connection.close();
  for (const { account } of [...members, ...newcomers]) {
    const hash = await client.writeContract({
      account,
      address: deployment.token,
      abi: localDollarAbi,
      functionName: "mint",
      args: [account.address, POCKET],
    });
    await client.waitForTransactionReceipt({ hash });
  }
  return deployment;
}
