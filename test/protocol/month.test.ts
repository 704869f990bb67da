import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localDollarAbi } from "../../protocol/abi.gen.ts";
import { approvalsOf, scopeOf } from "../../protocol/ballot.ts";
import { findOwn, nextSeq } from "../../protocol/ballots.ts";
import { readAllBallots, readBallots } from "../../protocol/box.ts";
import { beaconRoundFor } from "../../protocol/beacon-clock.ts";
import { newClaimKey, signClaim } from "../../protocol/claim-link.ts";
import { windowsOf } from "../../protocol/clock.ts";
import { nullifierOf } from "../../protocol/identity.ts";
import { openRound, ownOpening } from "../../protocol/openings.ts";
import { chargeDown, tallyRound } from "../../protocol/settle.ts";
import { equalShares, mostApprovals } from "../../protocol/tally/index.ts";
import type { CastBallot, Round } from "../../protocol/types.ts";
import { beacon, buildStreet, DOLLAR } from "./support/chain.ts";
import type { Neighbour, Street } from "./support/chain.ts";
import { CHAIN_ID, OTHER_CIRCLE, randomBytes } from "./support/street.ts";

const SEED = 20;
const MONTHS = 3;
const SIZE = 7;
const tallyRules = { equalShares, mostApprovals };

/** What everyone ticks, drawn anew each month, and what one of them ticks on second thoughts. All agree on slot 0. */
const sheet = fc.nat(2 ** 14 - 1).map((drawn) => drawn | 1);
const ticks = fc.sample(fc.array(sheet, { minLength: SIZE + 1, maxLength: SIZE + 1 }), {
  numRuns: MONTHS,
  seed: SEED,
});

describe.each(["equalShares", "mostApprovals"] as const)("month after month, counted by %s", (tally) => {
  let street: Street;
  const claimKey = newClaimKey(randomBytes);

  beforeAll(async () => {
    street = await buildStreet(SIZE, tally);
  });
  afterAll(() => street.close());

  async function roundNow(round: number): Promise<Round> {
    const [report] = await street.rounds(round, round + 1);
    if (!report) throw new Error(`There is no round ${round}.`);
    return report;
  }

  /** Everyone chips in and, if nothing of theirs hangs there, pins a request; several of them for the same three. */
  async function fillBoard(round: number) {
    const { members } = await street.read();
    for (const [i, neighbour] of street.neighbours.entries()) {
      await street.mined(street.door.write.chipIn([3n * DOLLAR + BigInt(i)], street.by(neighbour)));
      if (members[i]?.openRequest !== 0) continue;
      const recipient = street.neighbours[i % 3]?.account.address ?? OTHER_CIRCLE;
      const amount = BigInt(3 + ((i * 5 + round) % 7)) * DOLLAR;
      const claimable = round === 0 && i === 0;
      const whom = claimable ? claimKey.address : recipient;
      await street.mined(
        street.door.write.pin([`Request of ${neighbour.handle}`, amount, whom, claimable], street.by(neighbour)),
      );
    }
  }

  const nullifierIn = (round: number, { secret }: Neighbour) => nullifierOf(secret, scopeOf(street.paperOf(round)));

  async function castBy(neighbour: Neighbour, round: number, approvals: number, known: readonly CastBallot[]) {
    const seq = nextSeq(known, nullifierIn(round, neighbour));
    await street.mined(
      street.door.write.castBallots(
        [round, [await street.taggedBallot(neighbour, round, approvals, seq)]],
        street.by(neighbour),
      ),
    );
  }

  /** The first stays away; the second changes their mind. Returns what lies in the box. */
  async function vote(round: number, drawn: readonly number[]): Promise<CastBallot[]> {
    const { slots } = await roundNow(round);
    const onBallot = (drawnTicks = 0) => drawnTicks & approvalsOf(slots);
    const [, changer, ...others] = street.neighbours;
    if (!changer) throw new Error("Nobody changes their mind.");
    const box = async () => ({ circle: street.circle, round, ballotBlocks: (await roundNow(round)).ballotBlocks });
    await castBy(changer, round, onBallot(drawn[0]), []);
    for (const [i, neighbour] of others.entries()) await castBy(neighbour, round, onBallot(drawn[i + 1]), []);
    await castBy(changer, round, onBallot(drawn[SIZE]), await readBallots(street.client, await box()));
    expect(await readAllBallots(street.client, await box())).toHaveLength(SIZE);
    const ballots = await readBallots(street.client, await box());
    expect(ballots).toHaveLength(SIZE - 1);
    return ballots;
  }

  /** Opens all but `left` of the ballots; the voters could open theirs alone. */
  async function open(round: number, ballots: readonly CastBallot[], left: number) {
    const { slots } = await roundNow(round);
    const { signature } = beacon.pulse(beaconRoundFor(street.terms, round));
    const { openings, broken } = openRound({ round, slots, ballots, signature });
    expect(broken).toEqual([]);
    const voter = street.neighbours[1] ?? street.first;
    const ballot = findOwn(ballots, nullifierIn(round, voter));
    if (!ballot) throw new Error("The changed ballot is not in the box.");
    const own = ownOpening({ ...street.paperOf(round), secret: voter.secret, slots, ballot });
    expect(openings).toContainEqual(own);
    await street.mined(street.door.write.openBallots([round, openings.slice(left)], street.by(street.first)));
  }

  it("the contract comes to the result the protocol computes", { timeout: 60_000 }, async () => {
    let won = 0;
    for (const [round, drawn] of ticks.entries()) {
      const windows = windowsOf(street.terms, round);
      // The second month has already begun: it waited for a ballot that nobody opened.
      if (round !== 2) await street.goTo(windows.begins);
      await fillBoard(round);
      await street.goTo(windows.votingOpens);
      const ballots = await vote(round, drawn);
      await street.goTo(windows.sealsOpen);
      await open(round, ballots, round === 1 ? 1 : 0);
      if (round === 1) await street.goTo(windows.ends);

      const before = await street.read();
      await street.mined(street.door.write.settle([round], street.by(street.first)));
      const after = await street.read();
      const settled = await roundNow(round);
      const requests = await street.requests(1, Math.max(...settled.requests) + 1);
      const result = tallyRound({ round: settled, requests, rules: before.rules, tallyRule: tallyRules[tally] });
      const { quorum, quorumMet, winners, spent } = result;
      expect(settled).toMatchObject({ status: "settled", cast: SIZE - 1, quorum, quorumMet, winners, spent });

      const charged = chargeDown({
        stakes: before.members.map(({ stake }) => stake),
        common: before.pot.common,
        spent,
      });
      expect(after.members.map(({ stake }) => stake)).toEqual(charged.stakes);
      expect(after.pot.common).toBe(charged.common);
      const granted = requests.filter(({ grant }) => grant.status === "waiting" && grant.round === round);
      expect(granted.map(({ slot }) => slot).sort((a, b) => a - b)).toEqual(winners);
      won += winners.length;
    }
    expect(won).toBeGreaterThan(MONTHS);
  });

  it("a grant for a claim key is paid by its signature to the address it names", async () => {
    const { client, circle, deployment } = street;
    const isClaimable = ({ claimKey: claimable }: { claimKey: boolean }) => claimable;
    const request = (await street.requests(1, SIZE + 1)).find(isClaimable);
    expect(request).toMatchObject({ status: "granted", grant: { status: "waiting" } });
    const { id = 0, amount = 0n } = request ?? {};
    const deadline = 2n ** 40n;
    const signature = await signClaim({ key: claimKey.key, chainId: CHAIN_ID, circle, id, to: OTHER_CIRCLE, deadline });
    await street.mined(street.door.write.claimTo([id, OTHER_CIRCLE, deadline, signature], street.by(street.first)));
    const token = { address: deployment.token, abi: localDollarAbi } as const;
    expect(await client.readContract({ ...token, functionName: "balanceOf", args: [OTHER_CIRCLE] })).toBe(amount);
    expect(await street.requests(id, id + 1)).toMatchObject([
      { grant: { status: "collected", paidTo: OTHER_CIRCLE, amount } },
    ]);
  });
});
