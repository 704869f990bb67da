import { decodeEventLog, type Address } from "viem";
import type { Circle } from "../../../protocol/model/circle.ts";
import { move } from "../../../protocol/model/dollar.ts";
import type { Log } from "../chain/receipts.ts";
import { transferEvent } from "../chain/scan.ts";
import type { Findings, Where } from "../findings.ts";
import type { CircleEvent } from "./events.ts";

type Movement = { other: Address; amount: bigint };

/** Every movement of the token to and from the circle, beside what the circle says of it. */
export class MoneyTrail {
  readonly #circle: Circle;
  readonly #findings: Findings;
  /** What arrived in this transaction and nobody has accounted for. */
  #arrived: Movement[] = [];
  /** What the circle says that it pays in this transaction. */
  #promised: Movement[] = [];

  constructor(circle: Circle, findings: Findings) {
    this.#circle = circle;
    this.#findings = findings;
  }

  /** A Transfer of the token. */
  moved({ topics, data }: Log, where: Where): void {
    const { fixed } = this.#circle;
    const [signature, ...indexed] = topics;
    const { args } = decodeEventLog({ abi: [transferEvent], topics: [signature ?? "0x", ...indexed], data });
    const { from, to, value: amount } = args;
    if (amount === 0n || from === to) return;
    if (to === fixed.address) {
      this.#arrived.push({ other: from, amount });
      return;
    }
    if (!take(this.#promised, { other: to, amount })) {
      this.#findings.differ("money", "money left the circle without a reason", where, null, { to, amount });
    }
  }

  /** Before the circle books what somebody brings. */
  comes(event: CircleEvent, where: Where): void {
    if (event.eventName === "Swept") this.#strayed();
    if (event.eventName !== "ChippedIn" && event.eventName !== "GiftGiven") return;
    const { amount } = event.args;
    const other = event.eventName === "ChippedIn" ? event.args.payer : event.args.giver;
    if (!take(this.#arrived, { other, amount })) {
      this.#findings.differ("money", `what arrived for ${event.eventName}`, where, amount, this.#from(other));
    }
    this.#circle.dollar.balances.set(other, amount);
    this.#circle.dollar.trusting.add(other);
  }

  /** The circle says that it pays. */
  goes(event: CircleEvent): void {
    if (event.eventName !== "TakenBack" && event.eventName !== "Collected") return;
    this.#promised.push({ other: event.args.to, amount: event.args.amount });
  }

  /** The transaction is over. */
  over(where: Where): void {
    this.#strayed();
    for (const { other: to, amount } of this.#promised.splice(0)) {
      this.#findings.differ("money", "a payment that was not made", where, { to, amount }, null);
    }
  }

  /** What came past the doors. */
  #strayed(): void {
    const { dollar, fixed } = this.#circle;
    for (const { other, amount } of this.#arrived.splice(0)) {
      dollar.balances.set(other, amount);
      move(dollar, other, fixed.address, amount);
    }
  }

  /** What the same person brought instead. */
  #from(other: Address): bigint {
    const place = this.#arrived.findIndex((one) => one.other === other);
    return place < 0 ? 0n : (this.#arrived.splice(place, 1)[0]?.amount ?? 0n);
  }
}

/** Takes the movement off the list, if it is there. */
function take(list: Movement[], { other, amount }: Movement): boolean {
  const place = list.findIndex((one) => one.other === other && one.amount === amount);
  if (place >= 0) list.splice(place, 1);
  return place >= 0;
}
