import { keccak256, type Address } from "viem";
import { windowsOf } from "../../../protocol/clock.ts";
import type { Deployment, Rules, Terms } from "../../../protocol/types.ts";
import type { LocalBeacon } from "../beacon.ts";
import { moveClock, type LocalChain } from "../chain.ts";
import { found, sitDown, usualRules } from "../founding.ts";
import { members } from "../neighbours.ts";
import type { Say } from "../progress.ts";
import { openAndSettle, vote, type BallotBox } from "./ballot.ts";
import { DAY, lengths, type Calendar } from "./calendar.ts";
import { dollars, neighbourNamed, type Lane } from "./lane.ts";
import { Provers } from "../../provers.ts";
import { circleName, founders, lateJoiner, months, openMonth, type Month } from "./story.ts";

// Eight neighbours and three months: with the usual two, few would have anything to pin.
const rules: Rules = { ...usualRules, cooldown: 1 };

type Seed = { chain: LocalChain; deployment: Deployment; beacon: LocalBeacon; calendar: Calendar; say: Say };

/** Lives three months of Quince Lane on the chain, every step as its neighbours would take it, and leaves the fourth open. */
export async function seedDemo({ chain, deployment, beacon, calendar, say }: Seed): Promise<Address> {
  const terms = termsOf(deployment, beacon, calendar);
  const lane = await found(chain.client, { deployment, terms, rules, founders: founders.map(neighbourNamed) });
  for (const member of [...members, neighbourNamed("Magpie"), neighbourNamed("Thistle")]) await lane.trust(member);
  say(`${circleName} has ${founders.length} founders.`);

  const provers = new Provers();
  try {
    const box: BallotBox = { lane, terms, beacon, provers };
    const ids = new Map<string, number>();
    for (const [round, month] of months.entries()) {
      await board(box, round, month, ids);
      await vote(box, round, month.votes, ids);
      if (round === 0) await welcomeLateJoiner(lane, terms);
      await openAndSettle(box, round);
      for (const name of month.collects) await collect(box, month, name, ids);
      say(`Month ${round + 1} of ${months.length} is lived: ${month.votes.length} ballots proved, opened and counted.`);
    }
    await board(box, months.length, openMonth, ids);
  } finally {
    await provers.end();
  }
  return lane.circle;
}

function termsOf(deployment: Deployment, beacon: LocalBeacon, { circleStarts }: Calendar): Terms {
  const { hash, public_key: publicKey, genesis_time: genesis, period } = beacon.info;
  return {
    name: circleName,
    token: deployment.token,
    start: circleStarts,
    lengths,
    beacon: { chainHash: `0x${hash}`, keyHash: keccak256(`0x${publicKey}`), genesis, period },
    tally: deployment.equalShares,
  };
}

/** Everything before the ballot, in the order of the days. */
async function board(
  { lane, terms }: BallotBox,
  round: number,
  month: Pick<Month, "chipIns" | "pins" | "gift">,
  ids: Map<string, number>,
) {
  const { begins } = windowsOf(terms, round);
  await moveClock(lane.client, begins + DAY / 2);
  if (round === 1) await lane.seat(neighbourNamed(lateJoiner.handle));
  for (const [by, amount] of month.chipIns) await lane.chipIn(neighbourNamed(by), dollars(amount));
  for (const [name, pin] of Object.entries(month.pins).sort(([, a], [, b]) => a.at - b.at)) {
    await moveClock(lane.client, begins + pin.at);
    const recipient = neighbourNamed(pin.for ?? pin.by).account.address;
    ids.set(name, await lane.pin(neighbourNamed(pin.by), { text: pin.text, amount: dollars(pin.dollars), recipient }));
  }
  if (month.gift) await lane.give(neighbourNamed(month.gift.by), dollars(month.gift.dollars));
}

async function welcomeLateJoiner(lane: Lane, terms: Terms): Promise<void> {
  await moveClock(lane.client, windowsOf(terms, 0).votingCloses + 1);
  const newcomer = neighbourNamed(lateJoiner.handle);
  for (const handle of lateJoiner.vouchers) await lane.vouch(neighbourNamed(handle), newcomer);
  await sitDown(lane, newcomer);
}

async function collect({ lane }: BallotBox, month: Month, name: string, ids: Map<string, number>): Promise<void> {
  const pin = month.pins[name];
  const id = ids.get(name);
  if (!pin || id === undefined) throw new Error(`Nothing called ${name} was pinned.`);
  await lane.claim(neighbourNamed(pin.for ?? pin.by), id);
}
