import { createConfig, createStorage, type Config as WagmiConfig } from "wagmi";
import { disconnect, getConnection, reconnect, watchConnection, watchConnectors } from "wagmi/actions";
import type { Config } from "../config.ts";
import { chainOf, transportOf } from "../chain/network.ts";
import { connectTo } from "./connectTo.ts";
import { walletActor } from "./walletActor.ts";
import { WALLET_KEY, type OpenWallets, type WalletState } from "./wallets.ts";

/** Injected wallets announce themselves (EIP-6963); nothing else is offered, so nothing else is ever contacted. */
export async function openWallets(
  config: Config,
  before: boolean,
  report: (state: WalletState) => void,
): Promise<OpenWallets> {
  const chain = chainOf(config);
  const wagmi: WagmiConfig = createConfig({
    chains: [chain],
    transports: { [chain.id]: transportOf(config) },
    connectors: [],
    multiInjectedProviderDiscovery: true,
    storage: createStorage({ storage: window.localStorage, key: WALLET_KEY }),
  });
  let pending = before;
  const tell = () => report({ ...stateOf(config, wagmi), pending });
  watchConnection(wagmi, { onChange: tell });
  watchConnectors(wagmi, { onChange: tell });

  if (before) await reconnect(wagmi);
  // What wagmi remembers of connections that nobody asked back for.
  else wagmi.setState((state) => ({ ...state, connections: new Map(), current: null }));
  pending = false;
  tell();

  return {
    connect: async (id) => {
      const connector = wagmi.connectors.find((one) => one.uid === id);
      if (connector !== undefined) await connectTo(wagmi, connector, config.chainId);
    },
    leave: () => disconnect(wagmi),
  };
}

function stateOf(config: Config, wagmi: WagmiConfig): Omit<WalletState, "pending"> {
  const { address, connector, status } = getConnection(wagmi);
  return {
    actor: status === "connected" ? walletActor(config, wagmi, connector, address) : null,
    found: wagmi.connectors.map(({ uid, name, icon }) => ({ id: uid, name, icon: icon ?? null })),
  };
}
