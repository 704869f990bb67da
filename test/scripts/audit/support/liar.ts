import type { Address, Hex } from "viem";
import { hashOf, headerSchema } from "../../../../scripts/audit/chain/header.ts";
import { receiptSchema, receiptsRoot } from "../../../../scripts/audit/chain/receipts.ts";
import { serveLocally, type LocalServer } from "../../../../scripts/local/serve.ts";

export type RpcLog = { address: Address; topics: [Hex, ...Hex[]]; data: Hex; blockNumber: Hex; logIndex: Hex };
type RpcReceipt = { logs: RpcLog[] };
export type RpcBlock = { number: Hex; transactions: Hex[]; receiptsRoot: Hex; hash: Hex; timestamp: Hex };
export type Question = { method: string; params: unknown[] };

/** A log instead of another, several, or none. */
export type LogEdit = (log: RpcLog) => RpcLog[];

export type Lies = {
  /** Of what eth_getLogs gives. */
  logs?: LogEdit;
  /** Of what receipts hold. */
  receipts?: LogEdit;
  /** Of a block. */
  block?: (block: RpcBlock) => RpcBlock;
  /** Up to where blocks are made to fit what was changed. */
  fitting?: "receiptsRoot" | "hash";
  /** Of whatever else is answered. */
  answer?: (question: Question, answer: unknown) => unknown;
};

export type Ask = (method: string, params: unknown[]) => Promise<unknown>;

/** An honest node of a chain that has come to rest: whatever it said once, it would say again. */
export function honestNode(url: string): Ask {
  const said = new Map<string, Promise<unknown>>();
  const ask = async (method: string, params: unknown[]): Promise<unknown> => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
    });
    const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } };
    if (error) throw new Error(error.message);
    return result;
  };
  return (method, params) => {
    const key = JSON.stringify([method, params]);
    const answer = said.get(key) ?? ask(method, params);
    said.set(key, answer);
    return answer;
  };
}

/** Stands between an audit and an honest node, and lies. */
export function startLiar(ask: Ask, lies: Lies): Promise<LocalServer> {
  const lie = async (question: Question): Promise<unknown> => {
    const { method, params } = question;
    const truth = await ask(method, params);
    if (method === "eth_getLogs") return (truth as RpcLog[]).flatMap(lies.logs ?? ((log) => [log]));
    if (method === "eth_getTransactionReceipt") return edited(truth as RpcReceipt, lies.receipts);
    if (method === "eth_getBlockByNumber") return fitted(truth as RpcBlock);
    return lies.answer?.(question, truth) ?? truth;
  };

  const fitted = async (block: RpcBlock): Promise<RpcBlock> => {
    let told = lies.block?.(block) ?? block;
    if (lies.receipts && lies.fitting) {
      const truth = await Promise.all(block.transactions.map((hash) => ask("eth_getTransactionReceipt", [hash])));
      const receipts = truth.map((receipt) => receiptSchema.parse(edited(receipt as RpcReceipt, lies.receipts)));
      told = { ...told, receiptsRoot: receiptsRoot(receipts) };
    }
    return lies.fitting === "hash" ? { ...told, hash: hashOf(headerSchema.parse(told)) } : told;
  };

  return serveLocally(async (body, _, response) => {
    const { id, ...question } = JSON.parse(body) as Question & { id: number };
    const answer = await lie(question).then(
      (result) => ({ result }),
      (error: unknown) => ({ error: { code: -32602, message: String(error) } }),
    );
    response.setHeader("content-type", "application/json").end(JSON.stringify({ jsonrpc: "2.0", id, ...answer }));
  });
}

const edited = (receipt: RpcReceipt, edit: LogEdit | undefined): RpcReceipt => ({
  ...receipt,
  logs: receipt.logs.flatMap(edit ?? ((log) => [log])),
});
