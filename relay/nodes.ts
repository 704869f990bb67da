import { setTimeout as sleep } from "node:timers/promises";
import { BaseError, custom, http, RpcRequestError, type Transport } from "viem";

/** None of the nodes answered: the chain said neither yes nor no. */
export class ChainUnreachable extends BaseError {
  override name = "ChainUnreachable";
  constructor(cause: Error) {
    super("None of the chain's nodes answers.", { cause });
  }
}

type PoolOptions = {
  urls: readonly string[];
  chainId: number;
  /** Told of every node that failed, by its place in the list: an address may hold a provider's key. */
  onFault: (node: number, error: unknown) => void;
  /** How long one node may take, in milliseconds. */
  patienceMs?: number;
};

type Ask = (question: { method: string; params?: unknown }) => Promise<unknown>;
type Node = { index: number; ask: Ask; isRight: boolean | null; failures: number; restsUntil: number };

/** Rounds through all nodes, and how long to wait between them, before an answer is given up. */
const PAUSES_MS = [150, 500];
const FIRST_REST_MS = 500;
const LONGEST_REST_MS = 60_000;

/** What a node says about itself rather than about the chain; another may do better. */
const BUSY_CODES = new Set([-32001, -32002, -32005, -32007, -32097, 429]);
const INTERNAL = -32603;

/** Whether to ask somebody else: no answer, a rate limit, or a fault of the node's own. */
function isNodesFault(error: unknown): boolean {
  if (!(error instanceof BaseError)) return true;
  const said = error.walk((cause) => cause instanceof RpcRequestError);
  if (!(said instanceof RpcRequestError)) return true;
  if (said.status !== undefined && (said.status === 429 || said.status >= 500)) return true;
  // A call that reverts is an internal error to some nodes; then it comes with what the contract said.
  return BUSY_CODES.has(said.code) || (said.code === INTERNAL && said.data === undefined);
}

/**
 * Several nodes of one chain behind one transport. One that fails rests, longer each time; the others are asked meanwhile,
 * in their order. Whoever answers for the first time must first say that it is of the right chain.
 */
export function nodePool({ urls, chainId, onFault, patienceMs = 10_000 }: PoolOptions): Transport {
  const nodes = urls.map((url, index): Node => {
    const { request } = http(url, { retryCount: 0, timeout: patienceMs })({});
    return { index, ask: (question) => request(question as never), isRight: null, failures: 0, restsUntil: 0 };
  });

  async function ask(node: Node, question: Parameters<Ask>[0]): Promise<unknown> {
    if (node.isRight === null) {
      const actual = Number(await node.ask({ method: "eth_chainId" }));
      node.isRight = actual === chainId;
    }
    if (!node.isRight) throw new BaseError(`The node is not of chain ${chainId}.`);
    return node.ask(question);
  }

  const inOrder = (now: number): Node[] => {
    const rested = nodes.filter(({ restsUntil }) => restsUntil <= now);
    const resting = nodes.filter(({ restsUntil }) => restsUntil > now);
    return [...rested, ...resting.sort((a, b) => a.restsUntil - b.restsUntil)];
  };

  async function askAll(question: Parameters<Ask>[0]): Promise<{ answer: unknown } | { fault: Error }> {
    let fault: Error | null = null;
    for (const node of inOrder(performance.now())) {
      try {
        const answer = await ask(node, question);
        node.failures = 0;
        return { answer };
      } catch (error) {
        if (!isNodesFault(error)) throw error;
        node.failures += 1;
        node.restsUntil =
          performance.now() + Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(node.failures - 1, 10));
        onFault(node.index, error);
        fault = error instanceof Error ? error : new Error("no answer");
      }
    }
    return { fault: fault ?? new Error("no nodes") };
  }

  return custom(
    {
      async request(question: Parameters<Ask>[0]): Promise<unknown> {
        for (let round = 0; ; round += 1) {
          const outcome = await askAll(question);
          if ("answer" in outcome) return outcome.answer;
          const pause = PAUSES_MS[round];
          if (pause === undefined) throw new ChainUnreachable(outcome.fault);
          await sleep(pause);
        }
      },
    },
    { retryCount: 0 },
  );
}
