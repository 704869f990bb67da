import type { Address } from "viem";
import type { Config as WagmiConfig, Connector } from "wagmi";
import { getWalletClient, switchChain } from "wagmi/actions";
import type { Config } from "../config.ts";
import { chainOf } from "../chain/network.ts";
import type { Actor } from "./actor.ts";

export function walletActor(config: Config, wagmi: WagmiConfig, connector: Connector, address: Address): Actor {
  async function client() {
    const chainId = await connector.getChainId();
    if (chainId !== config.chainId) await switchChain(wagmi, { connector, chainId: config.chainId });
    return getWalletClient(wagmi, { connector, account: address, chainId: config.chainId });
  }
  return {
    kind: "wallet",
    address,
    canPay: () => Promise.resolve(true),
    signTypedData: async (definition) => (await client()).signTypedData({ ...definition, account: address }),
    sendTransaction: async (transaction) =>
      (await client()).sendTransaction({ ...transaction, account: address, chain: chainOf(config) }),
  };
}
