/** A street in which somebody is about to act: who lives there, and what they remember that the circle does not know. */
import { keccak256, toHex } from "viem";
import type { Opening } from "../../../protocol/types.ts";
import type { Neighbour, Street } from "../fixture.ts";
import { personOf, type Address, type Circle, type Hex, type Person } from "../../../protocol/model/circle.ts";
import type { Action } from "../../../protocol/model/doors.ts";
import type { Chance } from "./random.ts";
import { sitters } from "../../../protocol/model/seats.ts";

/** Whoever can sign where a grant is to be paid. */
export type Hand = { address: Address; sign: (id: number, to: Address, deadline: bigint) => Promise<Hex> };

export type World = {
  chance: Chance;
  street: Pick<Street, "address" | "terms">;
  /** Founders first. */
  neighbours: readonly Neighbour[];
  /** Neighbours and claim keys. */
  hands: readonly Hand[];
  /** As the next action will find it. */
  circle: Circle;
  /** What was cast: the newest opening by round and nullifier. */
  openings: Map<string, Opening & { seq: number }>;
  /** What somebody was refused with before. */
  refused: Set<string>;
  /** What many have agreed to tick, by round. */
  moods: Map<number, number>;
};

/** What somebody might do now; null when they see no occasion. */
export type Habit = (world: World) => Action | null | Promise<Action | null>;

/** The most nonsense: one action in this many is not thought through. */
const SENSE = 0.88;

export const sensible = ({ chance }: World): boolean => chance.happens(SENSE);

export const anyone = ({ chance, neighbours }: World): Address => chance.pick(neighbours).address;

export const neighbourAt = ({ neighbours }: World, address: Address): Neighbour => {
  const neighbour = neighbours.find((one) => one.address === address);
  if (!neighbour) throw new Error(`Nobody lives at ${address}.`);
  return neighbour;
};

/** Mostly one of those; now and then anybody. */
export function oneOf(world: World, those: readonly Address[]): Address {
  return those.length > 0 && sensible(world) ? world.chance.pick(those) : anyone(world);
}

export const aMember = (world: World): Address => oneOf(world, seatedNow(world));

export const seatedNow = ({ circle }: World): Address[] =>
  sitters(circle).filter((account) => personOf(circle, account).status === "seated");

export function those(world: World, status: Person["status"]): Address[] {
  return world.neighbours
    .map(({ address }) => address)
    .filter((address) => personOf(world.circle, address).status === status);
}

/** One of many secrets somebody may have; small enough to be a field element. */
export function numberFor(...parts: readonly (string | number)[]): bigint {
  return BigInt(keccak256(toHex(parts.join(" ")))) >> 8n;
}

export const USDC = 1_000_000n;
