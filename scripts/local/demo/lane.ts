import { parseEventLogs, type Address, type Hex, type TransactionReceipt } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { circleAbi, localDollarAbi } from "../../../protocol/abi.gen.ts";
import type { Deployment } from "../../../protocol/types.ts";
import type { LocalClient } from "../chain.ts";
import { members, newcomers, type Neighbour } from "../neighbours.ts";

/** byLink: the recipient is the address of a claim link's key. */
type RequestToPin = { text: string; amount: bigint; recipient: Address; byLink?: boolean };

const UNITS_PER_DOLLAR = 1_000_000n;

export const dollars = (amount: number): bigint => BigInt(amount) * UNITS_PER_DOLLAR;

export function neighbourNamed(handle: string): Neighbour {
  const found = [...members, ...newcomers].find((neighbour) => neighbour.handle === handle);
  if (!found) throw new Error(`Nobody on the street is called ${handle}.`);
  return found;
}

/** Doors of one circle, opened by the neighbours themselves: each transaction is signed with their own key and paid by it. */
export class Lane {
  readonly client: LocalClient;
  readonly deployment: Deployment;
  readonly circle: Address;

  constructor(client: LocalClient, deployment: Deployment, circle: Address) {
    this.client = client;
    this.deployment = deployment;
    this.circle = circle;
  }

  async settled(hash: Hex): Promise<TransactionReceipt> {
    const receipt = await this.client.waitForTransactionReceipt({ hash });
    if (receipt.status !== "success") throw new Error(`The chain refused ${hash}.`);
    return receipt;
  }

  /** Lets the circle take the neighbour's local dollars; chipping in by signature is the page's way. */
  async trust({ account }: Neighbour): Promise<void> {
    const { token } = this.deployment;
    const abi = localDollarAbi;
    await this.settled(
      await this.client.writeContract({
        account,
        address: token,
        abi,
        functionName: "approve",
        args: [this.circle, dollars(1_000)],
      }),
    );
  }

  async join({ account, handle }: Neighbour, commitment: bigint): Promise<void> {
    await this.settled(
      await this.client.writeContract({ ...this.#door(account), functionName: "join", args: [handle, commitment] }),
    );
  }

  async vouch({ account }: Neighbour, candidate: Neighbour): Promise<void> {
    const args = [candidate.account.address, candidate.handle] as const;
    await this.settled(await this.client.writeContract({ ...this.#door(account), functionName: "vouch", args }));
  }

  async seat({ account }: Neighbour): Promise<void> {
    await this.settled(
      await this.client.writeContract({ ...this.#door(account), functionName: "seat", args: [account.address] }),
    );
  }

  async chipIn({ account }: Neighbour, amount: bigint): Promise<void> {
    await this.settled(
      await this.client.writeContract({ ...this.#door(account), functionName: "chipIn", args: [amount] }),
    );
  }

  async give({ account }: Neighbour, amount: bigint): Promise<void> {
    await this.settled(
      await this.client.writeContract({ ...this.#door(account), functionName: "give", args: [amount] }),
    );
  }

  /** @returns the request's id. */
  async pin({ account }: Neighbour, request: RequestToPin): Promise<number> {
    const args = [request.text, request.amount, request.recipient, request.byLink ?? false] as const;
    const hash = await this.client.writeContract({ ...this.#door(account), functionName: "pin", args });
    const [pinned] = parseEventLogs({ abi: circleAbi, eventName: "Pinned", logs: (await this.settled(hash)).logs });
    if (!pinned) throw new Error("A request was pinned and left no trace.");
    return pinned.args.id;
  }

  async claim({ account }: Neighbour, id: number): Promise<void> {
    await this.settled(await this.client.writeContract({ ...this.#door(account), functionName: "claim", args: [id] }));
  }

  #door(account: PrivateKeyAccount) {
    return { account, address: this.circle, abi: circleAbi } as const;
  }
}
