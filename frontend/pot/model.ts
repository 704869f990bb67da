import type { Address } from "viem";
import type { Act, CircleName, Person, TxRef } from "../ui/model.ts";

/** What a member may still put in this round; null when this round is full for them. */
export type Room = { least: bigint; most: bigint } | null;

export type ChipInModel = {
  circle: CircleName;
  /** The circle's bounds per round. */
  bounds: { min: bigint; max: bigint };
  /** When the next round begins. */
  nextRoundAt: number;
  me:
    | { kind: "nobody" }
    | { kind: "visitor" }
    | { kind: "member"; person: Person; stake: bigint; chippedIn: bigint; room: Room };
  /** Seated members other than oneself. */
  neighbours: { person: Person; room: Room }[];
  /** What the payer's account holds; null while unknown. */
  balance: bigint | null;
  act: Act;
  /** Set once an act of this page is done. */
  done: { what: ChipIn; transaction: TxRef | null } | null;
};

export type ChipIn =
  | { kind: "mine"; amount: bigint }
  | { kind: "neighbour"; member: Address; amount: bigint }
  | { kind: "gift"; amount: bigint };

export type ChipInViewProps = {
  model: ChipInModel;
  onChipIn: (what: ChipIn) => void;
  onAgain: () => void;
  onConnect: () => void;
};
