import { keccak256, type Address } from "viem";
import type { Lengths, Rules, Terms } from "../../../protocol/types.ts";
import { connect } from "../../../scripts/local/chain.ts";
import { lengths } from "../../../scripts/local/demo/calendar.ts";
import type { Lane } from "../../../scripts/local/demo/lane.ts";
import { found, usualRules } from "../../../scripts/local/founding.ts";
import { members, type Neighbour } from "../../../scripts/local/neighbours.ts";
import type { StreetConfig } from "./config.ts";

export type Wishes = { founders?: number; rules?: Partial<Rules>; lengths?: Lengths };

/** `lane.client` reads and moves the chain; the founders' voting secrets are those the page knows for them. */
export type FoundedCircle = { circle: Address; lane: Lane; terms: Terms; founders: readonly Neighbour[] };

/**
 * A circle of a test's own, with every founder seated and its first board open, by transactions instead of by the page:
 * for tests that begin where others end. The clock is the street's; whoever moves it moves it for every circle.
 */
export async function foundCircle(
  { rpc, deployment, beacon }: StreetConfig,
  name: string,
  wishes: Wishes = {},
): Promise<FoundedCircle> {
  const client = connect(rpc);
  const { chainHash, publicKey, genesis, period } = beacon;
  const terms: Terms = {
    name,
    token: deployment.token,
    start: Number((await client.getBlock()).timestamp) + 60,
    lengths: wishes.lengths ?? lengths,
    beacon: { chainHash, keyHash: keccak256(publicKey), genesis, period },
    tally: deployment.equalShares,
  };
  const founders = members.slice(0, wishes.founders ?? 5);
  const lane = await found(client, { deployment, terms, rules: { ...usualRules, ...wishes.rules }, founders });
  for (const founder of founders) await lane.trust(founder);
  return { circle: lane.circle, lane, terms, founders };
}
