import { createConfig, createStorage, type Config as WagmiConfig } from "wagmi";
import type { Config } from "../config.ts";
import { chainOf, transportOf } from "./network.ts";

/** Injected wallets announce themselves (EIP-6963); nothing else is offered, so nothing else is ever contacted. */
export function walletsOf(config: Config): WagmiConfig {
  const chain = chainOf(config);
  return createConfig({
    chains: [chain],
    transports: { [chain.id]: transportOf(config) },
    connectors: [],
    multiInjectedProviderDiscovery: true,
    storage: createStorage({ storage: window.sessionStorage, key: "potluck.wallet" }),
  });
}
