/** What the tallies are asked on the bench: dollars and ticks found by searching uphill for gas. */
import type { TallyInput } from "../../protocol/tally/index.ts";

const budget = 100_000_000n;

export const HARDEST_STREET: TallyInput = {
  budget,
  cast: 20,
  costs: [15041815n, 27881398n, 34211136n, 13845433n, 32685085n, 24332024n, 35056272n, 1100647n],
  supporters: [0x58af9n, 0x85349n, 0xf5016n, 0x259bbn, 0xea0e2n, 0x7051en, 0xecc92n, 0x1ee2an],
};

export const HARDEST_FOR_EQUAL_SHARES: TallyInput = {
  budget,
  cast: 48,
  costs: [
    14911594n,
    2007n,
    792865n,
    6809750n,
    2162509n,
    17212524n,
    16055940n,
    3410426n,
    167837n,
    20351390n,
    10621563n,
    14984417n,
    284294n,
    2972036n,
  ],
  supporters: [
    0x65ca25a9496n,
    0x857855d86083n,
    0x1239a703f22en,
    0x151ed54763d9n,
    0x22c4f1462de2n,
    0xb31638d6153an,
    0x2b19f48b9512n,
    0xe8f4b4b4c12en,
    0x3334365f0374n,
    0xcdf8bf72454fn,
    0x9b7d8bdb4c12n,
    0x81bb7e81a67fn,
    0x5527b49e9193n,
    0xb882a57b96d0n,
  ],
};

/** Each request has more approvals than the one before, so that ranking them moves every word every time. */
export const HARDEST_FOR_MOST_APPROVALS: TallyInput = {
  budget,
  cast: 48,
  costs: Array<bigint>(14).fill(7_000_000n),
  supporters: Array.from({ length: 14 }, (_, i) => 2n ** BigInt(35 + i) - 1n),
};
