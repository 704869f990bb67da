import { createPublicClient, defineChain, http, type Chain, type HttpTransport, type PublicClient } from "viem";
import { isLocal, type Config } from "../config.ts";

export type ChainClient = PublicClient<HttpTransport, Chain>;

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
  http(config.rpc, { retryCount: 1, timeout: 15_000, batch: { wait: 10 } });

export function clientOf(config: Config): ChainClient {
  return createPublicClient({
    chain: chainOf(config),
    transport: transportOf(config),
    pollingInterval: isLocal(config) ? 500 : 4_000,
    cacheTime: 0,
  });
}
