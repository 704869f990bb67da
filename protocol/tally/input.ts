/** What a tally rule is asked. The shapes are those of the contract's `ITally`. */
export type TallyInput = {
  /** Token units, 0..2^80-1. */
  budget: bigint;
  /** Ballots in the box, opened or not, 1..48. */
  cast: number;
  /** Token units, of the qualified requests in the order they were pinned; at most 14, each 1..2^80-1. */
  costs: readonly bigint[];
  /** Per request a bitmap over opened ballots, below 2^48: bit i is set when ballot i ticked it. */
  supporters: readonly bigint[];
};

/** A tally rule. Returns the indices of the winning requests, ascending. */
export type TallyRule = (input: TallyInput) => number[];

export type TallyFault =
  | { kind: "budgetOutOfRange"; budget: bigint }
  | { kind: "castOutOfRange"; cast: number }
  | { kind: "tooManyRequests"; requests: number }
  | { kind: "lengthsDiffer"; costs: number; supporters: number }
  | { kind: "costOutOfRange"; index: number; cost: bigint }
  | { kind: "supportersOutOfRange"; index: number; supporters: bigint }
  | { kind: "moreBallotsThanCast"; ballots: number; cast: number };

/** Thrown for an input that the contract refuses too; `fault` carries the evidence. */
export class TallyInputError extends Error {
  override readonly name = "TallyInputError";
  readonly fault: TallyFault;

  constructor(fault: TallyFault) {
    super(sentence(fault));
    this.fault = fault;
  }
}

/** One request as the rules look at it. */
export type TallyRequest = {
  /** Place in the order of pinning. */
  index: number;
  cost: bigint;
  /** Numbers of the ballots that ticked it. */
  ballots: readonly number[];
};

const MAX_CAST = 48;
const MAX_REQUESTS = 14;
const AMOUNT_LIMIT = 2n ** 80n;
const BITMAP_LIMIT = 2n ** BigInt(MAX_CAST);

/**
 * Checks an input and returns its requests with their supporters spelled out, in the order they were pinned.
 * @throws {TallyInputError}
 */
export function readRequests({ budget, cast, costs, supporters }: TallyInput): TallyRequest[] {
  if (budget < 0n || budget >= AMOUNT_LIMIT) throw new TallyInputError({ kind: "budgetOutOfRange", budget });
  if (!Number.isInteger(cast) || cast < 1 || cast > MAX_CAST) {
    throw new TallyInputError({ kind: "castOutOfRange", cast });
  }
  if (costs.length > MAX_REQUESTS) throw new TallyInputError({ kind: "tooManyRequests", requests: costs.length });
  if (costs.length !== supporters.length) {
    throw new TallyInputError({ kind: "lengthsDiffer", costs: costs.length, supporters: supporters.length });
  }

  const requests = costs.map((cost, index) => {
    const bitmap = supporters[index] ?? 0n; // the lengths are equal
    if (cost <= 0n || cost >= AMOUNT_LIMIT) throw new TallyInputError({ kind: "costOutOfRange", index, cost });
    if (bitmap < 0n || bitmap >= BITMAP_LIMIT) {
      throw new TallyInputError({ kind: "supportersOutOfRange", index, supporters: bitmap });
    }
    return { index, cost, ballots: bitsOf(bitmap) };
  });

  const seen = new Set(requests.flatMap(({ ballots }) => ballots));
  if (seen.size > cast) throw new TallyInputError({ kind: "moreBallotsThanCast", ballots: seen.size, cast });
  return requests;
}

/** Who goes first among equals, as a sort order: more approvals, then smaller cost, then pinned earlier. */
export function byApprovals(a: TallyRequest, b: TallyRequest): number {
  if (a.ballots.length !== b.ballots.length) return b.ballots.length - a.ballots.length;
  if (a.cost !== b.cost) return a.cost < b.cost ? -1 : 1;
  return a.index - b.index;
}

function bitsOf(bitmap: bigint): number[] {
  return Array.from({ length: MAX_CAST }, (_, ballot) => ballot).filter(
    (ballot) => (bitmap >> BigInt(ballot)) % 2n === 1n,
  );
}

function sentence(fault: TallyFault): string {
  switch (fault.kind) {
    case "budgetOutOfRange":
      return `The budget of ${fault.budget} units is not within 0 and 2^80 - 1.`;
    case "castOutOfRange":
      return `${fault.cast} ballots cast are not within 1 and ${MAX_CAST}.`;
    case "tooManyRequests":
      return `${fault.requests} requests are more than the ${MAX_REQUESTS} a ballot holds.`;
    case "lengthsDiffer":
      return `There are ${fault.costs} costs but supporters for ${fault.supporters} requests.`;
    case "costOutOfRange":
      return `Request ${fault.index} costs ${fault.cost} units, which is not within 1 and 2^80 - 1.`;
    case "supportersOutOfRange":
      return `The supporters of request ${fault.index} name ballots beyond the ${MAX_CAST} there can be.`;
    case "moreBallotsThanCast":
      return `${fault.ballots} ballots support a request, but only ${fault.cast} were cast.`;
  }
}
