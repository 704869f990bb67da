/** How somebody from the street comes in once voting has opened for the first time. */
import { BenchError } from "./chain.ts";
import { neighboursOf, type BenchCircle } from "./circle.ts";

/** A fifth of twenty seats. */
const VOUCHES = 4;

export type Welcome = { vouches: number[]; join: number; seat: number };

/** Vouched for and booked now, seated when the next round begins. */
export async function welcome(circle: BenchCircle, round: number): Promise<Welcome> {
  const newcomer = neighboursOf(circle.chain)[circle.founders.length];
  if (!newcomer) throw new BenchError("Nobody is left to join.");
  const vouches = [];
  for (const voucher of circle.founders.slice(0, VOUCHES)) vouches.push(await circle.vouch(voucher, newcomer));
  const join = await circle.join(newcomer);
  await circle.moveTo(round + 1, "begins");
  return { vouches, join, seat: await circle.seat(newcomer) };
}
