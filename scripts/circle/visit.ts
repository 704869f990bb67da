import {
  BaseError,
  ContractFunctionRevertedError,
  createPublicClient,
  createWalletClient,
  encodeFunctionData,
  erc20Abi,
  getContractError,
  http,
  type Abi,
  type Address,
  type Hex,
  type LocalAccount,
  type PublicClient,
  type TransactionReceipt,
} from "viem";
import { errorsAbi } from "../../protocol/abi-errors.gen.ts";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { phaseAt } from "../../protocol/clock.ts";
import { termsOf } from "../../protocol/reader-shapes.ts";
import type { Phase, Terms } from "../../protocol/types.ts";
import { encodeDoor, type Door, type Handed } from "../door.ts";
import type { Say } from "../local/progress.ts";
import type { SecretSource } from "./secrets.ts";

export type Place = { circle: Address; chainId: number };

/** The contract says no, with its own error and the evidence in it. */
export class CircleRefused extends Error {
  override name = "CircleRefused";
  readonly fault: string;
  readonly evidence: readonly string[];
  constructor(fault: string, evidence: readonly string[]) {
    super(`The circle refuses: ${fault}(${evidence.join(", ")})`);
    this.fault = fault;
    this.evidence = evidence;
  }
}

/** A transaction that was written down, but did nothing. */
export class TransactionFailed extends Error {
  override name = "TransactionFailed";
  readonly transaction: Hex;
  constructor(transaction: Hex) {
    super(`The transaction failed: ${transaction}`);
    this.transaction = transaction;
  }
}

type VisitInput = { rpc: string; circle: Address; beacons: readonly string[]; source: SecretSource; say: Say };

/** One circle, seen through one RPC and nothing else. */
export class Visit implements Place {
  readonly client: PublicClient;
  readonly circle: Address;
  readonly chainId: number;
  readonly terms: Terms;
  readonly beacons: readonly string[];
  readonly source: SecretSource;
  readonly say: Say;
  readonly #rpc: string;

  private constructor(
    { rpc, circle, beacons, source, say }: VisitInput,
    client: PublicClient,
    chainId: number,
    terms: Terms,
  ) {
    this.client = client;
    this.circle = circle;
    this.chainId = chainId;
    this.terms = terms;
    this.beacons = beacons;
    this.source = source;
    this.say = say;
    this.#rpc = rpc;
  }

  static async begin(input: VisitInput): Promise<Visit> {
    const client = createPublicClient({ transport: http(input.rpc), cacheTime: 0 });
    const [chainId, terms] = await Promise.all([
      client.getChainId(),
      client.readContract({ address: input.circle, abi: circleAbi, functionName: "terms" }),
    ]);
    return new Visit(input, client, chainId, termsOf(terms));
  }

  get door() {
    return { address: this.circle, abi: circleAbi } as const;
  }

  /** By the chain's clock. */
  async now(): Promise<{ time: number; round: number; phase: Phase }> {
    const time = Number((await this.client.getBlock()).timestamp);
    return { time, ...phaseAt(this.terms, time) };
  }

  roundOf(round: number) {
    return this.client.readContract({ ...this.door, functionName: "roundOf", args: [round] });
  }

  ballotBlocks(round: number) {
    return this.client.readContract({ ...this.door, functionName: "ballotBlocks", args: [round] });
  }

  async requestOf(id: number) {
    try {
      return await this.client.readContract({ ...this.door, functionName: "requestOf", args: [id] });
    } catch (error) {
      throw error instanceof BaseError ? refusalIn(error) : error;
    }
  }

  memberOf(account: Address) {
    return this.client.readContract({ ...this.door, functionName: "memberOf", args: [account] });
  }

  decimals(): Promise<number> {
    return this.client.readContract({ address: this.terms.token, abi: erc20Abi, functionName: "decimals" });
  }

  async act<name extends Door>(account: LocalAccount, door: name, args: Handed<name>): Promise<TransactionReceipt> {
    const receipt = await this.#send(account, this.circle, encodeDoor(door, args));
    this.say(`Done, ${door} in transaction ${receipt.transactionHash}`);
    return receipt;
  }

  /** Leave for the circle to take this much of somebody's money, and no more. */
  async trust(account: LocalAccount, amount: bigint): Promise<void> {
    const args = [this.circle, amount] as const;
    await this.#send(account, this.terms.token, encodeFunctionData({ abi: erc20Abi, functionName: "approve", args }));
  }

  async #send(account: LocalAccount, to: Address, data: Hex): Promise<TransactionReceipt> {
    await this.#try(account, to, data);
    const wallet = createWalletClient({ account, transport: http(this.#rpc) });
    const hash = await wallet.sendTransaction({ chain: null, to, data });
    const receipt = await this.client.waitForTransactionReceipt({ hash });
    if (receipt.status !== "success") throw new TransactionFailed(hash);
    return receipt;
  }

  /** What the contract would refuse is not sent: it would cost its fee all the same. */
  async #try(account: LocalAccount, to: Address, data: Hex): Promise<void> {
    const abi: Abi = errorsAbi;
    try {
      await this.client.call({ account, to, data });
    } catch (error) {
      throw error instanceof Error ? refusalIn(getContractError(error, { abi, functionName: "", args: [] })) : error;
    }
  }
}

/** The circle's own error, if that is what it was. */
function refusalIn(error: BaseError): Error {
  const revert = error.walk((cause) => cause instanceof ContractFunctionRevertedError);
  if (!(revert instanceof ContractFunctionRevertedError)) return error;
  const { data, signature, reason } = revert;
  if (data) return new CircleRefused(data.errorName, (data.args ?? []).map(String));
  return new CircleRefused(signature ?? reason ?? "without a reason", []);
}
