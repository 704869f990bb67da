import { concatHex, toRlp, type Address, type Hex } from "viem";
import { z } from "zod";
import { address, bigNumber, hex, number } from "./hex.ts";
import { orderedTrieRoot, quantity } from "./trie.ts";

/** Of deposits on an OP chain. */
const ofDeposit = bigNumber.nullish();

export const logSchema = z.object({
  address,
  topics: z.array(hex),
  data: hex,
  blockNumber: number,
  transactionHash: hex,
  logIndex: number,
});

export const receiptSchema = z.object({
  transactionHash: hex,
  status: number,
  type: number.default(0),
  cumulativeGasUsed: bigNumber,
  logsBloom: hex,
  logs: z.array(logSchema),
  depositNonce: ofDeposit,
  depositReceiptVersion: ofDeposit,
});

export type Log = {
  address: Address;
  topics: Hex[];
  data: Hex;
  block: number;
  transaction: Hex;
  index: number;
};
export type Receipt = z.infer<typeof receiptSchema>;

/** The root of a block's receipts, as its header has to carry it. */
export const receiptsRoot = (receipts: readonly Receipt[]): Hex => orderedTrieRoot(receipts.map(encoded));

/** EIP-2718: a receipt of a type other than the first begins with it. */
function encoded(receipt: Receipt): Hex {
  const { status, cumulativeGasUsed, logsBloom, logs, type } = receipt;
  const deposit = [receipt.depositNonce, receipt.depositReceiptVersion].flatMap((field) =>
    field === null || field === undefined ? [] : [quantity(field)],
  );
  const body = toRlp([
    quantity(status),
    quantity(cumulativeGasUsed),
    logsBloom,
    logs.map(({ address, topics, data }) => [address, topics, data]),
    ...deposit,
  ]);
  return type === 0 ? body : concatHex([`0x${type.toString(16).padStart(2, "0")}`, body]);
}

export function logsOf({ logs }: Pick<Receipt, "logs">): Log[] {
  return logs.map(({ blockNumber, transactionHash, logIndex, ...log }) => ({
    ...log,
    block: blockNumber,
    transaction: transactionHash,
    index: logIndex,
  }));
}
