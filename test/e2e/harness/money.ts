import { createPublicClient, erc20Abi, http, type Address } from "viem";
import { hardhat } from "viem/chains";
import { privateKeyToAccount } from "viem/accounts";
import type { StreetConfig } from "./config.ts";

export type Books = {
  of: (account: Address) => Promise<bigint>;
  account: (handle: string) => Address;
};

/** What the token itself says of each account: the page is not asked. */
export function booksOf(config: StreetConfig): Books {
  const client = createPublicClient({ chain: hardhat, transport: http(config.rpc) });
  const { token } = config.deployment;
  return {
    of: (account) => client.readContract({ address: token, abi: erc20Abi, functionName: "balanceOf", args: [account] }),
    account: (handle) => {
      const found = config.neighbours.find((neighbour) => neighbour.handle === handle);
      if (!found) throw new Error(`Nobody is called ${handle}.`);
      return privateKeyToAccount(found.privateKey).address;
    },
  };
}

export const dollars = (amount: number): bigint => BigInt(Math.round(amount * 1_000_000));
