import { useQuery } from "@tanstack/react-query";
import * as z from "zod/mini";
import type { Address } from "viem";
import { useHouse, type House } from "../house.tsx";
import { chainKey, forget, keep, readKept } from "../storage.ts";

export type Draft<T> = {
  draft: T | null;
  /** False while this browser's storage is being read. */
  known: boolean;
  save: (draft: T) => Promise<void>;
  drop: () => Promise<void>;
};

const keyOf = async (house: House, name: string, circle: Address, account: Address) =>
  `potluck/${name}/${await chainKey(house)}/${circle}/${account}`.toLowerCase();

/** What somebody has done so far, kept so that closing the page loses nothing. */
function useDraft<T>(name: string, schema: z.ZodMiniType<T>, circle: Address, account: Address | null): Draft<T> {
  const house = useHouse();
  const queryKey = ["draft", name, circle, account];
  const { data } = useQuery({
    queryKey,
    staleTime: Infinity,
    queryFn: async () => (account === null ? null : readKept(await keyOf(house, name, circle, account), schema)),
  });
  const write = async (draft: T | null) => {
    if (account === null) return;
    const key = await keyOf(house, name, circle, account);
    await (draft === null ? forget(key) : keep(key, draft));
    house.queries.setQueryData(queryKey, draft);
  };
  return { draft: data ?? null, known: data !== undefined, save: (draft) => write(draft), drop: () => write(null) };
}

/** The handle one joins under, or whose seat one asks back. The voting secret is not in it. */
const HandleDraft = z.object({ handle: z.string() });
export type HandleDraft = z.infer<typeof HandleDraft>;

export const useJoinDraft = (circle: Address, account: Address | null): Draft<HandleDraft> =>
  useDraft("join", HandleDraft, circle, account);

export const useRecoverDraft = (circle: Address, account: Address | null): Draft<HandleDraft> =>
  useDraft("recover", HandleDraft, circle, account);
