import { createConfig, createStorage, type Config as WagmiConfig } from "wagmi";
import type { Config } from "../config.ts";
import { chainOf, transportOf } from "./network.ts";

const KEY = "potluck.wallet";

/** Injected wallets announce themselves (EIP-6963); nothing else is offered, so nothing else is ever contacted. */
export function walletsOf(config: Config): WagmiConfig {
  const chain = chainOf(config);
  return createConfig({
    chains: [chain],
    transports: { [chain.id]: transportOf(config) },
    connectors: [],
    multiInjectedProviderDiscovery: true,
    storage: createStorage({ storage: window.localStorage, key: KEY }),
  });
}

/** Whether a neighbour connected a wallet here before. A wallet that merely would let itself be asked is left alone. */
export const wasConnected = (storage: Storage = window.localStorage): boolean =>
  storage.getItem(`${KEY}.recentConnectorId`) !== null;
