/** Motions, and the end of a circle. */
import { currentRound } from "../../../../protocol/model/clock.ts";
import { action } from "../../../../protocol/model/doors.ts";
import { personOf } from "../../../../protocol/model/circle.ts";
import { sitters } from "../../../../protocol/model/seats.ts";
import { aMember, anyone, oneOf, seatedNow, USDC, type Habit, type World } from "../world.ts";
import { ruleNames } from "../../../../protocol/reader-shapes.ts";

export const proposePartWays: Habit = (world) => action("proposePartWays", proposer(world), aMember(world));

export const proposeRule: Habit = (world) => {
  const { chance } = world;
  const rule = chance.between(0, ruleNames.length - 1);
  const amounts = rule < 3;
  const value = amounts
    ? chance.pick([0n, USDC, 4n * USDC, 8n * USDC, 12n * USDC, 40n * USDC])
    : chance.pick([0n, 1n, 2n, 4n, 9n, 13n, 30n, 66n, 100n, 101n]);
  return action("proposeRule", proposer(world), rule, value);
};

export const proposeClose: Habit = (world) => action("proposeClose", proposer(world));

export const close: Habit = (world) => {
  const { chance, circle } = world;
  const thin = sitters(circle).length < 3;
  return thin || chance.happens(0.1) ? action("close", anyone(world)) : null;
};

export const initialise: Habit = (world) => {
  const [first] = world.circle.rules;
  return first ? action("initialise", anyone(world), first.rules) : null;
};

/** Mostly somebody who may. */
function proposer(world: World) {
  const { circle } = world;
  const rested = seatedNow(world).filter((member) => {
    const { proposedRound } = personOf(circle, member);
    return proposedRound === null || proposedRound + 3 <= currentRound(circle);
  });
  return oneOf(world, rested);
}
