import { createClient, custom, encodeFunctionData, erc20Abi, http, numberToHex } from "viem";
import type { Address, Client, Hex, Transport } from "viem";
import { z } from "zod";
import { hex, number } from "./chain/hex.ts";
import { headerSchema, type Header } from "./chain/header.ts";
import { logSchema, logsOf, receiptSchema, type Log, type Receipt } from "./chain/receipts.ts";

/** How often one question is asked again, and after how long at first; each time it waits twice as long. */
const PATIENCE = { retryCount: 6, retryDelay: 250 };
const TIMEOUT_MS = 60_000;

export type Topics = readonly (string | null)[];
export type LogQuery = { address: Address; topics: Topics; from: number; to: number };

const transactionSchema = z.object({ hash: hex, from: hex, input: hex });
export type Transaction = z.infer<typeof transactionSchema>;

/** A provider does not answer, or with something that is no answer. */
export class RpcError extends Error {
  override name = "RpcError";
}

/** One provider. Whatever it answers is parsed, and nothing more: whether it is true the audit finds out. */
export class Rpc {
  readonly url: string;
  /** As it is spoken of: without whatever key the address holds. */
  readonly name: string;
  readonly client: Client;
  readonly #hasty: Client;
  #blockReceipts = true;

  private constructor(url: string, transport: (patience: Partial<typeof PATIENCE>) => Transport) {
    this.url = url;
    this.name = new URL(url).host;
    this.client = createClient({ transport: transport(PATIENCE), cacheTime: 0 });
    this.#hasty = createClient({ transport: transport({ retryCount: 1 }), cacheTime: 0 });
  }

  static at(url: string): Rpc {
    return new Rpc(url, (patience) => http(url, { ...patience, timeout: TIMEOUT_MS }));
  }

  async chainId(): Promise<number> {
    return this.#ask(number, "eth_chainId", []);
  }

  async header(block: number | "latest"): Promise<Header> {
    const tag = typeof block === "number" ? numberToHex(block) : block;
    return this.#ask(headerSchema, "eth_getBlockByNumber", [tag, false]);
  }

  /** Of every transaction in a block, in order. Some providers have one question for it. */
  async receipts({ number: block, transactions }: Pick<Header, "number" | "transactions">): Promise<Receipt[]> {
    if (this.#blockReceipts) {
      try {
        return await ask(this.#hasty, z.array(receiptSchema), "eth_getBlockReceipts", [numberToHex(block)]);
      } catch {
        this.#blockReceipts = false;
      }
    }
    return Promise.all(transactions.map((hash) => this.#ask(receiptSchema, "eth_getTransactionReceipt", [hash])));
  }

  async transaction(hash: Hex): Promise<Transaction> {
    return this.#ask(transactionSchema, "eth_getTransactionByHash", [hash]);
  }

  async code(of: Address, block: number): Promise<Hex> {
    return this.#ask(hex, "eth_getCode", [of, numberToHex(block)]);
  }

  async call(to: Address, data: Hex, block: number): Promise<Hex> {
    return this.#ask(hex, "eth_call", [{ to, data }, numberToHex(block)]);
  }

  /** Whoever is refused a range asks for a shorter one, unless there is none. */
  async logs({ address, topics, from, to }: LogQuery, patiently: boolean): Promise<Log[]> {
    const filter = { address, topics, fromBlock: numberToHex(from), toBlock: numberToHex(to) };
    const client = patiently ? this.client : this.#hasty;
    return logsOf({ logs: await ask(client, z.array(logSchema), "eth_getLogs", [filter]) });
  }

  /** What changes whenever anything changes in the circle, or anybody sends it money. */
  async fingerprint({ circle, token }: { circle: Address; token: Address }, block: number): Promise<string> {
    const tag = numberToHex(block);
    const balanceOf = encodeFunctionData({ abi: erc20Abi, functionName: "balanceOf", args: [circle] });
    const [{ storageHash }, balance] = await Promise.all([
      ask(this.#hasty, z.object({ storageHash: hex }), "eth_getProof", [circle, [], tag]),
      ask(this.#hasty, hex, "eth_call", [{ to: token, data: balanceOf }, tag]),
    ]);
    return `${storageHash} ${balance}`;
  }

  /** A client whose views are all asked as of one block. */
  asOf(block: number): Client {
    const tag = numberToHex(block);
    const request = ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
      const question = method === "eth_call" && Array.isArray(params) ? [params[0], tag] : params;
      return raw(this.client, method, question);
    };
    return createClient({ transport: custom({ request }, { retryCount: 0 }), cacheTime: 0 });
  }

  #ask<T>(schema: z.ZodType<T>, method: string, params: readonly unknown[]): Promise<T> {
    return ask(this.client, schema, method, params);
  }
}

const raw = (client: Client, method: string, params: unknown): Promise<unknown> =>
  client.transport.request({ method, params });

async function ask<T>(client: Client, schema: z.ZodType<T>, method: string, params: readonly unknown[]): Promise<T> {
  const answer = await raw(client, method, params);
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new RpcError(`${method} is answered with something else than one expects.`, { cause: parsed.error });
}
