import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Address } from "viem";
import type { Deployment } from "../../protocol/types.ts";
import { startLocalBeacon, type LocalBeacon } from "./beacon.ts";
import type { Endings } from "./children.ts";
import { buildContracts, chainNow, moveClock, startChain, type LocalChain } from "./chain.ts";
import { deployLocally } from "./deployment.ts";
import { demoCalendar } from "./demo/calendar.ts";
import { seedDemo } from "./demo/seed.ts";
import { demoVotingSecret, members, newcomers } from "./neighbours.ts";
import { buildPage, isPageBuilt, servePage, type PageServer } from "./page.ts";
import { findPort } from "./ports.ts";
import type { Say } from "./progress.ts";
import { startRelay, type RelayProcess } from "./relay.ts";

const root = resolve(import.meta.dirname, "../..");
const PREFERRED = { page: 4400, chain: 8545, beacon: 8546, relay: 8547 };
/** As drand's quicknet. */
const BEACON_PERIOD_SECONDS = 3;

export type Street = {
  url: string;
  rpc: string;
  relay: RelayProcess;
  beacon: LocalBeacon;
  deployment: Deployment;
  demo: Address | null;
};

export type StreetOptions = { empty: boolean; say: Say; onDeath: (reason: string) => void };

type Services = {
  chain: LocalChain;
  relay: RelayProcess;
  beacon: LocalBeacon;
  deployment: Deployment;
  demo: Address | null;
};

function pageConfig({ chain, relay, beacon, deployment, demo }: Services) {
  return {
    network: "local",
    chainId: deployment.chainId,
    rpc: chain.url,
    relays: [relay.url],
    beacon: {
      urls: [beacon.url],
      chainHash: `0x${beacon.info.hash}`,
      publicKey: `0x${beacon.info.public_key}`,
      genesis: beacon.info.genesis_time,
      period: beacon.info.period,
    },
    explorer: null,
    deployment,
    demo,
    neighbours: [
      ...members.map(({ handle, account, privateKey }) => ({
        handle,
        account: account.address,
        privateKey,
        votingSecret: demo ? demoVotingSecret(privateKey) : null,
      })),
      ...newcomers.map(({ handle, account, privateKey }) => ({
        handle,
        account: account.address,
        privateKey,
        votingSecret: null,
      })),
    ],
  };
}

/** Brings up everything a street needs on this machine. Whatever has been started by the time `endings` are called, or by the
 * time something fails, ends with them. */
export async function startStreet({ empty, say, onDeath }: StreetOptions, endings: Endings): Promise<Street> {
  const home = join(root, `.potluck/street-${process.pid}`);
  mkdirSync(home, { recursive: true });
  // However this process ends.
  process.once("exit", () => rmSync(home, { recursive: true, force: true }));

  // Side by side on two cores; whichever fails first is what is said.
  const [services] = await Promise.all([
    startServices({ empty, say, onDeath }, endings, home),
    preparePage(say, endings),
  ]);
  const { chain, relay, beacon, deployment, demo } = services;
  const server: PageServer = await servePage({
    port: await findPort(PREFERRED.page),
    config: pageConfig(services),
    connect: [chain.url, relay.url, beacon.url],
  });
  endings.add(server.close);
  say(`The chain's clock says ${new Date((await chainNow(chain.client)) * 1000).toUTCString()}.`);
  return { url: server.url, rpc: chain.url, relay, beacon, deployment, demo };
}

async function startServices(
  { empty, say, onDeath }: StreetOptions,
  endings: Endings,
  home: string,
): Promise<Services> {
  say("Compiling the contracts.");
  await buildContracts(endings);

  const calendar = demoCalendar(wallSeconds());
  const startAt = empty ? wallSeconds() : calendar.chainStarts;
  const chain = await startChain({ port: await findPort(PREFERRED.chain), startAt });
  endings.add(chain.close);
  say(`A chain of our own runs at ${chain.url}.`);

  const deployment = await deployLocally(chain);
  say("The contracts are deployed.");

  const beacon = await startLocalBeacon({
    clock: { rpcUrl: chain.url },
    genesis: startAt,
    period: BEACON_PERIOD_SECONDS,
    port: await findPort(PREFERRED.beacon),
  });
  endings.add(beacon.close);
  say(`A local beacon, which stands in for drand, runs at ${beacon.url}.`);

  const demo = empty ? null : await seedDemo({ chain, deployment, beacon, calendar, say });
  await moveClock(chain.client, wallSeconds());
  await chain.startMining();

  const relay = await startRelay(
    {
      rpc: chain.url,
      deployment,
      beacon,
      port: await findPort(PREFERRED.relay),
      db: join(home, "relay.sqlite"),
      onDeath,
    },
    endings,
  );
  say(`The relay runs at ${relay.url}.`);

  return { chain, relay, beacon, deployment, demo };
}

async function preparePage(say: Say, endings: Endings): Promise<void> {
  if (isPageBuilt()) return;
  say("Building the page.");
  await buildPage(endings);
  say("The page is built.");
}

const wallSeconds = () => Math.floor(Date.now() / 1000);
