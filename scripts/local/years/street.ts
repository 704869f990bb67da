import { encodeFunctionData } from "viem";
import type { Address, Hex, TransactionReceipt } from "viem";
import { circleAbi, localDollarAbi } from "../../../protocol/abi.gen.ts";
import { windowsOf, type Windows } from "../../../protocol/clock.ts";
import type { Deployment, Rules, Terms } from "../../../protocol/types.ts";
import { encodeDoor, type Door, type Handed } from "../../door.ts";
import { moveClock, type LocalClient } from "../chain.ts";
import { createCircle } from "../founding.ts";

/** Of every transaction, so that none is run twice to estimate it. */
const GAS = 16_000_000n;
const POCKET = 10n ** 20n;

/** One circle on a local chain, at whose doors anybody stands: the chain believes who they say they are. */
export class YearsStreet {
  readonly client: LocalClient;
  readonly deployment: Deployment;
  readonly terms: Terms;
  readonly circle: Address;
  readonly #known = new Set<Address>();

  private constructor(client: LocalClient, deployment: Deployment, terms: Terms, circle: Address) {
    this.client = client;
    this.deployment = deployment;
    this.terms = terms;
    this.circle = circle;
  }

  static async create(
    client: LocalClient,
    deployment: Deployment,
    { terms, rules, founders }: { terms: Terms; rules: Rules; founders: readonly Address[] },
  ): Promise<YearsStreet> {
    const [creator] = await client.getAddresses();
    if (!creator) throw new Error("The chain has no accounts.");
    const circle = await createCircle(client, creator, { deployment, terms, rules, founders });
    return new YearsStreet(client, deployment, terms, circle);
  }

  moveTo(round: number, moment: keyof Windows, later = 0): Promise<void> {
    return moveClock(this.client, windowsOf(this.terms, round)[moment] + later);
  }

  async act<name extends Door>(by: Address, door: name, args: Handed<name>): Promise<TransactionReceipt> {
    return this.#send(by, this.circle, encodeDoor(door, args));
  }

  memberOf(account: Address) {
    const door = { address: this.circle, abi: circleAbi } as const;
    return this.client.readContract({ ...door, functionName: "memberOf", args: [account] });
  }

  /** Money in the pocket, and leave for the circle to take of it. */
  async fill(who: Address, amount: bigint): Promise<void> {
    const token = { abi: localDollarAbi } as const;
    const mint = encodeFunctionData({ ...token, functionName: "mint", args: [who, amount] });
    const approve = encodeFunctionData({ ...token, functionName: "approve", args: [this.circle, amount] });
    await this.#send(who, this.deployment.token, mint);
    await this.#send(who, this.deployment.token, approve);
  }

  /** Past the doors: the circle hears nothing of it. */
  async stray(by: Address, amount: bigint): Promise<void> {
    const args = [this.circle, amount] as const;
    await this.#send(
      by,
      this.deployment.token,
      encodeFunctionData({ abi: localDollarAbi, functionName: "transfer", args }),
    );
  }

  async #send(from: Address, to: Address, data: Hex): Promise<TransactionReceipt> {
    if (!this.#known.has(from)) {
      await this.client.impersonateAccount({ address: from });
      await this.client.setBalance({ address: from, value: POCKET });
      this.#known.add(from);
    }
    const hash = await this.client.sendTransaction({ account: from, to, data, gas: GAS });
    const receipt = await this.client.getTransactionReceipt({ hash });
    if (receipt.status !== "success") throw new Error(`The chain refused ${hash}.`);
    return receipt;
  }
}
