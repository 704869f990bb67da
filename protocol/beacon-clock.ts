import { windowsOf, type ClockTerms } from "./clock.ts";
import type { BeaconTerms, Terms } from "./types.ts";

type BeaconClock = Pick<BeaconTerms, "genesis" | "period">;

/** The newest round at a moment, 0 before the genesis. In seconds, as contracts count; drand-client takes milliseconds. */
export function roundAt({ genesis, period }: BeaconClock, seconds: number): number {
  return seconds < genesis ? 0 : Math.floor((seconds - genesis) / period) + 1;
}

/** The second in which a round is published. */
export function timeOfRound({ genesis, period }: BeaconClock, round: number): number {
  return genesis + (round - 1) * period;
}

/** The beacon round to which the ballots of a circle's round are sealed: the first published once the margin is over. */
export function beaconRoundFor(terms: ClockTerms & Pick<Terms, "beacon">, round: number): number {
  const { genesis, period } = terms.beacon;
  return Math.ceil((windowsOf(terms, round).sealsOpen - genesis) / period) + 1;
}
