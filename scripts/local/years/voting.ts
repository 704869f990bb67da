import { circleAbi } from "../../../protocol/abi.gen.ts";
import { approvalsOf, REQUEST_SLOTS, scopeOf, slotsOf } from "../../../protocol/ballot.ts";
import { beaconRoundFor } from "../../../protocol/beacon-clock.ts";
import { nullifierOf } from "../../../protocol/identity.ts";
import { saltOf } from "../../../protocol/salt.ts";
import type { Opening } from "../../../protocol/types.ts";
import type { ProofOrder } from "../../prover.ts";
import { at, chance, isTurn, type Life } from "./life.ts";
import { friends, secretOf, type Person } from "./people.ts";

const HOUR = 3_600;
/** At most as many as a relay carries at once. */
const BATCH = 10;

type Vote = { by: Person; seq: number };

/** The weekend: ballots, some of which replace others, and now and then somebody who leaves. @returns how they open */
export async function vote(life: Life, round: number): Promise<Opening[]> {
  const { street, ballots, seated } = life;
  await street.moveTo(round, "votingOpens", 6 * HOUR);
  const orders = await ordersFor(life, round);
  const proved = await ballots.prove(orders);
  for (let from = 0; from < proved.length; from += BATCH) {
    const batch = proved.slice(from, from + BATCH);
    await street.act(at(friends, round).address, "castBallots", [round, batch]);
    await street.moveTo(round, "votingOpens", 8 * HOUR + from * 600);
  }
  const leaver = isTurn(round, 9, 1) ? seated.splice(1, 1)[0] : undefined;
  if (leaver) {
    await street.act(leaver.address, "leaveCircle", [leaver.address]);
    life.gone.push(leaver);
  }
  // One of a voter who sealed for a day that never comes stays closed.
  return openingsOf(orders).slice(isBroken(round) ? 1 : 0);
}

const isBroken = (round: number): boolean => isTurn(round, 8, 1);

async function ordersFor({ street, beacon, seated, phones, ballotsPerMonth }: Life, round: number) {
  const { client, circle, terms, deployment } = street;
  const door = { address: circle, abi: circleAbi } as const;
  const leaves = await client.readContract({ ...door, functionName: "leaves" });
  const { slots, requests } = await client.readContract({ ...door, functionName: "roundOf", args: [round] });
  const publicKey = `0x${beacon.info.public_key}` as const;
  const beaconRound = beaconRoundFor(terms, round);

  return votesOf(seated, round, ballotsPerMonth).map(({ by, seq }, i): ProofOrder => {
    const ticked = slotsOf(slots).filter((slot) => {
      const often = slot < REQUEST_SLOTS ? 5 : 9;
      return chance(10, "ticks", round, by.index, seq, requests[slot] ?? 0, slot) < often;
    });
    return {
      chainId: deployment.chainId,
      circle,
      round,
      secret: secretOf(by, phones.get(by) ?? 0),
      leaves,
      seq,
      approvals: approvalsOf(ticked),
      beacon: { publicKey, round: isBroken(round) && i === 0 ? beaconRound + 1_000_000 : beaconRound },
    };
  });
}

/** Everybody but one or two of a large street; then the last of them think again until there are enough ballots. */
function votesOf(seated: readonly Person[], round: number, count: number): Vote[] {
  const voters = seated.slice(seated.length < 8 ? 0 : round % 3).slice(0, count);
  const again = Array.from({ length: count - voters.length }, (_, i) => ({
    by: at(voters.toReversed(), i),
    seq: 2 + Math.floor(i / voters.length),
  }));
  return [...voters.map((by) => ({ by, seq: 1 })), ...again];
}

/** Of the ballots that count. Whoever sealed a ballot knows how it opens. */
function openingsOf(orders: readonly ProofOrder[]): Opening[] {
  const newest = new Map(
    orders.map((order) => {
      const { secret, seq, approvals, ...paper } = order;
      const nullifier = nullifierOf(secret, scopeOf(paper));
      return [nullifier, { nullifier, approvals, salt: saltOf({ ...paper, secret, seq }) }] as const;
    }),
  );
  return [...newest.values()];
}
