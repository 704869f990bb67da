import type { Hex } from "viem";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { forwardRequest } from "../../protocol/typed-data.ts";
import type { Ballot } from "../../protocol/types.ts";
import { dollars } from "../../scripts/local/demo/lane.ts";
import { hostilities, slowClients, type Outcome, type Sample } from "./support/hostility.ts";
import { readMeters } from "./support/meters.ts";
import { environmentOf, spawnRelay, type RelayProcess } from "./support/process.ts";
import { post } from "./support/relay.ts";
import { callOf, signChipIn, signClaim, signForward } from "./support/sign.ts";
import { openStreet, type Street } from "./support/street.ts";

/** `npm run test:deep:relay`: the whole of it. */
const isDeep = process.env["POTLUCK_DEEP"] === "1";
const REQUESTS = isDeep ? 10_000 : 500;
const SLOW_CLIENTS = isDeep ? 200 : 40;
const AT_ONCE = 24;
const MEGABYTE = 2 ** 20;
const LONG_MS = isDeep ? 1_800_000 : 240_000;

let street: Street;
let relay: RelayProcess;
let account: Hex;
/** On the chain; the same of another chain, of a later round, and with a proof that is not theirs; kept for the end. */
let cast: Ballot[];
let elsewhere: Ballot;
let swapped: Ballot;
let honest: Ballot;
let samples: Sample[];
/** Requests that were good once, or would be elsewhere, with the answers they may get. */
let replays: { kind: string; sample: Sample; statuses: number[] }[];

beforeAll(async () => {
  street = await openStreet(4);
  const [heron, wren, fennel, bramble] = street.founders;
  if (!heron || !wren || !fennel || !bramble) throw new Error("four founders");
  relay = await spawnRelay(environmentOf(street, ":memory:"));
  ({ relay: account } = (await (await fetch(`${relay.url}/v1/health`)).json()) as { relay: Hex });
  await street.moveTo(street.windows(0).begins + 60);
  const chipIn = { path: "/v1/chip-ins", body: await signChipIn(street, heron, heron, 0, dollars(5)) };
  const data = callOf.pin("Paint for the fence", dollars(20), heron.account.address);
  const forward = { path: "/v1/forward", body: await signForward(street, heron, data) };
  for (const { path, body } of [chipIn, forward]) expect((await post(relay.url, path, body)).status).toBe(200);

  await street.moveTo(street.windows(0).votingOpens + 60);
  const votes = [{ by: heron }, { by: heron, seq: 2 }, { by: wren }, { by: fennel }, { by: bramble }];
  const [first, second, third, fourth, last] = await street.prove(votes);
  const [foreign] = await street.prove([{ by: bramble, chainId: 1 }]);
  if (!first || !second || !third || !fourth || !last || !foreign) throw new Error("six ballots");
  [elsewhere, honest] = [foreign, last];
  swapped = { ...last, proof: third.proof };
  cast = [second, third, fourth];
  const sampleOf = (ballot: Ballot, round = 0): Sample => ({
    path: "/v1/ballots",
    body: { circle: street.circle, round, ballot },
  });
  for (const ballot of cast) expect((await post(relay.url, "/v1/ballots", sampleOf(ballot).body)).status).toBe(202);
  await street.moveTo(await street.nextSlot());
  await vi.waitFor(async () => expect((await street.round(0)).cast).toBe(3), { timeout: 30_000, interval: 200 });

  const { request } = await signForward(street, wren, callOf.withdraw(1));
  const { chainId: _, ...unsigned } = { ...request, chainId: 1 };
  const typed = forwardRequest({ chainId: 1, forwarder: street.deployment.forwarder }, unsigned);
  const foreignForward = { request, signature: await wren.account.signTypedData(typed) };
  const claim = { path: "/v1/claims", body: await signClaim(street, heron.account, 1, heron.account.address) };
  samples = [sampleOf(first), sampleOf(swapped), chipIn, forward, claim];
  replays = [
    { kind: "a ballot that the chain has", sample: sampleOf(second), statuses: [202] },
    { kind: "a ballot older than the chain has", sample: sampleOf(first), statuses: [409] },
    { kind: "a ballot of another chain", sample: sampleOf(elsewhere), statuses: [422, 503] },
    { kind: "a ballot under another's proof", sample: sampleOf(swapped), statuses: [422, 503] },
    { kind: "a ballot for another round", sample: sampleOf(last, 1), statuses: [409] },
    { kind: "an action that was done", sample: forward, statuses: [409] },
    {
      kind: "an action signed for another chain",
      sample: { path: "/v1/forward", body: foreignForward },
      statuses: [422],
    },
    { kind: "a chip-in that was made", sample: chipIn, statuses: [422] },
    { kind: "a claim of nothing", sample: claim, statuses: [422] },
  ];
}, 240_000);

afterAll(async () => {
  await relay.kill();
  await street.close();
});

/** A connection may be closed under it for what somebody else sent on it. */
async function replay({ path, body }: Sample): Promise<number> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return (await post(relay.url, path, body)).status;
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

const purse = async () => {
  const { client } = street.chain;
  return {
    balance: await client.getBalance({ address: account }),
    sent: await client.getTransactionCount({ address: account, blockTag: "pending" }),
  };
};
const memory = async () => ((await readMeters(relay.url))["process_resident_memory_bytes"] ?? 0) / MEGABYTE;

describe(`a relay that is sent ${REQUESTS} malformed or hostile requests`, () => {
  it(
    "answers each with a refusal, spends nothing, does not grow, and goes on",
    async () => {
      const before = await purse();
      const attacks = Object.entries(hostilities(relay.url, samples));
      const outcomes: Outcome[] = [];
      const grown: number[] = [];
      let left = REQUESTS;
      const slow = slowClients(relay.url, SLOW_CLIENTS);

      async function attack(): Promise<void> {
        while (left > 0) {
          left -= 1;
          const index = left;
          if (index % Math.ceil(REQUESTS / 20) === 0) grown.push(await memory());
          const replayed = replays[index % (replays.length * 4)];
          if (replayed !== undefined) {
            const { kind, sample, statuses } = replayed;
            const status = await replay(sample);
            expect(statuses, kind).toContain(status);
            outcomes.push({ kind, status });
            continue;
          }
          const [kind, act] = attacks[index % attacks.length] ?? [];
          if (kind === undefined || act === undefined) throw new Error("no attack");
          outcomes.push({ kind, status: await act() });
        }
      }
      const began = performance.now();
      await Promise.all(Array.from({ length: AT_ONCE }, attack));
      const seconds = (performance.now() - began) / 1000;
      const counts: Record<string, number> = {};
      for (const { status } of outcomes) counts[String(status)] = (counts[String(status)] ?? 0) + 1;
      if (isDeep) process.stdout.write(`${JSON.stringify({ REQUESTS, seconds, counts, megabytes: grown })}\n`);

      expect(outcomes).toHaveLength(REQUESTS);
      const wrong = outcomes.filter(
        ({ status }) => status !== null && status !== 503 && (status < 400 || status >= 500),
      );
      expect(wrong.filter(({ kind }) => kind !== "a ballot that the chain has")).toEqual([]);
      // Every client that goes on and on is let go of, with an answer or without.
      for (const status of await slow) expect([null, 408]).toContain(status);
      expect(await purse()).toEqual(before);
      expect(Math.max(...grown)).toBeLessThan(512);
      // It rises until it is collected: what must not rise is what is left then. The first third of the requests warms it up.
      const warm = grown.slice(grown.length / 3);
      const half = warm.length / 2;
      expect(Math.min(...warm.slice(half)) - Math.min(...warm.slice(0, half))).toBeLessThan(48);

      const body = { circle: street.circle, round: 0, ballot: honest };
      expect((await post(relay.url, "/v1/ballots", body)).status).toBe(202);
      await street.moveTo(await street.nextSlot());
      await expect.poll(async () => (await street.cast(0, honest.nullifier)).seq, { timeout: 30_000 }).toBe(1);
      expect(await relay.end()).toBe(0);
    },
    LONG_MS,
  );
});
