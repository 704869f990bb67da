import { keccak256, stringToHex } from "viem";
import type { Ballot } from "../../../protocol/types.ts";
import type { ProofOrder } from "../../prover.ts";
import type { LocalBeacon } from "../beacon.ts";
import type { Person } from "./people.ts";
import type { YearsStreet } from "./street.ts";

export type Asked = { pinner: Person; claimKey: boolean };

/** Whoever makes ballots, in the order in which they are asked for. */
export type Balloting = { prove: (orders: readonly ProofOrder[]) => Promise<Ballot[]> };

/** A street somewhere in its years, and what the circle does not know of it. */
export type Life = {
  street: YearsStreet;
  beacon: LocalBeacon;
  ballots: Balloting;
  /** How many ballots are cast in a month, replaced ones among them. */
  ballotsPerMonth: number;
  /** How many live here. */
  size: number;
  seated: Person[];
  booked: Person[];
  /** Whose stake waits for them. */
  gone: Person[];
  /** Who may join yet. */
  outside: Person[];
  /** How many new phones somebody has had. */
  phones: Map<Person, number>;
  /** By id, from 1 on. */
  asked: Map<number, Asked>;
  /** Grants that nobody fetches: id, and when it is too late. */
  forgotten: Map<number, bigint>;
};

/** The same in every run: a number from 0 to `below` - 1 for what it is about. */
export const chance = (below: number, ...about: readonly (string | number)[]): number =>
  Number(BigInt(keccak256(stringToHex(about.join(" ")))) % BigInt(below));

/** The n-th of a list that begins anew when it is over. */
export function at<T>(list: readonly T[], n: number): T {
  const item = list[n % list.length];
  if (item === undefined) throw new Error("The list is empty.");
  return item;
}

/** Whether something that happens every `months` months, for the first time in round `first`, happens now. */
export const isTurn = (round: number, months: number, first: number): boolean =>
  round >= first && (round - first) % months === 0;
