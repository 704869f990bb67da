import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi } from "../../protocol/abi.gen.ts";
import type { Ballot } from "../../protocol/types.ts";
import { openDatabase } from "../../relay/database.ts";
import { openQueue, type Queue } from "../../relay/queue.ts";
import { post, runRelay, SOME_ADDRESS, type Answer, type RunningRelay } from "./support/relay.ts";
import { expectDiscreet } from "./support/discreet.ts";
import { openStreet, SLOT, type Street } from "./support/street.ts";

let street: Street;
let relay: RunningRelay;
let folder: string;
/** Four voters' first ballots, and the second one of the first voter. */
let ballots: [Ballot, Ballot, Ballot, Ballot];
let changed: Ballot;

beforeAll(async () => {
  street = await openStreet(4);
  const [a, b, c, d] = street.founders;
  if (!a || !b || !c || !d) throw new Error("four founders");
  const votes = [{ by: a }, { by: b }, { by: c }, { by: d }, { by: a, seq: 2, approvals: 0 }];
  const proved = await street.prove(votes);
  const [first, second, third, fourth, fifth] = proved;
  if (!first || !second || !third || !fourth || !fifth) throw new Error("five ballots");
  ballots = [first, second, third, fourth];
  changed = fifth;
  folder = mkdtempSync(join(tmpdir(), "potluck-"));
  relay = await runRelay({ ...street.config(), db: join(folder, "relay.sqlite") });
}, 240_000);

afterAll(async () => {
  await relay.stop();
  await street.close();
  rmSync(folder, { recursive: true });
});

const hand = (ballot: object, round = 0, circle: string = street.circle): Promise<Answer> =>
  post(relay.url, "/v1/ballots", { circle, round, ballot });
const inTheBox = async () => (await street.round(0)).cast;

async function refuses(answer: Promise<Answer>, status: number, error: string): Promise<void> {
  const { status: actual, body } = await answer;
  expect(body).toMatchObject({ error });
  expect(actual).toBe(status);
}

/** One circle lives one vote; the tests follow its clock. */
describe("handing a ballot to the relay", () => {
  it("is refused for a circle that is not the factory's", () =>
    refuses(hand(ballots[0], 0, SOME_ADDRESS), 404, "unknown_circle"));

  it("is refused before voting opens", () => refuses(hand(ballots[0]), 409, "voting_not_open"));

  it("is refused for a later round", async () => {
    await street.moveTo(street.windows(0).votingOpens + 3_600);
    await refuses(hand(ballots[0], 1), 409, "voting_not_open");
  });

  it.each([
    ["another number", { seq: 2 }],
    ["another commitment", { commitment: 5n }],
    ["another seal", { sealedVote: `0x${"00".repeat(132)}` }],
    ["another nullifier", { nullifier: 5n }],
    ["points that lie nowhere", { proof: [1, 2, 3, 4, 5, 6, 7, 8].map(String) }],
  ])("is refused with %s than was proved", (_, change) =>
    refuses(hand({ ...ballots[0], ...change }), 422, "bad_proof"),
  );

  it("is refused to a voter who votes anew without end, and nothing is written down to know that", () =>
    refuses(hand({ ...ballots[0], seq: 25 }), 503, "enough_of_voter"));

  it("is taken when the proof holds, and promised for the last slot while it is alone", async () => {
    const answer = await hand(ballots[0]);
    expect(answer).toMatchObject({ status: 202, body: { nextBatchBy: street.windows(0).votingCloses - SLOT } });
  });

  it("is the same when it comes twice", async () => {
    expect((await hand(ballots[0])).status).toBe(202);
    expect(queued()).toHaveLength(1);
  });

  it("waits for a third ballot, however many slots pass", async () => {
    expect((await hand(ballots[1])).status).toBe(202);
    await street.moveTo(await street.nextSlot());
    await relay.tick();
    expect(await inTheBox()).toBe(0);
  });

  it("waits for the next slot once the third is in", async () => {
    await street.moveTo((await street.nextSlot()) + 1);
    const answer = await hand(ballots[2]);
    expect(answer).toMatchObject({ status: 202, body: { nextBatchBy: await street.nextSlot() } });
    await relay.tick();
    expect(await inTheBox()).toBe(0);
  });

  it("then travels with the others, sorted by nullifier", async () => {
    await street.moveTo(await street.nextSlot());
    await relay.tick();
    expect(await inTheBox()).toBe(3);
    const [block] = await street.lane.client.readContract({
      address: street.circle,
      abi: circleAbi,
      functionName: "ballotBlocks",
      args: [0],
    });
    const events = await street.lane.client.getContractEvents({
      address: street.circle,
      abi: circleAbi,
      eventName: "BallotCast",
      fromBlock: block ?? 0n,
      toBlock: block ?? 0n,
      strict: true,
    });
    const order = events.map(({ args }) => args.nullifier);
    expect(order).toEqual(
      ballots
        .slice(0, 3)
        .map(({ nullifier }) => nullifier)
        .sort((a, b) => (a < b ? -1 : 1)),
    );
    // It stays until it lies deep enough, here at the next look.
    expect(queued()).toHaveLength(3);
    await relay.tick();
    expect(queued()).toHaveLength(0);
  });

  it("is still the same when it comes again from the box", async () => {
    expect((await hand(ballots[0])).status).toBe(202);
    expect(queued()).toHaveLength(0);
  });

  it("takes a changed ballot, and then no older one", async () => {
    expect((await hand(changed)).status).toBe(202);
    await street.moveTo(await street.nextSlot());
    await relay.tick();
    const { nullifier, commitment } = changed;
    expect(await street.cast(0, nullifier)).toMatchObject({ seq: 2, commitment });
    expect(await inTheBox()).toBe(3);
    await refuses(hand(ballots[0]), 409, "stale");
  });

  it("is sent at once in the last slot, also beside one that the contract refuses", async () => {
    await street.moveTo(street.windows(0).votingCloses - SLOT + 20);
    smuggle({ ...ballots[3], nullifier: 5n });
    const answer = await hand(ballots[3]);
    expect(answer.status).toBe(202);
    await expect.poll(inTheBox, { timeout: 10_000 }).toBe(4);
    await relay.tick();
    expect(queued()).toHaveLength(0);
    expect(dropped()).toEqual([expect.objectContaining({ nullifier: 5n, seq: 1, reason: "Circle_BadProof" })]);
  });

  it("is refused once voting has closed", async () => {
    await street.moveTo(street.windows(0).votingCloses);
    await refuses(hand(changed), 409, "voting_closed");
  });

  it("is given up, with the reason kept, when the chain did not take it in time", async () => {
    smuggle({ ...ballots[3], nullifier: 6n });
    await relay.tick();
    expect(queued()).toHaveLength(0);
    expect(dropped()).toContainEqual(
      expect.objectContaining({ nullifier: 6n, reason: expect.stringMatching("closed") as unknown }),
    );
  });

  it("leaves no trace of voters in the logs", () => {
    expectDiscreet(relay.logs(), street, [...ballots, changed]);
  });
});

function withQueue<Result>(use: (queue: Queue) => Result): Result {
  const database = openDatabase(join(folder, "relay.sqlite"));
  const result = use(openQueue(database));
  database.close();
  return result;
}

const queued = () => withQueue((queue) => queue.waiting({ circle: street.circle, round: 0 }));
const dropped = () => withQueue((queue) => queue.dropped());
/** Past the relay's own check, straight into its queue. */
const smuggle = (ballot: Ballot) =>
  withQueue((queue) => queue.put({ ...ballot, circle: street.circle, round: 0, since: 0 }));
