/**
 * The whole history again, from the circle's first block, by the rules as protocol/model tells them: what somebody did
 * is taken from its event, and everything that follows from it has to be what the contract says it was.
 */
import type { Address, Hex } from "viem";
import { newCircle, Refusal, type Circle, type Event } from "../../../protocol/model/circle.ts";
import { currentRound } from "../../../protocol/model/clock.ts";
import { begin, type Action } from "../../../protocol/model/doors.ts";
import { stakes } from "../../../protocol/model/pot.ts";
import type { Block } from "../chain/blocks.ts";
import type { Findings, Where } from "../findings.ts";
import { grouped } from "../grouped.ts";
import type { Founding } from "../founding/founding.ts";
import { actionOf } from "./actions.ts";
import { partsOf, readEvent, type CircleEvent } from "./events.ts";
import { kindOf } from "./kinds.ts";
import { MoneyTrail } from "./money.ts";
import { isSignedBy } from "./signer.ts";
import type { Sent } from "./transaction.ts";

/** A signature that no key made: its account's own contract may have accepted it (ERC-1271). */
export type OtherSignature = { by: Address; where: Where };

export class Replay {
  readonly circle: Circle;
  /** Whether it could be followed to the end. */
  followed = true;
  readonly otherSignatures: OtherSignature[] = [];
  /** Stakes and common part after the last that happened in a round. */
  readonly potAfter = new Map<number, bigint>();
  readonly #findings: Findings;
  readonly #money: MoneyTrail;
  readonly #sent: ReadonlyMap<Hex, Sent>;
  /** What has to come next. */
  #expected: Event[] = [];
  #where: Where = {};

  constructor(founding: Founding, sent: readonly Sent[], findings: Findings) {
    const { terms, rules, circle: address, chainId } = founding;
    const signed = (by: Address, digest: Hex, signature: Hex) => {
      if (!isSignedBy(by, digest, signature)) this.otherSignatures.push({ by, where: this.#where });
      return true;
    };
    // Proofs are checked all together, apart from this.
    const fixed = { ...founding, address, outside: { proves: () => true, signed } };
    const dollar = {
      domain: { chainId, verifyingContract: terms.token },
      balances: new Map<Address, bigint>(),
      trusting: new Set<Address>(),
      usedWords: new Set<string>(),
    };
    this.circle = newCircle(fixed, rules, dollar, { time: 0, block: founding.createdBlock });
    this.#findings = findings;
    this.#money = new MoneyTrail(this.circle, findings);
    this.#sent = new Map(sent.map((one) => [one.transaction, one]));
  }

  block({ number, timestamp, logs }: Block): void {
    this.circle.now = { time: timestamp, block: number };
    for (const [transaction, ours] of grouped(logs, (log) => log.transaction)) {
      if (!this.followed) return;
      this.#where = { round: currentRound(this.circle), block: number, transaction };
      this.#transaction(transaction, ours);
    }
    this.potAfter.set(currentRound(this.circle), stakes(this.circle) + this.circle.common);
  }

  #transaction(transaction: Hex, logs: Block["logs"]): void {
    const { address } = this.circle.fixed;
    const events = logs.flatMap((log) => (log.address === address ? (this.#read(log) ?? []) : []));
    const claims = this.#sent.get(transaction)?.claims ?? [];
    for (const log of logs) {
      if (log.address !== address) {
        this.#money.moved(log, this.#where);
        continue;
      }
      const coming = events.filter((event) => event.log.index >= log.index);
      if (coming[0]?.log === log && this.followed) this.#happened(coming, claims);
    }
    for (const event of this.#expected.splice(0)) this.#missing(event);
    this.#money.over(this.#where);
  }

  #read(log: Block["logs"][number]): CircleEvent | null {
    const event = readEvent(log);
    if (!event) this.#findings.differ("history", "an event that no circle has", this.#where, null, log.topics);
    return event;
  }

  /** The first of these. */
  #happened(coming: readonly CircleEvent[], claims: Sent["claims"]): void {
    const [event] = coming;
    if (!event) return;
    if (this.#expected.length === 0) this.#do({ play: begin }, event);
    if (this.#take(event)) return;
    const action = actionOf(coming, this.circle, claims);
    if (action) {
      this.#money.comes(event, this.#where);
      this.#do(action, event);
      if (!this.followed || this.#take(event)) return;
    }
    this.#findings.differ(
      "history",
      `${event.eventName} without a reason`,
      this.#where,
      null,
      Object.fromEntries(partsOf(event)),
    );
  }

  /** Whether this event was to be expected. Those before it, which did not come, are missing. */
  #take(event: CircleEvent): boolean {
    const place = this.#expected.findIndex(({ name }) => name === event.eventName);
    if (place < 0) {
      for (const other of this.#expected.splice(0)) this.#missing(other);
      return false;
    }
    for (const other of this.#expected.splice(0, place)) this.#missing(other);
    const [expected] = this.#expected.splice(0, 1);
    for (const [index, [part, found]] of partsOf(event).entries()) {
      const kind = kindOf(event.eventName, part);
      this.#findings.compare(kind, `${event.eventName}: ${part}`, this.#where, expected?.args[index], found);
    }
    this.#money.goes(event);
    return true;
  }

  #missing({ name, args }: Event): void {
    this.#findings.differ(kindOf(name), `${name} did not happen`, this.#where, args, null);
  }

  #do({ play }: Pick<Action, "play">, event: CircleEvent): void {
    this.circle.events = [];
    try {
      play(this.circle);
      this.#expected = [...this.circle.events];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { name, args } = error.fault;
      this.followed = false;
      this.#findings.differ(
        kindOf(event.eventName),
        `${event.eventName} against the rules`,
        this.#where,
        { [name]: args },
        event.eventName,
      );
      this.#findings.remark("From here on the history cannot be followed.", this.#where);
    }
  }
}
