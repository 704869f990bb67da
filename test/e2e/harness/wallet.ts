import type { BrowserContext } from "@playwright/test";
import { createWalletClient, http, type Address, type Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { z } from "zod";

export const WALLET_NAME = "Paper Wallet";

const typedData = z.object({
  domain: z.record(z.string(), z.unknown()),
  types: z.record(z.string(), z.array(z.object({ name: z.string(), type: z.string() }))),
  primaryType: z.string(),
  message: z.record(z.string(), z.unknown()),
});

const transaction = z.object({ to: z.string(), data: z.string().optional(), value: z.string().optional() });

/** Whoever holds the wallet says yes or no whenever it asks. */
export type Holder = { agrees: boolean };

/** What has to be agreed to. */
const ASKS = ["eth_requestAccounts", "eth_signTypedData_v4", "eth_sendTransaction"];

type Answer = { result: unknown } | { refused: true };

/** What a wallet extension does, with a key of ours: it announces itself (EIP-6963), and signs what its holder agrees to. */
export async function installWallet(
  context: BrowserContext,
  rpc: string,
  privateKey: Hex,
  holder: Holder = { agrees: true },
): Promise<Address> {
  const account = privateKeyToAccount(privateKey);
  const client = createWalletClient({ account, chain: hardhat, transport: http(rpc) });

  // As an extension does: it keeps its accounts to itself until a page has asked for them.
  let asked = false;

  async function ask(method: string, params: unknown[]): Promise<Answer> {
    return ASKS.includes(method) && !holder.agrees ? { refused: true } : { result: await answer(method, params) };
  }

  async function answer(method: string, params: unknown[]): Promise<unknown> {
    switch (method) {
      case "eth_accounts":
        return asked ? [account.address] : [];
      case "eth_requestAccounts":
        asked = true;
        return [account.address];
      case "wallet_switchEthereumChain":
      case "wallet_revokePermissions":
        return null;
      case "wallet_requestPermissions":
      case "wallet_getPermissions":
        return [{ parentCapability: "eth_accounts" }];
      case "eth_signTypedData_v4": {
        const { domain, types, primaryType, message } = typedData.parse(JSON.parse(String(params[1])));
        const { EIP712Domain: _, ...others } = types;
        return account.signTypedData({ domain, types: others, primaryType, message });
      }
      case "eth_sendTransaction": {
        const { to, data, value } = transaction.parse(params[0]);
        return client.sendTransaction({
          to: to as Address,
          ...(data === undefined ? {} : { data: data as Hex }),
          value: BigInt(value ?? 0),
        });
      }
      default: {
        const response = await fetch(rpc, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
        });
        const { result } = z.object({ result: z.unknown() }).parse(await response.json());
        return result;
      }
    }
  }

  await context.exposeFunction("askPaperWallet", ask);
  await context.addInitScript((name) => {
    const ask = Reflect.get(window, "askPaperWallet") as (method: string, params: unknown[]) => Promise<Answer>;
    const provider = {
      request: async ({ method, params }: { method: string; params?: unknown[] }) => {
        const answer = await ask(method, params ?? []);
        // As EIP-1193 has it.
        if ("refused" in answer) throw Object.assign(new Error("User rejected the request."), { code: 4001 });
        return answer.result;
      },
      on: () => provider,
      removeListener: () => provider,
    };
    const info = {
      uuid: "350670db-19fa-4704-a166-e52e178b59d2",
      name,
      icon: "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=",
      rdns: "street.potluck.paper",
    };
    const announce = () =>
      window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail: Object.freeze({ info, provider }) }));
    window.addEventListener("eip6963:requestProvider", announce);
    announce();
  }, WALLET_NAME);
  return account.address;
}
