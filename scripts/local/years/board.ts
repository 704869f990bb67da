import { circleAbi } from "../../../protocol/abi.gen.ts";
import { REQUEST_SLOTS } from "../../../protocol/ballot.ts";
import { claimAddress } from "../../../protocol/claim-link.ts";
import { commitmentOf } from "../../../protocol/identity.ts";
import { DAY } from "../demo/calendar.ts";
import { dollars } from "../demo/lane.ts";
import { at, chance, isTurn, type Life } from "./life.ts";
import { claimKeyOf, friends, secretOf, type Person } from "./people.ts";

/** As the rule of the circle numbers it: the most that one chips in a month. */
const CHIP_IN_MAX = 1;
const POCKET = dollars(10_000);

/** The three weeks before the ballot. */
export async function board(life: Life, round: number): Promise<void> {
  await life.street.moveTo(round, "begins", DAY / 2);
  await welcome(life);
  await expire(life);
  await sayGoodbye(life);
  await chipIn(life, round);
  await pin(life, round);
  await decide(life, round);
  await invite(life, round);
}

/** Sits down for the first time, or again: with a phone, and money in the pocket. */
export async function join(life: Life, person: Person): Promise<void> {
  const { street } = life;
  await street.fill(person.address, POCKET);
  const commitment = commitmentOf(secretOf(person, life.phones.get(person) ?? 0));
  await street.act(person.address, "join", [person.handle, commitment]);
}

async function welcome(life: Life): Promise<void> {
  for (const person of life.booked) await life.street.act(person.address, "seat", [person.address]);
  life.seated.push(...life.booked.splice(0));
}

/** Somebody new, in place of who left, is vouched for by as many as it takes. */
async function invite(life: Life, round: number): Promise<void> {
  const { street, seated, booked, size } = life;
  if (!isTurn(round, 3, 1) || seated.length + booked.length > size) return;
  const person = life.outside.shift();
  if (!person) return;
  const needed = await street.client.readContract({
    address: street.circle,
    abi: circleAbi,
    functionName: "vouchesNeeded",
  });
  for (const voucher of life.seated.slice(0, Number(needed))) {
    await street.act(voucher.address, "vouch", [person.address, person.handle]);
  }
  await join(life, person);
  life.booked.push(person);
}

async function sayGoodbye({ street, gone }: Life): Promise<void> {
  for (const { address } of gone.splice(0)) {
    const { owed } = await street.memberOf(address);
    if (owed > 0n) await street.act(address, "takeBack", [address]);
  }
}

async function expire({ street, forgotten }: Life): Promise<void> {
  const { timestamp } = await street.client.getBlock();
  for (const [id, expiresAt] of forgotten) {
    if (timestamp < expiresAt) continue;
    await street.act(at(friends, id).address, "expire", [id]);
    forgotten.delete(id);
  }
}

async function chipIn({ street, seated }: Life, round: number): Promise<void> {
  for (const [i, { address, index }] of seated.entries()) {
    if (chance(6, "chips in", round, index) === 0) continue;
    const amount = dollars(5 + chance(6, "amount", round, index));
    // One of them pays in cash, and a neighbour chips in for them.
    if (i === round % seated.length) await street.act(at(seated, i + 1).address, "chipInFor", [address, amount]);
    else await street.act(address, "chipIn", [amount]);
  }
  const friend = at(friends, round).address;
  const rich = at(seated, round).address;
  if (isTurn(round, 4, 0)) {
    await street.fill(friend, dollars(25));
    await street.act(friend, "give", [dollars(25)]);
  }
  if (isTurn(round, 6, 1)) await street.stray(rich, dollars(3));
  if (isTurn(round, 6, 2)) await street.act(rich, "sweep", []);
}

async function pin({ street, seated, asked }: Life, round: number): Promise<void> {
  const pins = Math.ceil(seated.length / 4) + 1;
  const members = await Promise.all(seated.map(({ address }) => street.memberOf(address)));
  const open = new Set(seated.filter((_, i) => members[i]?.openRequest !== 0));
  for (let k = 0; k < pins && open.size < REQUEST_SLOTS; ++k) {
    const pinner = at(seated, round * pins + k);
    if (open.has(pinner)) continue;
    open.add(pinner);
    const id = asked.size + 1;
    const claimKey = id % 3 === 1;
    const recipient = claimKey ? claimAddress(claimKeyOf(id)) : (id % 3 === 2 ? pinner : at(friends, id)).address;
    const amount = dollars(4 + chance(seated.length + 8, "asks for", round, k));
    const text = `${pinner.handle} asks in month ${round + 1}\nFor what the street needs: the ${id}. request on its board.`;
    await street.act(pinner.address, "pin", [text, amount, recipient, claimKey]);
    asked.set(id, { pinner, claimKey });
  }
}

/** A new phone, and a motion now and then. */
async function decide({ street, seated, phones }: Life, round: number): Promise<void> {
  if (isTurn(round, 7, 1)) {
    const person = at(seated, round);
    const phone = (phones.get(person) ?? 0) + 1;
    phones.set(person, phone);
    await street.act(person.address, "changeCommitment", [commitmentOf(secretOf(person, phone))]);
  }
  if (isTurn(round, 5, 1)) {
    const most = dollars(round % 2 === 1 ? 12 : 10);
    await street.act(at(seated, round + 1).address, "proposeRule", [CHIP_IN_MAX, most]);
  }
  if (isTurn(round, 9, 2)) await street.act(at(seated, 2).address, "stillHere", []);
}
