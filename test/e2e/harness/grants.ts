import { expect } from "@playwright/test";
import { hexToBytes, type Address, type Hex } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { approvalsOf } from "../../../protocol/ballot.ts";
import { beaconRoundFor } from "../../../protocol/beacon.ts";
import { makeClaimFragment, newClaimKey } from "../../../protocol/claim-link.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { chainNow, moveClock } from "../../../scripts/local/chain.ts";
import { dollars, type Lane } from "../../../scripts/local/demo/lane.ts";
import { Provers } from "../../../scripts/local/demo/provers.ts";
import { demoVotingSecret, type Neighbour } from "../../../scripts/local/neighbours.ts";
import { foundCircle, type FoundedCircle } from "./circle.ts";
import type { StreetConfig } from "./config.ts";

export type Wish = { title: string; dollars: number; byLink: boolean };
export type Granted = Wish & { id: number; pinner: Neighbour; key: Hex; fragment: string };

/**
 * A circle whose first month is over and has granted every wish: pinned, voted for with real proofs, sealed, opened and
 * settled by the street's relay.
 */
export async function grantAll(
  config: StreetConfig,
  name: string,
  wishes: readonly Wish[],
): Promise<FoundedCircle & { granted: Granted[] }> {
  const provers = new Provers();
  try {
    const street = await foundCircle(config, name);
    const granted = await pinAll(street, wishes);
    await voteForAll(street, config, provers);
    const { client } = street.lane;
    // The beacon publishes the key within one of its periods.
    await moveClock(client, windowsOf(street.terms, 0).sealsOpen + config.beacon.period + 1);
    await expect
      .poll(() => client.readContract({ ...door(street.circle), functionName: "grantOf", args: [1] }), {
        timeout: 90_000,
      })
      .toMatchObject({ status: GRANT_WAITING });
    return { ...street, granted };
  } finally {
    await provers.end();
  }
}

/** When a grant that nobody collects goes back, unix seconds. */
export async function expiryOf({ client, circle }: Lane, id: number): Promise<number> {
  const { expiresAt } = await client.readContract({ ...door(circle), functionName: "grantOf", args: [id] });
  return Number(expiresAt);
}

/** As the contract counts a grant's states. */
const GRANT_WAITING = 1;

const door = (circle: Address) => ({ address: circle, abi: circleAbi }) as const;

/** One request a founder, after everybody has chipped in. */
async function pinAll({ lane, terms, founders }: FoundedCircle, wishes: readonly Wish[]): Promise<Granted[]> {
  if ((await chainNow(lane.client)) < terms.start) await moveClock(lane.client, terms.start);
  for (const founder of founders) await lane.chipIn(founder, dollars(10));
  const granted: Granted[] = [];
  for (const [index, wish] of wishes.entries()) {
    const pinner = founders[index];
    if (pinner === undefined) throw new Error("There are more wishes than founders.");
    const { key, address } = newClaimKey((length) => crypto.getRandomValues(new Uint8Array(length)));
    const id = index + 1;
    const recipient = wish.byLink ? address : pinner.account.address;
    const args = [wish.title, dollars(wish.dollars), recipient, wish.byLink] as const;
    const { account } = pinner;
    await lane.settled(await lane.client.writeContract({ ...door(lane.circle), account, functionName: "pin", args }));
    granted.push({ ...wish, id, pinner, key, fragment: makeClaimFragment({ circle: lane.circle, id, key }) });
  }
  return granted;
}

/** Three ballots, as many as a round needs at least, each with a tick for everything. */
async function voteForAll(
  { lane, terms, founders }: FoundedCircle,
  config: StreetConfig,
  provers: Provers,
): Promise<void> {
  const { client, circle } = lane;
  await moveClock(client, windowsOf(terms, 0).votingOpens + 60);
  const leaves = await client.readContract({ ...door(circle), functionName: "leaves" });
  const count = await client.readContract({ ...door(circle), functionName: "requestCount" });
  const ballots = await provers.prove(
    founders.slice(0, 3).map(({ privateKey }) => ({
      chainId: config.deployment.chainId,
      circle,
      round: 0,
      secret: hexToBytes(demoVotingSecret(privateKey)),
      leaves,
      seq: 1,
      approvals: approvalsOf(Array.from({ length: count }, (_, slot) => slot)),
      beacon: { publicKey: config.beacon.publicKey, round: beaconRoundFor(terms, 0) },
    })),
  );
  const account = founders[0]?.account;
  if (account === undefined) throw new Error("Nobody is there to bring the ballots.");
  const args = [0, ballots] as const;
  await lane.settled(await client.writeContract({ ...door(circle), account, functionName: "castBallots", args }));
}
