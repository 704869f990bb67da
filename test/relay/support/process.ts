import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Street } from "./street.ts";

const root = resolve(import.meta.dirname, "../../..");

export type RelayProcess = {
  url: string;
  /** As a power cut would: nothing is told, nothing is written any more. */
  kill: () => Promise<void>;
  /** As an operator ends it; resolves to the exit code. */
  end: () => Promise<number | null>;
};

export const environmentOf = (street: Street, db: string): Record<string, string> => {
  const { rpcs, deployment, beacon, key } = street.config();
  return {
    POTLUCK_RPC: rpcs.join(","),
    POTLUCK_CHAIN_ID: String(deployment.chainId),
    POTLUCK_DEPLOYMENT: JSON.stringify(deployment),
    POTLUCK_RELAY_KEY: key,
    POTLUCK_BEACON_URL: beacon.urls.join(","),
    POTLUCK_BEACON_HASH: beacon.chainHash,
    POTLUCK_BEACON_PUBLIC_KEY: beacon.publicKey,
    POTLUCK_DB: db,
    POTLUCK_SLOT_SECONDS: "60",
    POTLUCK_TICK_SECONDS: "0.25",
    POTLUCK_CONFIRMATIONS: "2",
    POTLUCK_SPEND_PER_DAY: "1000",
    POTLUCK_LOG: "error",
  };
};

/** The relay as an operator runs it: `node relay/main.ts`, told everything by its environment. */
export function launchRelay(environment: Record<string, string>): Omit<RelayProcess, "url"> & { url: Promise<string> } {
  const child = spawn(process.execPath, ["relay/main.ts"], {
    cwd: root,
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr.on("data", (chunk) => (complaints += String(chunk)));
  const exited = once(child, "close").then(([code]: unknown[]) => (typeof code === "number" ? code : null));
  const listening = once(createInterface(child.stdout), "line").then(([line]) => String(line));
  const url = Promise.race([listening, exited.then(() => "")]).then((line) => {
    const [, address] = /listening at (\S+)/.exec(line) ?? [];
    if (address === undefined) throw new Error(complaints);
    return address;
  });
  // Whoever kills it before it listens need not ask where it does.
  url.catch(() => undefined);
  const signal = (name: NodeJS.Signals) => {
    child.kill(name);
    return exited;
  };
  return { url, kill: async () => void (await signal("SIGKILL")), end: () => signal("SIGTERM") };
}

/** Once it listens. */
export async function spawnRelay(environment: Record<string, string>): Promise<RelayProcess> {
  const launched = launchRelay(environment);
  return { ...launched, url: await launched.url };
}
