import { createContext, useContext, type ComponentType, type ReactNode } from "react";
import { onlineManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { pocketsOf, type Pockets } from "./accounts/pockets.ts";
import { walletsOf, type Wallets } from "./accounts/wallets.ts";
import type { Config } from "./config.ts";
import { clientOf, type ChainClient } from "./chain/network.ts";
import type { CircleReading } from "./chain/reading.ts";
import { secretRing, type SecretRing } from "./secrets/ring.ts";
import { relayAt, type Relay } from "./relay/client.ts";

export type LocalToolsProps = { reading: CircleReading | null; inCircle: boolean };

/** Everything the page talks to, made once from its configuration and handed down, so that a test can hand down its own. */
export type House = {
  config: Config;
  client: ChainClient;
  wallets: Wallets;
  pockets: Pockets;
  relays: readonly Relay[];
  queries: QueryClient;
  secrets: SecretRing;
  /** On a local chain: there before the first screen is, since what came later would push it down. */
  LocalTools: ComponentType<LocalToolsProps> | null;
};

export function houseOf(config: Config, LocalTools: House["LocalTools"]): House {
  // It takes every page to begin with a network, and would not notice when one comes.
  onlineManager.setOnline(navigator.onLine);
  return {
    config,
    client: clientOf(config),
    wallets: walletsOf(config),
    pockets: pocketsOf(config),
    relays: config.relays.map((url) => relayAt(url)),
    queries: new QueryClient({
      defaultOptions: {
        queries: { retry: 1, refetchOnWindowFocus: true, staleTime: 2_000, networkMode: "always" },
        mutations: { networkMode: "always" },
      },
    }),
    secrets: secretRing(),
    LocalTools,
  };
}

const HouseContext = createContext<House | null>(null);

export function useHouse(): House {
  const house = useContext(HouseContext);
  if (house === null) throw new Error("useHouse outside of HouseProvider");
  return house;
}

export function HouseProvider({ house, children }: { house: House; children: ReactNode }) {
  return (
    <HouseContext value={house}>
      <QueryClientProvider client={house.queries}>{children}</QueryClientProvider>
    </HouseContext>
  );
}
