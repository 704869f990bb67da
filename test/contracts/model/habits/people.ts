/** Joining, staying, leaving. */
import { SCALAR_FIELD } from "../../../../protocol/field.ts";
import { isFounder, personOf, zeroAddress, type Address } from "../../../../protocol/model/circle.ts";
import { currentRound, forms } from "../../../../protocol/model/clock.ts";
import { action } from "../../../../protocol/model/doors.ts";
import { candidates, vouchesFor, vouchesNeeded } from "../../../../protocol/model/vouches.ts";
import { aMember, anyone, neighbourAt, numberFor, oneOf, seatedNow, sensible, those, type Habit } from "../world.ts";
import type { World } from "../world.ts";

const badHandles = ["", " Heron", "Heron ", "He\nron", "\u0085", "x".repeat(33)];

/** A founder comes. */
export const found: Habit = (world) => {
  const { circle, chance, neighbours } = world;
  const missing = neighbours
    .map(({ address }) => address)
    .filter((address) => isFounder(circle, address) && personOf(circle, address).status === "none");
  if (!forms(circle) || missing.length === 0) return null;
  const by = chance.pick(missing);
  return action("join", by, handleFor(world, by), commitmentFor(world, by));
};

export const join: Habit = (world) => {
  const by = oneOf(world, those(world, "none"));
  return action("join", by, handleFor(world, by), commitmentFor(world, by));
};

/** Of those who have the vouches they need. */
export const joinVouched: Habit = (world) => {
  const { circle, chance } = world;
  const ready = candidates(circle).filter(
    ({ candidate, handle }) =>
      vouchesFor(circle, candidate, handle).length >= vouchesNeeded(circle) && !handleTaken(world, handle),
  );
  if (ready.length === 0) return null;
  const { candidate, handle } = chance.pick(ready);
  return action("join", candidate, handle, commitmentFor(world, candidate));
};

export const vouch: Habit = (world) => {
  const open = candidates(world.circle).filter(({ handle }) => !handleTaken(world, handle));
  if (open.length > 0 && world.chance.happens(0.6)) {
    const { candidate, handle } = world.chance.pick(open);
    const able = seatedNow(world).filter(
      (member) => !vouchesFor(world.circle, candidate, handle).some(({ voucher }) => voucher === member),
    );
    return action("vouch", oneOf(world, able), candidate, handle);
  }
  const candidate = world.chance.happens(0.02) ? zeroAddress : oneOf(world, those(world, "none"));
  return action("vouch", aMember(world), candidate, handleFor(world, candidate));
};

export const revokeVouch: Habit = (world) => {
  const [candidacy] = world.chance.shuffled(candidates(world.circle));
  if (!candidacy) return action("revokeVouch", aMember(world), anyone(world), handleFor(world, anyone(world)));
  const { candidate, handle } = candidacy;
  const vouchers = vouchesFor(world.circle, candidate, handle).map(({ voucher }) => voucher);
  return action("revokeVouch", oneOf(world, vouchers), candidate, handle);
};

export const seat: Habit = (world) => {
  const booked = those(world, "booked");
  if (booked.length === 0 && sensible(world)) return null;
  return action("seat", anyone(world), oneOf(world, booked));
};

export const leaveCircle: Habit = (world) => {
  const by = oneOf(world, [...seatedNow(world), ...those(world, "booked")]);
  const { address } = world.street;
  return action("leaveCircle", by, sensible(world) ? by : world.chance.pick([anyone(world), zeroAddress, address]));
};

export const stillHere: Habit = (world) => action("stillHere", aMember(world));

/** Of whoever was silent longest. */
export const vacate: Habit = (world) => {
  const { circle } = world;
  const [silent] = seatedNow(world).sort((a, b) => personOf(circle, a).seenRound - personOf(circle, b).seenRound);
  const long = silent !== undefined && currentRound(circle) - personOf(circle, silent).seenRound > 4;
  if (!long && world.chance.happens(0.8)) return null;
  return action("vacate", anyone(world), long ? silent : anyone(world));
};

export const changeCommitment: Habit = (world) => {
  const by = oneOf(world, [...seatedNow(world), ...those(world, "booked")]);
  return action("changeCommitment", by, commitmentFor(world, by));
};

/** Somebody's words for the new wallet of somebody who lost theirs; the more there are, the likelier the next. */
export const vouchForRecovery: Habit = (world) => {
  const { circle, chance } = world;
  const begun = candidates(circle).filter(({ handle }) => handleTaken(world, handle));
  const [first] = chance.shuffled(begun);
  const lost = oneOf(world, seatedNow(world));
  const { candidate, handle } = first ?? {
    candidate: oneOf(world, those(world, "none")),
    handle: personOf(circle, lost).handle || neighbourAt(world, lost).handle,
  };
  const able = seatedNow(world).filter(
    (member) => !vouchesFor(circle, candidate, handle).some(({ voucher }) => voucher === member),
  );
  return action("vouch", oneOf(world, able), candidate, handle);
};

export const recover: Habit = (world) => {
  const { circle, chance } = world;
  const barred = seatedNow(world).filter(
    (member) => personOf(circle, member).recoveryBarredUntil > currentRound(circle),
  );
  const [by] = those(world, "none");
  if (by && barred.length > 0 && chance.happens(0.4)) {
    return action("recover", by, chance.pick(barred), commitmentFor(world, by));
  }
  const begun = candidates(circle).filter(({ handle, vouches }) => handleTaken(world, handle) && vouches >= 3);
  const [first] = chance.shuffled(begun);
  const lost = seatedNow(world).find((member) => personOf(circle, member).handle === first?.handle);
  if (!first || !lost) return chance.happens(0.3) ? recoverAtRandom(world) : null;
  return action("recover", first.candidate, lost, commitmentFor(world, first.candidate));
};

function recoverAtRandom(world: World) {
  const by = oneOf(world, those(world, "none"));
  return action("recover", by, aMember(world), commitmentFor(world, by));
}

export const finishRecovery: Habit = (world) => {
  const begun = underRecovery(world);
  if (begun.length === 0 && world.chance.happens(0.9)) return null;
  return action("finishRecovery", anyone(world), oneOf(world, begun));
};

export const objectToRecovery: Habit = (world) => {
  const begun = underRecovery(world);
  if (begun.length === 0 && world.chance.happens(0.9)) return null;
  return action("objectToRecovery", oneOf(world, begun));
};

const underRecovery = ({ circle, neighbours }: World): Address[] =>
  neighbours.map(({ address }) => address).filter((address) => personOf(circle, address).recovery !== null);

function handleTaken({ circle }: World, handle: string): boolean {
  return [...circle.people.values()].some((person) => person.status !== "none" && person.handle === handle);
}

function handleFor(world: World, account: Address): string {
  if (!sensible(world)) return world.chance.pick([...badHandles, neighbourAt(world, anyone(world)).handle]);
  const known = world.neighbours.find(({ address }) => address === account);
  return known?.handle ?? "Nobody";
}

function commitmentFor(world: World, account: Address): bigint {
  const { chance, circle } = world;
  if (sensible(world)) return numberFor("commitment", account, chance.between(1, 1000));
  return chance.pick([0n, SCALAR_FIELD, SCALAR_FIELD + 5n, personOf(circle, aMember(world)).commitment]);
}
