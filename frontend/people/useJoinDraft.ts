import { useQuery } from "@tanstack/react-query";
import * as z from "zod/mini";
import type { Address } from "viem";
import { useHouse, type House } from "../house.tsx";
import { chainKey, forget, keep, readKept } from "../storage.ts";

/** What a candidate has done so far, kept so that closing the page loses nothing. The secret is not in it. */
const DraftSchema = z.object({ handle: z.string() });
export type JoinDraft = z.infer<typeof DraftSchema>;

const keyOf = async (house: House, circle: Address, account: Address) =>
  `potluck/join/${await chainKey(house)}/${circle}/${account}`.toLowerCase();

export type JoinDraftHandle = {
  draft: JoinDraft | null;
  /** False while this browser's storage is being read. */
  known: boolean;
  save: (draft: JoinDraft) => Promise<void>;
  drop: () => Promise<void>;
};

export function useJoinDraft(circle: Address, account: Address | null): JoinDraftHandle {
  const house = useHouse();
  const queryKey = ["joinDraft", circle, account];
  const { data } = useQuery({
    queryKey,
    staleTime: Infinity,
    queryFn: async () => (account === null ? null : readKept(await keyOf(house, circle, account), DraftSchema)),
  });
  const write = async (draft: JoinDraft | null) => {
    if (account === null) return;
    const key = await keyOf(house, circle, account);
    await (draft === null ? forget(key) : keep(key, draft));
    house.queries.setQueryData(queryKey, draft);
  };
  return { draft: data ?? null, known: data !== undefined, save: (draft) => write(draft), drop: () => write(null) };
}
