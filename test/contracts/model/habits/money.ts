/** Chipping in, giving, collecting. */
import { authorize } from "../../authorize.ts";
import { MAX_HELD, personOf, zeroAddress, type Address } from "../../../../protocol/model/circle.ts";
import { currentRound } from "../../../../protocol/model/clock.ts";
import { shareOf } from "../../../../protocol/model/closing.ts";
import { balanceOf } from "../../../../protocol/model/dollar.ts";
import { action, stray } from "../../../../protocol/model/doors.ts";
import { rulesOf } from "../../../../protocol/model/rulebook.ts";
import { aMember, anyone, neighbourAt, oneOf, sensible, USDC, type Habit, type Hand, type World } from "../world.ts";

export const chipIn: Habit = (world) => {
  const by = aMember(world);
  return action("chipIn", by, contribution(world, by));
};

export const chipInFor: Habit = (world) => {
  const member = aMember(world);
  return action("chipInFor", anyone(world), member, contribution(world, member));
};

export const chipInWithAuthorization: Habit = async (world) => {
  const [payer, member] = [anyone(world), aMember(world)];
  const paper = { purpose: "chip in", beneficiary: member, amount: contribution(world, member) } as const;
  return action("chipInWithAuthorization", anyone(world), payer, member, await wordOf(world, payer, paper));
};

export const give: Habit = (world) => {
  const by = anyone(world);
  return action("give", by, gift(world, by));
};

export const giveWithAuthorization: Habit = async (world) => {
  const payer = anyone(world);
  const paper = { purpose: "gift", beneficiary: world.street.address, amount: gift(world, payer) } as const;
  return action("giveWithAuthorization", anyone(world), payer, await wordOf(world, payer, paper));
};

export const transfer: Habit = (world) =>
  stray(anyone(world), world.street.address, BigInt(world.chance.between(1, 5)));

export const sweep: Habit = (world) => action("sweep", anyone(world));

export const takeBack: Habit = (world) => {
  const { circle, neighbours } = world;
  const owed = neighbours
    .map(({ address }) => address)
    .filter((address) => personOf(circle, address).owed + shareOf(circle, personOf(circle, address)) > 0n);
  if (owed.length === 0 && world.chance.happens(0.8)) return null;
  const by = oneOf(world, owed);
  return action("takeBack", by, payee(world, by));
};

export const claim: Habit = (world) => {
  const id = grantId(world);
  return id === null ? null : action("claim", anyone(world), id);
};

export const claimTo: Habit = async (world) => {
  const { chance, circle, hands } = world;
  const id = grantId(world);
  if (id === null) return null;
  const recipient = circle.requests[id - 1]?.recipient;
  const hand: Hand = hands.find(({ address }) => address === recipient && sensible(world)) ?? chance.pick(hands);
  const to = payee(world, anyone(world));
  const deadline = BigInt(circle.now.time + (sensible(world) ? 3600 : chance.pick([-1, 0])));
  const signature = await hand.sign(id, to, deadline);
  const other = sensible(world) ? to : payee(world, anyone(world));
  return action("claimTo", anyone(world), id, other, deadline, signature);
};

export const expire: Habit = (world) => {
  const { circle, chance } = world;
  const due = circle.requests.filter(({ grant }) => grant?.ended === null && circle.now.time >= grant.expiresAt);
  if (due.length > 0 && sensible(world)) return action("expire", anyone(world), chance.pick(due).id);
  const id = grantId(world);
  return id === null || chance.happens(0.7) ? null : action("expire", anyone(world), id);
};

export const thank: Habit = (world) => {
  const { circle, chance } = world;
  const granted = circle.requests.filter(({ grant }) => grant !== null);
  const request = granted.length > 0 ? chance.pick(granted) : undefined;
  if (!request) return chance.happens(0.9) ? null : action("thank", anyone(world), 1, "For what?");
  const mine = [request.pinner, request.recipient].filter((account) =>
    world.neighbours.some(({ address }) => address === account),
  );
  const text = sensible(world) ? "Thank you, street." : chance.pick(["", "y".repeat(1001)]);
  return action("thank", oneOf(world, mine), request.id, text);
};

/** Mostly one that waits. */
function grantId(world: World): number | null {
  const { requests } = world.circle;
  const waiting = requests.filter(({ grant }) => grant?.ended === null);
  if (waiting.length > 0 && sensible(world)) return world.chance.pick(waiting).id;
  return world.chance.happens(0.15) ? world.chance.between(0, requests.length + 1) : null;
}

function payee({ chance, street }: World, usual: Address): Address {
  return chance.happens(0.95) ? usual : chance.pick([zeroAddress, street.address]);
}

/** What there is room for, most of the time; sometimes to the unit and sometimes beyond. */
function contribution(world: World, member: Address): bigint {
  const { chance, circle } = world;
  const { chipInMin, chipInMax } = rulesOf(circle, currentRound(circle));
  const person = personOf(circle, member);
  const before = person.chippedInRound === currentRound(circle) ? person.chippedIn : 0n;
  const room = chipInMax > before ? chipInMax - before : 0n;
  if (!sensible(world)) return chance.pick([0n, 1n, chipInMin, chipInMax + 1n, room + 1n]);
  const part = (room * BigInt(chance.between(50, 100))) / 100n;
  return chance.pick([room, part, chipInMin]);
}

function gift(world: World, by: Address): bigint {
  const { chance, circle } = world;
  const balance = balanceOf(circle.dollar, by);
  if (!sensible(world)) return chance.pick([0n, balance + 1n, MAX_HELD + 1n, balance]);
  return chance.pick([1n, 7n * USDC, BigInt(chance.between(1, 50_000_000)), 3n]);
}

type Paper = { purpose: "chip in" | "gift"; beneficiary: Address; amount: bigint };

/** Signed by the payer for this round; sometimes by somebody else, for another round, too late or a second time. */
async function wordOf(world: World, payer: Address, { purpose, beneficiary, amount }: Paper) {
  const { chance, circle, street } = world;
  const signer = sensible(world) ? payer : anyone(world);
  const time = BigInt(circle.now.time);
  const [validAfter, validBefore] = sensible(world)
    ? [0n, time + 3600n]
    : chance.pick([
        [time, time + 1n],
        [0n, time],
      ]);
  const round = currentRound(circle) + (chance.happens(0.04) ? 1 : 0);
  const salt = chance.between(1, 30);
  const word = { purpose, beneficiary, amount, round, salt, validAfter, validBefore };
  const { v, ...rest } = await authorize(street, { ...word, payer: neighbourAt(world, signer) });
  return { ...rest, v: Number(v) };
}
