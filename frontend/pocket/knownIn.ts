import type { Address } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { seenCircles } from "../home/seenCircles.ts";
import type { House } from "../house.tsx";
import type { KnownIn } from "./model.ts";

/** The circles opened in this browser, and in which of them this account sits or has sat: those with a seat first. */
export async function readKnownIn(
  house: House,
  account: Address,
): Promise<{ seen: readonly Address[]; knownIn: readonly KnownIn[] }> {
  const seen = await seenCircles(house);
  const all = await Promise.all(
    seen.map(async (address) => {
      const circle = { address, abi: circleAbi } as const;
      const [{ name }, { joinedAt, commitment, stake, owed }] = await Promise.all([
        house.client.readContract({ ...circle, functionName: "terms" }),
        house.client.readContract({ ...circle, functionName: "memberOf", args: [account] }),
      ]);
      return { circle: { address, name }, known: joinedAt > 0n, seat: commitment !== 0n, holds: stake + owed };
    }),
  );
  const knownIn = all.filter(({ known }) => known).map(({ known: _, ...one }) => one);
  return { seen, knownIn: knownIn.sort((a, b) => Number(b.seat) - Number(a.seat)) };
}
