import type { Address } from "viem";
import { isSameAddress } from "../chain/address.ts";
import { parseSum } from "../ui/format.ts";
import type { ChipInModel, Room } from "./model.ts";

export type Draft = { kind: "mine" | "neighbour" | "gift"; member: Address | null; typed: string };

export type DraftFault =
  | { kind: "no-neighbour" }
  | { kind: "full" }
  | { kind: "unreadable" }
  | { kind: "too-little"; least: bigint }
  | { kind: "too-much"; most: bigint }
  | { kind: "not-enough"; held: bigint };

/** What may still be put in; null where nothing limits it, or nothing may. */
export function roomFor(model: ChipInModel, draft: Draft): Room {
  if (draft.kind === "gift") return null;
  if (draft.kind === "mine") return model.me.kind === "member" ? model.me.room : null;
  const { member } = draft;
  if (member === null) return { least: model.bounds.min, most: model.bounds.max };
  return model.neighbours.find(({ person }) => isSameAddress(person.account, member))?.room ?? null;
}

/** The first thing that is wrong, or null. */
export function chipInFault(model: ChipInModel, draft: Draft): DraftFault | null {
  const room = roomFor(model, draft);
  if (draft.kind === "neighbour" && draft.member === null) return { kind: "no-neighbour" };
  if (draft.kind !== "gift" && room === null) return { kind: "full" };
  const amount = parseSum(draft.typed);
  if (amount === null || amount === 0n) return { kind: "unreadable" };
  if (room !== null && amount < room.least) return { kind: "too-little", least: room.least };
  if (room !== null && amount > room.most) return { kind: "too-much", most: room.most };
  if (model.balance !== null && amount > model.balance) return { kind: "not-enough", held: model.balance };
  return null;
}

/** The least one may put in, ready in the field; nothing for a gift, which has no usual size. */
export function usualSum(model: ChipInModel): string {
  if (model.me.kind !== "member" || model.me.room === null) return "";
  const cents = model.me.room.least / 10_000n;
  return (Number(cents) / 100).toFixed(2);
}

/** The least, the middle and the most, where they differ. */
export function usualSums({ least, most }: NonNullable<Room>): bigint[] {
  const halfDollar = 500_000n;
  const middle = ((least + most) / 2n / halfDollar) * halfDollar;
  return [...new Set([least, middle, most])].filter((sum) => sum >= least && sum <= most);
}
