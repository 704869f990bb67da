import type { Config } from "../config.ts";
import type { Relay } from "./client.ts";

/** Asked before anything is handed over: whether it serves the contracts that this page shows. */
export async function servesOurs({ chainId, deployment }: Config, relay: Relay): Promise<boolean> {
  const health = await relay.health();
  return health.chainId === chainId && health.factory.toLowerCase() === deployment.factory.toLowerCase();
}
