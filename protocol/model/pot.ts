/** Money in, and what is owed out. */
import { authorizationNonce, type Purpose } from "../typed-data.ts";
import { MAX_HELD, personOf, refuse, tell, zeroAddress, type Address, type Circle } from "./circle.ts";
import { currentRound } from "./clock.ts";
import { shareOf, takeShare } from "./closing.ts";
import { balanceOf, move, pull, pullByWord, type Word } from "./dollar.ts";
import { rulesOf } from "./rulebook.ts";
import { requireSeated, seen } from "./seats.ts";

const sum = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((a, b) => a + b, 0n);

export const stakes = ({ people }: Circle): bigint => sum([...people.values()].map(({ stake }) => stake));

export function reserved({ requests }: Circle): bigint {
  return sum(requests.filter(({ grant }) => grant?.ended === null).map(({ amount }) => amount));
}

/** What members who left can take back, without what heirs can. */
const owed = ({ people }: Circle): bigint => sum([...people.values()].map((person) => person.owed));

export function pot(circle: Circle) {
  const shares = sum([...circle.people.values()].map((person) => shareOf(circle, person)));
  return {
    stakes: stakes(circle),
    common: circle.common - shares,
    reserved: reserved(circle),
    owed: owed(circle) + shares,
  };
}

export function chipIn(circle: Circle, by: Address, amount: bigint): void {
  chipInFor(circle, by, by, amount);
}

export function chipInFor(circle: Circle, by: Address, member: Address, amount: bigint): void {
  requireSeated(circle, member);
  pull(circle.dollar, by, circle.fixed.address, amount);
  bookStake(circle, by, member, amount);
}

export function chipInWithAuthorization(
  circle: Circle,
  _by: Address,
  payer: Address,
  member: Address,
  word: Word,
): void {
  requireSeated(circle, member);
  pullSigned(circle, payer, "chip in", member, word);
  bookStake(circle, payer, member, word.amount);
}

export function give(circle: Circle, by: Address, amount: bigint): void {
  if (circle.closing) refuse("Closed");
  pull(circle.dollar, by, circle.fixed.address, amount);
  bookGift(circle, by, amount);
}

export function giveWithAuthorization(circle: Circle, _by: Address, payer: Address, word: Word): void {
  if (circle.closing) refuse("Closed");
  pullSigned(circle, payer, "gift", circle.fixed.address, word);
  bookGift(circle, payer, word.amount);
}

/** What came past the doors is nobody's: it becomes common. */
export function sweep(circle: Circle): void {
  const stray = balanceOf(circle.dollar, circle.fixed.address) - held(circle);
  requireRoom(circle, stray);
  circle.common += stray;
  tell(circle, "Swept", stray);
}

export function takeBack(circle: Circle, by: Address, to: Address): void {
  requirePayee(circle, to);
  const person = personOf(circle, by);
  const amount = person.owed + takeShare(circle, person);
  if (amount === 0n) refuse("NothingOwed", by);
  person.owed = 0n;
  tell(circle, "TakenBack", by, to, amount);
  payOut(circle, to, amount);
}

export function requirePayee(circle: Circle, to: Address): void {
  if (to === zeroAddress) refuse("ZeroAddress");
  if (to === circle.fixed.address) refuse("BadRecipient", to);
}

export function payOut({ dollar, fixed }: Circle, to: Address, amount: bigint): void {
  move(dollar, fixed.address, to, amount);
}

/** Everything that the circle has accounted for. */
export const held = (circle: Circle): bigint => stakes(circle) + circle.common + reserved(circle) + owed(circle);

/** Of what a circle held before this arrived. */
function requireRoom(circle: Circle, received: bigint): void {
  const room = MAX_HELD - held(circle);
  if (received <= 0n || received > room) refuse("BadAmount", received, 1n, room);
}

function bookStake(circle: Circle, payer: Address, account: Address, received: bigint): void {
  requireRoom(circle, received);
  const person = personOf(circle, account);
  const round = currentRound(circle);
  const total = received + (person.chippedInRound === round ? person.chippedIn : 0n);
  const { chipInMin, chipInMax } = rulesOf(circle, round);
  if (total < chipInMin || total > chipInMax) refuse("BadAmount", total, chipInMin, chipInMax);
  if (payer === account) seen(circle, person);
  person.chippedInRound = round;
  person.chippedIn = total;
  person.stake += received;
  tell(circle, "ChippedIn", account, payer, round, received);
}

function bookGift(circle: Circle, giver: Address, received: bigint): void {
  requireRoom(circle, received);
  circle.common += received;
  tell(circle, "GiftGiven", giver, currentRound(circle), received);
}

function pullSigned(circle: Circle, from: Address, purpose: Purpose, beneficiary: Address, word: Word): void {
  const { address, chainId, outside } = circle.fixed;
  const paper = { chainId, circle: address, round: currentRound(circle), purpose, beneficiary, salt: word.salt };
  const nonce = authorizationNonce(paper);
  pullByWord(circle.dollar, { from, to: address, word, nonce, time: circle.now.time, outside });
}
