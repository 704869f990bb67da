import { createClient, defineChain, http, type Chain, type Client, type HttpTransport, type PublicActions } from "viem";
import { getBlock } from "viem/actions";
import { readContract, type ReadContract } from "../../protocol/read.ts";
import { isLocal, type Config } from "../config.ts";
import { fetchUnlessAsked } from "./ahead.ts";

type Reading = Pick<PublicActions<HttpTransport, Chain>, "getBlock"> & { readContract: ReadContract };

/**
 * What the page asks of the chain, and no more: all of viem's reading is twice the weight. An action that only one flow
 * needs is called with the client as `viem/actions` has it.
 */
export type ChainClient = Client<HttpTransport, Chain> & Reading;

/** Exactly one RPC: viem and wagmi fall back to public ones when a chain names any other. */
export function chainOf(config: Config): Chain {
  return defineChain({
    id: config.chainId,
    name: config.network,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [config.rpc] } },
    ...(config.explorer === null ? {} : { blockExplorers: { default: { name: "Explorer", url: config.explorer } } }),
  });
}

export const transportOf = (config: Config): HttpTransport =>
  http(config.rpc, { retryCount: 1, timeout: 15_000, batch: { wait: 10 }, fetchFn: fetchUnlessAsked });

export function clientOf(config: Config): ChainClient {
  const client = createClient({
    chain: chainOf(config),
    transport: transportOf(config),
    pollingInterval: isLocal(config) ? 500 : 4_000,
    cacheTime: 0,
  });
  const reading: Reading = {
    getBlock: (args) => getBlock(client, args),
    readContract: (question) => readContract(client, question),
  };
  return Object.assign(client, reading);
}
