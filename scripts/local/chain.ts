import hre from "hardhat";
import { createTestClient, http, publicActions, walletActions } from "viem";
import { hardhat } from "viem/chains";
import { runTool, type Endings } from "./children.ts";

/** Seconds between blocks nobody asked for: the chain's clock must move while nobody acts. */
const INTERVAL_SECONDS = 2;

export type LocalChain = {
  url: string;
  client: LocalClient;
  startMining: () => Promise<void>;
  close: () => Promise<void>;
};
export type LocalClient = ReturnType<typeof connect>;

export function connect(url: string) {
  return createTestClient({ chain: hardhat, mode: "hardhat", transport: http(url), pollingInterval: 50, cacheTime: 0 })
    .extend(publicActions)
    .extend(walletActions);
}

/** Compiles what has changed, without the tests. */
export function buildContracts(endings: Endings): Promise<void> {
  const args = ["node_modules/hardhat/dist/src/cli.js", "build", "--quiet", "--no-tests"];
  return runTool(args, "The contracts could not be compiled.", endings);
}

/** Hardhat's own node on a port of ours, its clock starting at `startAt` (unix seconds). */
export async function startChain(options: { port: number; startAt: number }): Promise<LocalChain> {
  const server = await hre.network.createServer(
    {
      network: "default",
      override: {
        chainId: hardhat.id,
        initialDate: new Date(options.startAt * 1000),
        mining: { auto: true, interval: 0 },
      },
    },
    "127.0.0.1",
    options.port,
  );
  const { port } = await server.listen();
  const url = `http://127.0.0.1:${port}`;
  const client = connect(url);
  return {
    url,
    client,
    startMining: () => client.setIntervalMining({ interval: INTERVAL_SECONDS }),
    close: () => server.close(),
  };
}

/** Moves the chain's clock forward to `timestamp`, unless it is already there. */
export async function moveClock(client: LocalClient, timestamp: number): Promise<void> {
  const { timestamp: now } = await client.getBlock();
  if (BigInt(timestamp) <= now) return;
  await client.setNextBlockTimestamp({ timestamp: BigInt(timestamp) });
  await client.mine({ blocks: 1 });
}

export async function chainNow(client: LocalClient): Promise<number> {
  return Number((await client.getBlock()).timestamp);
}
