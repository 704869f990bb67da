import hre from "hardhat";
import { createTestClient, custom, publicActions, walletActions, type Hex } from "viem";
import { hardhat } from "viem/chains";

/** The chain's clock begins here in every run: whatever the machine's clock says, the same transactions cost the same. */
const FIRST_DAY = new Date("2027-01-01");
/** When round 0 of every circle begins, in unix seconds; until then they are made. */
export const START = new Date("2027-01-03").getTime() / 1000;
/** A full circle, its newcomers, and whoever deploys. */
const ACCOUNTS = 64;
/** Of every transaction, so that none is run twice to estimate it. */
const GAS_LIMIT = 16_000_000;

export class BenchError extends Error {
  override name = "BenchError";
}

/** A chain in this process: every transaction is mined at once, and its gas is read from its receipt. */
export async function openChain() {
  const connection = await hre.network.create({
    network: "default",
    override: { accounts: { count: ACCOUNTS }, initialDate: FIRST_DAY, gas: GAS_LIMIT },
  });
  const client = createTestClient({
    chain: hardhat,
    mode: "hardhat",
    transport: custom(connection.provider),
    pollingInterval: 1,
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions);
  const [operator, ...accounts] = await client.getAddresses();
  if (!operator) throw new BenchError("The chain has no accounts.");

  async function receiptOf(sent: Promise<Hex>) {
    const hash = await sent;
    const receipt = await client.getTransactionReceipt({ hash });
    if (receipt.status !== "success") throw new BenchError(`The chain refused ${hash}.`);
    return receipt;
  }

  return {
    connection,
    client,
    /** Deploys, and carries what anybody may carry. */
    operator,
    accounts,
    receiptOf,
    gasOf: async (sent: Promise<Hex>): Promise<number> => Number((await receiptOf(sent)).gasUsed),

    async moveTo(timestamp: number): Promise<void> {
      await client.setNextBlockTimestamp({ timestamp: BigInt(timestamp) });
      await client.mine({ blocks: 1 });
    },

    /** Takes back whatever `measure` did to the chain, so that several things are measured from one state. */
    async aside<T>(measure: () => Promise<T>): Promise<T> {
      const id = await client.snapshot();
      const measured = await measure();
      await client.revert({ id });
      return measured;
    },
  };
}

export type BenchChain = Awaited<ReturnType<typeof openChain>>;
