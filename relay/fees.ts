import { formatGwei, type PublicClient } from "viem";
import { Refusal } from "./errors.ts";

export type Fees = { maxFeePerGas: bigint; maxPriorityFeePerGas: bigint };
/** With the chain's time at which they held. */
export type DatedFees = Fees & { time: number };

/** Nodes take a replacement that pays a tenth more in both (EIP-1559); an eighth is some room. */
const raised = (fee: bigint): bigint => fee + fee / 8n + 1n;
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** What a transaction pays for a unit of gas, in wei, and never more than `cap`. */
export function createFees(client: PublicClient, cap: bigint) {
  const read = async () => {
    const [block, tip] = await Promise.all([client.getBlock(), client.estimateMaxPriorityFeePerGas()]);
    return { time: Number(block.timestamp), base: block.baseFeePerGas ?? 0n, tip };
  };

  /** Twice the base fee: it may rise for six full blocks before the transaction waits. */
  const within = (base: bigint, tip: bigint): Fees => {
    const maxFeePerGas = min(2n * base + tip, cap);
    return { maxFeePerGas, maxPriorityFeePerGas: min(tip, maxFeePerGas) };
  };

  return {
    /** What a unit of gas costs right now. */
    async price(): Promise<bigint> {
      const { base, tip } = await read();
      return base + tip;
    },
    /** @throws Refusal while the network asks for more than the cap. */
    async now(): Promise<DatedFees> {
      const { time, base, tip } = await read();
      if (base > cap) {
        throw new Refusal(
          503,
          "gas_too_dear",
          `The network asks for more than the ${formatGwei(cap)} gwei that this relay pays. It may be cheaper in an hour.`,
        );
      }
      return { time, ...within(base, tip) };
    },
    /** For the same transaction once more, or null when it pays as much as it ever will. */
    async raise(paid: Fees): Promise<Fees | null> {
      const { base, tip } = await read();
      const now = within(base, tip);
      const fees = {
        maxFeePerGas: max(now.maxFeePerGas, raised(paid.maxFeePerGas)),
        maxPriorityFeePerGas: max(now.maxPriorityFeePerGas, raised(paid.maxPriorityFeePerGas)),
      };
      return fees.maxFeePerGas > cap ? null : fees;
    },
  };
}

export type FeeDesk = ReturnType<typeof createFees>;
