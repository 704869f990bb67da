import type { Address, Hex } from "viem";
import { idle, type CircleName, type Month, type Person, type Slip } from "../../../frontend/ui/model.ts";

export const dollars = (sum: number) => BigInt(Math.round(sum * 1_000_000));
export const address = (n: number): Address => `0x${(n * 7919 + 0x7c1e9a52).toString(16).padStart(40, "7c1e9a52d0")}`;
export const hash: Hex = `0x${"9f3a7c21".repeat(8)}`;
export const circle: CircleName = { address: address(1), name: "Quince Lane" };

const handles =
  "Heron Sorrel Wren Hawthorn Plover Fennel Robin Yarrow Swift Clover Dunnock Linden Avocet Bramble Siskin Teasel Curlew Mallow Linnet Rowan".split(
    " ",
  );
export const people: Person[] = handles.map((handle, slot) => ({ account: address(slot + 10), handle, slot }));
export const person = (n: number): Person => people[n] ?? { account: address(n), handle: null, slot: null };

const day = 86_400;
/** Midnight of a Friday, in the zone the gallery is shown in. */
export const start = new Date(2026, 9, 30).getTime() / 1000;
export const monthAt = (days: number, round = 7): Month => ({
  round,
  phase: days < 21 ? "board" : days < 24 ? "voting" : "opening",
  now: Math.floor(start + days * day),
  start,
  votingOpens: start + 21 * day,
  votingCloses: start + 24 * day,
  sealsOpen: start + 24.5 * day,
  end: start + 28 * day,
});
export const at = (days: number) => Math.floor(start + days * day);

const request = (id: number, text: string, amount: number, pinner: number, ballot: 1 | 2 | 3): Slip => ({
  id,
  text,
  amount: dollars(amount),
  pinner: person(pinner),
  ballot,
  firstBallotAt: null,
});
export const slips: Slip[] = [
  request(
    1,
    "Repaint the fence by the bus stop\nTwo coats of the old green, brushes and masking tape. We paint on a Saturday; come and hold a brush.",
    85,
    0,
    1,
  ),
  request(
    2,
    "Coding workshop for teenagers\nFour Saturday mornings in the library room. Pays for the teacher’s time; laptops are lent.",
    100,
    2,
    2,
  ),
  request(
    3,
    "Mend the bench under the lime tree\nThree new slats and the bolts to hold them. It has been propped up with a crate since spring.",
    64,
    4,
    3,
  ),
  request(4, "Seed swap: envelopes, labels, tea\nFor the first Sunday in March, in front of the bakery.", 28.5, 3, 1),
  request(
    5,
    "Spanish story hour\nPicture books for the under-sevens, every Thursday until Easter. They stay in the library.",
    40,
    5,
    1,
  ),
  request(6, "Bike pump on the lamp post\nA standing pump, bolted down, with both kinds of valve.", 96, 6, 2),
];
export const nothing = () => undefined;
export const failed = {
  status: "failed",
  fault: {
    sentence: "The relay relay.quincelane.example has not answered for 30 seconds.",
    wayOn: "Nothing was sent. Press again to send it from your own account, which then pays a little gas.",
    details: "RelaySilent: fetch failed",
  },
} as const;
export { idle };
