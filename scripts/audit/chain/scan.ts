import { pad, parseAbiItem, toEventSelector, type Address } from "viem";
import type { Rpc, Topics } from "../rpc.ts";
import type { Log } from "./receipts.ts";

/** Blocks asked for at first. Every refusal halves it. */
const WIDE = 100_000;
/** From here on it pays to look first whether anything happened at all. */
const NARROW = 1_000;

export const transferEvent = parseAbiItem("event Transfer(address indexed from, address indexed to, uint256 value)");
const TRANSFER = toEventSelector(transferEvent);

export type Watched = { circle: Address; token: Address };
export type Stretch = { from: number; to: number; logs: Log[] };

/** In lower case, as topics are compared here. */
const topicOf = (account: Address): string => pad(account, { size: 32 }).toLowerCase();

/** Whether a log is the circle's, or moves its money. */
export function isOf({ circle, token }: Watched, { address, topics }: Log): boolean {
  if (address === circle) return true;
  const [event, ...accounts] = topics.map((topic) => topic.toLowerCase());
  return address === token && event === TRANSFER && accounts.includes(topicOf(circle));
}

/** Every log of the circle and of its money in [from, to], a stretch at a time, in the order of the chain. */
export async function* scan(rpc: Rpc, watched: Watched, from: number, to: number): AsyncGenerator<Stretch> {
  const scanner = new Scanner(rpc, watched);
  for (let next = from; next <= to;) {
    const stretch = (await scanner.skip(next, to)) ?? (await scanner.read(next, to));
    yield stretch;
    next = stretch.to + 1;
  }
}

class Scanner {
  readonly #rpc: Rpc;
  readonly #watched: Watched;
  /** What the provider takes, as far as is known. */
  #span = WIDE;
  /** How far ahead to look for a change. */
  #reach = WIDE;
  #remembersStates = true;

  constructor(rpc: Rpc, watched: Watched) {
    this.#rpc = rpc;
    this.#watched = watched;
  }

  /** What can be read at once. */
  async read(from: number, to: number): Promise<Stretch> {
    for (;;) {
      const range = { from, to: Math.min(from + this.#span - 1, to) };
      const single = range.from === range.to;
      try {
        return { ...range, logs: await this.#logs(range, single) };
      } catch (error) {
        if (single) throw error;
        this.#span = Math.ceil((range.to - range.from + 1) / 2);
        this.#reach = this.#span;
      }
    }
  }

  /**
   * A stretch in which nothing happened, if one begins here: a provider that takes ten blocks a question would be asked millions
   * of them. Nothing of the circle's storage changed, so nobody was paid; and its balance is the same, so nobody paid.
   */
  async skip(from: number, to: number): Promise<Stretch | null> {
    if (this.#span >= NARROW) return null;
    for (; this.#remembersStates; this.#reach = Math.floor(this.#reach / 4)) {
      if (this.#reach < this.#span) break;
      const end = Math.min(from + this.#reach - 1, to);
      if (!(await this.#isQuiet(from - 1, end))) continue;
      this.#reach *= 2;
      return { from, to: end, logs: [] };
    }
    this.#reach = this.#span;
    return null;
  }

  /** Providers that remember no state of long ago leave nothing but to read on. */
  async #isQuiet(before: number, after: number): Promise<boolean> {
    try {
      const [first, last] = await Promise.all(
        [before, after].map((block) => this.#rpc.fingerprint(this.#watched, block)),
      );
      return first === last;
    } catch {
      this.#remembersStates = false;
      return false;
    }
  }

  async #logs(range: { from: number; to: number }, patiently: boolean): Promise<Log[]> {
    const { circle, token } = this.#watched;
    const ours = topicOf(circle);
    const queries: { address: Address; topics: Topics }[] = [
      { address: circle, topics: [] },
      { address: token, topics: [TRANSFER, ours, null] },
      { address: token, topics: [TRANSFER, null, ours] },
    ];
    const found = await Promise.all(queries.map((query) => this.#rpc.logs({ ...query, ...range }, patiently)));
    // A transfer to itself is found twice.
    const places = new Map(found.flat().map((log) => [`${log.block} ${log.index}`, log]));
    return [...places.values()].sort((a, b) => a.block - b.block || a.index - b.index);
  }
}
