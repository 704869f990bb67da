import { createClient, defineChain, http, type Chain, type Client, type HttpTransport, type PublicActions } from "viem";
import { getBlock } from "viem/actions";
import { readContract, type ReadContract } from "../../protocol/read.ts";
import { isLocal, type Config } from "../config.ts";
import { fetchUnlessAsked } from "./ahead.ts";
import { OtherChain } from "./faults.ts";

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

/** Modest: a month is long, and one's own actions read anew at once. A local month may be minutes. */
export const intervalOf = (config: Config): number => (isLocal(config) ? 3_000 : 20_000);

/** Questions in one request: some providers take few. */
const BATCH = 16;

/** With the first question goes another: which chain this is. What another chain says is no answer, and it is sent nothing. */
export function transportOf({ rpc, chainId }: Config): HttpTransport {
  const toRpc = http(rpc, {
    retryCount: 1,
    timeout: 15_000,
    batch: { wait: 10, batchSize: BATCH },
    fetchFn: fetchUnlessAsked,
  });
  return (options) => {
    const transport = toRpc(options);
    let asked: Promise<void> | null = null;
    const ask = async () => {
      const answer = Number(await transport.request({ method: "eth_chainId" }));
      if (answer !== chainId) throw new OtherChain(rpc, answer, chainId);
    };
    const sure = () => {
      asked ??= ask().catch((error: unknown) => {
        asked = null;
        throw error;
      });
      return asked;
    };
    return {
      ...transport,
      request: (args, options) =>
        args.method.startsWith("eth_send")
          ? sure().then(() => transport.request(args, options))
          : after(sure(), transport.request(args, options)),
    };
  };
}

async function after<T>(sure: Promise<void>, answer: Promise<T>): Promise<T> {
  // Nobody is told of what another chain says, be it a refusal.
  answer.catch(() => undefined);
  await sure;
  return answer;
}

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
