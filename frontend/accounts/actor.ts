import { createWalletClient, type Address, type Hex, type TypedDataDefinition, type LocalAccount } from "viem";
import type { Config } from "../config.ts";
import { chainOf, transportOf } from "../chain/network.ts";

export type OwnTransaction = { to: Address; data: Hex; gas?: bigint };

/**
 * Whoever acts on the page: a neighbour whose key this local chain gave out, or a wallet. Flows know nothing else,
 * so that both are the same to every page.
 */
export type Actor = {
  kind: "neighbour" | "wallet" | "link";
  address: Address;
  signTypedData: (definition: TypedDataDefinition) => Promise<Hex>;
  /** Pays the gas itself. */
  sendTransaction: (transaction: OwnTransaction) => Promise<Hex>;
};

export function neighbourActor(config: Config, account: LocalAccount): Actor {
  const wallet = createWalletClient({ account, chain: chainOf(config), transport: transportOf(config) });
  return {
    kind: "neighbour",
    address: account.address,
    signTypedData: (definition) => account.signTypedData(definition),
    sendTransaction: (transaction) => wallet.sendTransaction(transaction),
  };
}
