/**
 * Years of one street through the real contracts, with real proofs and seals, for whatever has to cope with a long history:
 * people come and go, get new phones, change rules, win, wait, and now and then a ballot does not open. What happens follows
 * from the month alone, so that every run is the same.
 */
import { resolve } from "node:path";
import { keccak256, type Address } from "viem";
import type { Deployment, Terms } from "../../../protocol/types.ts";
import { startLocalBeacon, type LocalBeacon } from "../beacon.ts";
import { startChain, type LocalChain } from "../chain.ts";
import type { Endings } from "../children.ts";
import { DAY, lengths } from "../demo/calendar.ts";
import { Provers } from "../../provers.ts";
import { deployLocally } from "../deployment.ts";
import { usualRules } from "../founding.ts";
import type { Say } from "../progress.ts";
import { KeptBallots, taggedBallots } from "./ballots.ts";
import { board, join } from "./board.ts";
import { count } from "./counting.ts";
import type { Life } from "./life.ts";
import { people } from "./people.ts";
import { YearsStreet } from "./street.ts";
import { vote } from "./voting.ts";

const root = resolve(import.meta.dirname, "../../..");
/** Everything a kept ballot is made for stays the same: the chain's clock, the beacon's key, and so the circle's address. */
const STARTS_AT = 1_800_000_000;
const BEACON_KEY = new Uint8Array(32).fill(7);
const BEACON_PERIOD_SECONDS = 3;

export type YearsOptions = {
  months: number;
  /** Who founds the circle. Some leave and others come. */
  members: number;
  /** Ballots a month, those among them that replace others. */
  ballots: number;
  tally: "equalShares" | "mostApprovals";
  /** "tagged": a minute instead of half an hour, where the proofs are not what is looked at. */
  verifier?: "semaphore" | "tagged";
  port?: number;
  say: Say;
};

export type Years = { chain: LocalChain; beacon: LocalBeacon; deployment: Deployment; terms: Terms; circle: Address };

/** On a chain of its own, which the endings end. It stands on the board of the month after the last. */
export async function liveYears(options: YearsOptions, endings: Endings): Promise<Years> {
  const { months, members, ballots, say, verifier = "semaphore" } = options;
  const chain = await startChain({ port: options.port ?? 0, startAt: STARTS_AT });
  endings.add(chain.close);
  const deployment = await deployLocally(chain, { verifier });
  const beacon = await startLocalBeacon({
    clock: { rpcUrl: chain.url },
    genesis: STARTS_AT,
    period: BEACON_PERIOD_SECONDS,
    secretKey: BEACON_KEY,
  });
  endings.add(beacon.close);
  const terms = termsOf(deployment, beacon, options);
  const founders = people.slice(0, members);
  const street = await YearsStreet.create(chain.client, deployment, {
    terms,
    rules: usualRules,
    founders: founders.map(({ address }) => address),
  });
  const provers = verifier === "tagged" ? null : new Provers();
  try {
    const life: Life = {
      street,
      beacon,
      ballots: provers
        ? new KeptBallots(resolve(root, `.potluck/years/${street.circle}.jsonl`), provers)
        : taggedBallots,
      ballotsPerMonth: ballots,
      size: members,
      seated: [],
      booked: [],
      gone: [],
      outside: people.slice(members),
      phones: new Map(),
      asked: new Map(),
      forgotten: new Map(),
    };
    for (const founder of founders) await join(life, founder);
    life.seated.push(...founders);
    for (let round = 0; round < months; ++round) {
      await board(life, round);
      await count(life, round, await vote(life, round));
      say(`Month ${round + 1} of ${months} is lived.`);
    }
    await board(life, months);
  } finally {
    await provers?.end();
  }
  return { chain, beacon, deployment, terms, circle: street.circle };
}

/** The same however many months are lived: a longer life begins with the ballots of a shorter one. */
function termsOf(deployment: Deployment, beacon: LocalBeacon, { members, tally }: YearsOptions): Terms {
  const { hash, public_key: publicKey, genesis_time: genesis, period } = beacon.info;
  return {
    name: `${members} neighbours`,
    token: deployment.token,
    start: STARTS_AT + 2 * DAY,
    lengths,
    beacon: { chainHash: `0x${hash}`, keyHash: keccak256(`0x${publicKey}`), genesis, period },
    tally: deployment[tally],
  };
}
