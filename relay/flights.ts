import { decodeFunctionData, type Address } from "viem";
import { circleAbi } from "../protocol/abi.gen.ts";
import type { Outbox, Outgoing } from "./outbox.ts";
import type { Queue, RoundKey } from "./queue.ts";

export type Flights = ReturnType<typeof createFlights>;

type Flown = RoundKey & { nullifier: bigint; seq: number };

const idOf = ({ circle, round, nullifier, seq }: Flown): string =>
  `${circle.toLowerCase()}/${round}/${nullifier}/${seq}`;

/** The ballots that a transaction carries; none when it is about something else. */
function ballotsIn(to: Address, data: Outgoing["data"]): Flown[] {
  let call;
  try {
    call = decodeFunctionData({ abi: circleAbi, data });
  } catch {
    return [];
  }
  if (call.functionName !== "castBallots") return [];
  const [round, ballots] = call.args;
  return ballots.map(({ nullifier, seq }) => ({ circle: to, round, nullifier, seq }));
}

type Parts = { queue: Queue; outbox: Outbox; confirmations: number };

/** Which ballots are in which transaction: read from the outbox, so that a kill forgets none. */
export function createFlights({ queue, outbox, confirmations }: Parts) {
  const carried = new Map<Outgoing["data"], readonly Flown[]>();

  const carriedBy = ({ to, data }: Outgoing): readonly Flown[] => {
    const known = carried.get(data) ?? ballotsIn(to, data);
    carried.set(data, known);
    return known;
  };

  return {
    /** Whether a ballot is in a transaction that has not failed: mined or not, it must not be sent beside it. */
    has(ballot: Flown): boolean {
      const id = idOf(ballot);
      return outbox.all().some((letter) => !letter.failed && carriedBy(letter).some((flown) => idOf(flown) === id));
    },
    /** Forgets transactions that lie deep enough, and the ballots they carried. @returns how many ballots. */
    land(head: bigint): number {
      let landed = 0;
      for (const letter of outbox.all()) {
        if (letter.mined === null || letter.mined + BigInt(confirmations) > head) continue;
        const ballots = letter.failed ? [] : carriedBy(letter);
        for (const { nullifier, seq, ...key } of ballots) queue.delivered(key, nullifier, seq);
        landed += ballots.length;
        outbox.remove(letter.nonce);
        carried.delete(letter.data);
      }
      return landed;
    },
  };
}
