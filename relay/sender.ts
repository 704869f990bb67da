import {
  createNonceManager,
  createWalletClient,
  defineChain,
  http,
  WaitForTransactionReceiptTimeoutError,
  type Address,
  type Hex,
  type PublicClient,
  type TransactionReceipt,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { jsonRpc } from "viem/nonce";
import type { Logger } from "pino";
import type { RelayConfig } from "./config.ts";
import { Refusal } from "./errors.ts";
import { faultOf } from "./log.ts";

export type Call = {
  to: Address;
  data: Hex;
  /** Left out: estimated, which also refuses what would revert. */
  gas?: bigint;
};

/** A transaction on its way. `mined` resolves also when it reverted; look at the receipt's status. */
export type Sent = { hash: Hex; mined: Promise<TransactionReceipt> };
export type Sender = ReturnType<typeof createSender>;

/** A door of a circle stays under 10 million; the forwarder and some room come on top. Networks take no more than 16.7. */
const GAS_CAP = 12_500_000n;
const RECEIPT_PATIENCE_MS = 60_000;
const RAISES = 5;

/** One key, one line: transactions leave one after the other, each with the next nonce; receipts are awaited apart. */
export function createSender(config: Pick<RelayConfig, "rpc" | "chainId" | "key">, client: PublicClient, log: Logger) {
  const account = privateKeyToAccount(config.key);
  const nonces = createNonceManager({ source: jsonRpc() });
  const chain = defineChain({
    id: config.chainId,
    name: `chain ${config.chainId}`,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [config.rpc] } },
  });
  const wallet = createWalletClient({ account, chain, transport: http(config.rpc, { retryCount: 1 }) });
  const whose = { address: account.address, chainId: config.chainId };
  let line: Promise<unknown> = Promise.resolve();

  /** @throws the contract's revert, undecoded; simulate first where a reader wants to know why. */
  const estimate = async (call: Call): Promise<bigint> => {
    const gas = await client.estimateGas({ account: account.address, to: call.to, data: call.data });
    const withRoom = gas + gas / 6n + 30_000n;
    if (withRoom > GAS_CAP) throw new Refusal(422, "too_much_gas", "This would take more gas than the relay pays for.");
    return withRoom;
  };

  /** Nodes word this fault each in their own way; the balance says it plainly. */
  const cannotPay = async (gas: bigint): Promise<boolean> => {
    const [balance, price] = await Promise.all([client.getBalance({ address: account.address }), client.getGasPrice()]);
    return balance < gas * price;
  };

  const broadcast = async (call: Call): Promise<{ nonce: number; gas: bigint; hash: Hex }> => {
    const gas = call.gas ?? (await estimate(call));
    const nonce = await nonces.consume({ ...whose, client });
    try {
      return { nonce, gas, hash: await wallet.sendTransaction({ to: call.to, data: call.data, gas, nonce }) };
    } catch (error) {
      nonces.reset({ ...whose, nonce });
      if (await cannotPay(gas)) {
        log.error("the relay has no money for gas");
        throw new Refusal(503, "relay_empty", "This relay has run out of money for gas. Please use another one.");
      }
      throw error;
    }
  };

  /** A transaction that the chain leaves lying is sent again with the same nonce and a higher fee. */
  const awaitMined = async (
    call: Call,
    first: { nonce: number; gas: bigint; hash: Hex },
  ): Promise<TransactionReceipt> => {
    let { hash } = first;
    for (let raise = 0; ; raise += 1) {
      try {
        return await client.waitForTransactionReceipt({ hash, timeout: RECEIPT_PATIENCE_MS });
      } catch (error) {
        if (!(error instanceof WaitForTransactionReceiptTimeoutError) || raise >= RAISES) throw error;
      }
      try {
        const fees = await client.estimateFeesPerGas({ chain, type: "eip1559" });
        const factor = 100n + 25n * BigInt(raise + 1);
        hash = await wallet.sendTransaction({
          to: call.to,
          data: call.data,
          gas: first.gas,
          nonce: first.nonce,
          maxFeePerGas: (fees.maxFeePerGas * factor) / 100n,
          maxPriorityFeePerGas: (fees.maxPriorityFeePerGas * factor) / 100n,
        });
        log.warn({ raise: raise + 1 }, "a transaction lay too long; sent again with a higher fee");
      } catch (error) {
        log.warn({ fault: faultOf(error) }, "a transaction lies long and could not be sent again");
      }
    }
  };

  return {
    address: account.address,
    estimate,
    /** Resolves once the node has taken the transaction. */
    send(call: Call): Promise<Sent> {
      const sending = line.then(async (): Promise<Sent> => {
        const taken = await broadcast(call);
        const mined = awaitMined(call, taken);
        mined.catch((error: unknown) => log.error({ fault: faultOf(error) }, "a transaction was not mined"));
        return { hash: taken.hash, mined };
      });
      line = sending.catch(() => undefined);
      return sending;
    },
  };
}
