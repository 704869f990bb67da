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

/** The handle one joins under, or whose seat one asks back. */
const HandleDraft = z.lazy(() => z.object({ handle: z.string() }));
export type HandleDraft = z.infer<typeof HandleDraft>;

export const useJoinDraft = (circle: Address, account: Address | null): Draft<HandleDraft> =>
  useDraft("join", HandleDraft, circle, account);

export const useRecoverDraft = (circle: Address, account: Address | null): Draft<HandleDraft> =>
  useDraft("recover", HandleDraft, circle, account);

/**
 * How far making a voting secret went; the secret itself is in its vault. `seconds`: how long the practice proof took, null
 * before it. `saved`: it is on paper or in a file too.
 */
const SecretDraft = z.lazy(() =>
  z.object({
    commitment: z.bigint(),
    lock: z.enum(["passphrase", "passkey", "plain"]),
    seconds: z.nullable(z.number()),
    saved: z.boolean(),
  }),
);
export type SecretDraft = z.infer<typeof SecretDraft>;

export const useSecretDraft = (circle: Address, account: Address | null): Draft<SecretDraft> =>
  useDraft("new-secret", SecretDraft, circle, account);
