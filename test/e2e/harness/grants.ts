import type { Hex } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { makeClaimFragment, newClaimKey } from "../../../protocol/claim-link.ts";
import { chainNow, moveClock } from "../../../scripts/local/chain.ts";
import { dollars, type Lane } from "../../../scripts/local/demo/lane.ts";
import type { Neighbour } from "../../../scripts/local/neighbours.ts";
import { foundCircle, type FoundedCircle } from "./circle.ts";
import type { StreetConfig } from "./config.ts";
import { castAll, letSettle } from "./voting.ts";

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
  const street = await foundCircle(config, name);
  const granted = await pinAll(street, wishes);
  // As many ballots as a round needs at least, each with a tick for everything.
  const slots = wishes.map((_, slot) => slot);
  await castAll(street, config, { round: 0, voters: street.founders.slice(0, 3), slots });
  await letSettle(street, config, 0);
  return { ...street, granted };
}

/** When a grant that nobody collects goes back, unix seconds. */
export async function expiryOf({ client, circle }: Lane, id: number): Promise<number> {
  const grant = { address: circle, abi: circleAbi, functionName: "grantOf", args: [id] } as const;
  const { expiresAt } = await client.readContract(grant);
  return Number(expiresAt);
}

/** One request a founder, after everybody has chipped in. */
async function pinAll({ lane, terms, founders }: FoundedCircle, wishes: readonly Wish[]): Promise<Granted[]> {
  if ((await chainNow(lane.client)) < terms.start) await moveClock(lane.client, terms.start);
  for (const founder of founders) await lane.chipIn(founder, dollars(10));
  const granted: Granted[] = [];
  for (const [index, wish] of wishes.entries()) {
    const pinner = founders[index];
    if (pinner === undefined) throw new Error("There are more wishes than founders.");
    const { key, address } = newClaimKey((length) => crypto.getRandomValues(new Uint8Array(length)));
    const { title: text, byLink } = wish;
    const recipient = byLink ? address : pinner.account.address;
    const id = await lane.pin(pinner, { text, amount: dollars(wish.dollars), recipient, byLink });
    granted.push({ ...wish, id, pinner, key, fragment: makeClaimFragment({ circle: lane.circle, id, key }) });
  }
  return granted;
}
