import type { CastBallot, Opening } from "../../../protocol/types.ts";
import type { Block } from "../chain/blocks.ts";
import { grouped } from "../grouped.ts";
import { readEvent, type CircleEvent } from "../replay/events.ts";

/** What went into the box of one round and came out of it, as the events say. */
export type Box = {
  round: number;
  root: bigint;
  /** Bitmap of the slots on the ballot. */
  slots: number;
  /** In the order of the chain, replaced ones among them. */
  cast: CastBallot[];
  opened: (Opening & Pick<CastBallot, "block" | "transaction">)[];
  /** Nothing can be opened any more. */
  ended: boolean;
};

const telling = ["VotingFrozen", "BallotCast", "BallotOpened", "Settled", "Abandoned"] as const;

export function readBoxes(blocks: readonly Block[]): Box[] {
  const events = blocks.flatMap(({ logs }) => logs).flatMap((log) => readEvent(log) ?? []);
  const rounds = grouped(events.filter(isTelling), ({ args }) => args.round);
  return [...rounds]
    .map(([round, those]) => boxOf(round, those))
    .filter(({ cast, opened }) => cast.length + opened.length > 0);
}

type Telling = Extract<CircleEvent, { eventName: (typeof telling)[number] }>;

const isTelling = (event: CircleEvent): event is Telling => telling.some((name) => name === event.eventName);

function boxOf(round: number, events: readonly Telling[]): Box {
  const box: Box = { round, root: 0n, slots: 0, cast: [], opened: [], ended: false };
  for (const { eventName, args, log } of events) {
    const where = { block: BigInt(log.block), transaction: log.transaction };
    if (eventName === "VotingFrozen") Object.assign(box, { root: args.root, slots: args.slots });
    if (eventName === "BallotCast") box.cast.push({ ...args, ...where });
    if (eventName === "BallotOpened") box.opened.push({ ...args, ...where });
    if (eventName === "Settled" || eventName === "Abandoned") box.ended = true;
  }
  return box;
}
