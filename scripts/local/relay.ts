import { setTimeout as sleep } from "node:timers/promises";
import type { Deployment } from "../../protocol/types.ts";
import type { BeaconInfo } from "./beacon.ts";
import { hasEnded, launch, stopChild, type Endings } from "./children.ts";
import { relayKey } from "./neighbours.ts";

const READY_WITHIN_MS = 20_000;

export type RelayOptions = {
  rpc: string;
  deployment: Deployment;
  beacon: { url: string; info: BeaconInfo };
  port: number;
  /** A file for the queue, gone with the street. */
  db: string;
  /** Called when the relay ends although nobody stopped it. */
  onDeath: (reason: string) => void;
};

/** Started again with the same options, it goes on where it stopped. */
export type RelayProcess = { url: string; options: RelayOptions; stop: () => Promise<void> };

function environment({ rpc, deployment, beacon, port, db }: RelayOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    POTLUCK_RPC: rpc,
    POTLUCK_CHAIN_ID: String(deployment.chainId),
    POTLUCK_DEPLOYMENT: JSON.stringify(deployment),
    POTLUCK_RELAY_KEY: relayKey,
    POTLUCK_BEACON_URL: beacon.url,
    POTLUCK_BEACON_HASH: `0x${beacon.info.hash}`,
    POTLUCK_BEACON_PUBLIC_KEY: `0x${beacon.info.public_key}`,
    POTLUCK_PORT: String(port),
    POTLUCK_DB: db,
    POTLUCK_SLOT_SECONDS: "60",
    POTLUCK_TICK_SECONDS: "1",
    // Play money: nobody's purse needs a limit.
    POTLUCK_MAX_FEE_GWEI: "1000",
    POTLUCK_SPEND_PER_DAY: "1000",
    POTLUCK_LOG: process.env["POTLUCK_LOG"] ?? "warn",
  };
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/v1/health`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}

/** The relay as an operator runs it: a process of its own, told everything by its environment. */
export async function startRelay(options: RelayOptions, endings: Endings): Promise<RelayProcess> {
  const child = launch(["relay/main.ts"], environment(options));
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await stopChild(child);
  };
  endings.add(stop);
  child.once("exit", (code, signal) => {
    if (!stopping) options.onDeath(`The relay has ended by itself (${signal ?? `code ${code}`}).`);
  });
  const url = `http://127.0.0.1:${options.port}`;
  const until = performance.now() + READY_WITHIN_MS;
  while (!(await isHealthy(url))) {
    if (hasEnded(child)) throw new Error("The relay did not start.");
    if (performance.now() > until) throw new Error("The relay does not answer.");
    await sleep(50);
  }
  return { url, options, stop };
}
