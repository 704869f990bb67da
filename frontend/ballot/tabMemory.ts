import type { LocalAccount } from "viem";
import type { House } from "../house.tsx";
import type { WhichBallot } from "./receipts.ts";

/** What only this tab knows of a ballot: never written anywhere, gone with the tab. */
export type TabMemory = {
  /** The ticks of the last ballot that was sealed here; null when this tab does not know them. */
  ticked: readonly number[] | null;
  throwaway: LocalAccount | null;
};

const memories = new WeakMap<House, Map<string, TabMemory>>();

export function memoryOf(house: House, { circle, round, account }: WhichBallot): TabMemory {
  const all = memories.get(house) ?? new Map<string, TabMemory>();
  memories.set(house, all);
  const key = `${circle}/${round}/${account}`.toLowerCase();
  const known = all.get(key) ?? { ticked: null, throwaway: null };
  all.set(key, known);
  return known;
}
