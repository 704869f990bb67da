import { createWalletClient, type Address, type Hex, type TypedDataDefinition, type LocalAccount } from "viem";
import { getBalance } from "viem/actions";
import type { Config } from "../config.ts";
import { chainOf, transportOf } from "../chain/network.ts";
import { FlowFault } from "../flows/failure.ts";

export type OwnTransaction = { to: Address; data: Hex; gas?: bigint };

/**
 * Whoever acts on the page: a neighbour whose key this local chain gave out, a wallet, or a pocket wallet. Flows know
 * nothing else, so that all are the same to every page.
 */
export type Actor = {
  kind: "neighbour" | "wallet" | "pocket" | "link";
  address: Address;
  /** Whether it can pay gas at all: a claim link never does, a pocket wallet hardly ever has any. */
  canPay: () => Promise<boolean>;
  signTypedData: (definition: TypedDataDefinition) => Promise<Hex>;
  /** Pays the gas itself. */
  sendTransaction: (transaction: OwnTransaction) => Promise<Hex>;
};

const clientOf = (config: Config, account: LocalAccount) =>
  createWalletClient({ account, chain: chainOf(config), transport: transportOf(config) });

export function neighbourActor(config: Config, account: LocalAccount): Actor {
  const client = clientOf(config, account);
  return {
    kind: "neighbour",
    address: account.address,
    canPay: () => Promise.resolve(true),
    signTypedData: (definition) => account.signTypedData(definition),
    sendTransaction: (transaction) => client.sendTransaction(transaction),
  };
}

/** Signs what is pressed on this page, without asking again. */
export function pocketActor(config: Config, account: LocalAccount): Actor {
  const client = clientOf(config, account);
  const canPay = async () => (await getBalance(client, { address: account.address })) > 0n;
  return {
    kind: "pocket",
    address: account.address,
    canPay,
    signTypedData: (definition) => account.signTypedData(definition),
    sendTransaction: async (transaction) => {
      if (!(await canPay())) throw new FlowFault({ kind: "noGas" });
      return client.sendTransaction(transaction);
    },
  };
}
