import { keccak256, toRlp, type Hex } from "viem";
import { z } from "zod";
import { bigNumber, hex } from "./hex.ts";
import { quantity } from "./trie.ts";

/** Not there before the fork that brought it. */
const later = bigNumber.optional();

/** What a provider says of a block, as far as its hash depends on it. */
export const headerSchema = z.object({
  hash: hex,
  parentHash: hex,
  sha3Uncles: hex,
  miner: hex,
  stateRoot: hex,
  transactionsRoot: hex,
  receiptsRoot: hex,
  logsBloom: hex,
  difficulty: bigNumber,
  number: bigNumber,
  gasLimit: bigNumber,
  gasUsed: bigNumber,
  timestamp: bigNumber,
  extraData: hex,
  mixHash: hex,
  nonce: hex,
  baseFeePerGas: later,
  withdrawalsRoot: hex.optional(),
  blobGasUsed: later,
  excessBlobGas: later,
  parentBeaconBlockRoot: hex.optional(),
  requestsHash: hex.optional(),
  transactions: z.array(hex),
});

export type Header = z.infer<typeof headerSchema>;

/** What the header hashes to. Every fork has put its fields behind those before it. */
export function hashOf(header: Header): Hex {
  const always = [
    header.parentHash,
    header.sha3Uncles,
    header.miner,
    header.stateRoot,
    header.transactionsRoot,
    header.receiptsRoot,
    header.logsBloom,
    quantity(header.difficulty),
    quantity(header.number),
    quantity(header.gasLimit),
    quantity(header.gasUsed),
    quantity(header.timestamp),
    header.extraData,
    header.mixHash,
    header.nonce,
  ];
  const since = [
    header.baseFeePerGas,
    header.withdrawalsRoot,
    header.blobGasUsed,
    header.excessBlobGas,
    header.parentBeaconBlockRoot,
    header.requestsHash,
  ].flatMap((field) => (field === undefined ? [] : [typeof field === "bigint" ? quantity(field) : field]));
  return keccak256(toRlp([...always, ...since]));
}
