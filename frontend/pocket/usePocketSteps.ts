import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { newPocketSeed, pocketAccount, type PocketSeed } from "../../protocol/pocket-wallet.ts";
import { phraseOf, readPhrase, WALLET_WORDS } from "../../protocol/recovery-phrase.ts";
import { pocketActor } from "../accounts/actor.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import type { Pocket } from "../accounts/pockets.ts";
import { useCopy } from "../content/copy.ts";
import { failureOf } from "../flows/failure.ts";
import { useHouse } from "../house.tsx";
import { lockedBy } from "../secrets/locks.ts";
import type { Lock, Unlock } from "../secrets/model.ts";
import { usePasskeys } from "../secrets/usePasskeys.ts";
import type { Fault } from "../ui/model.ts";
import { keepPocket, keptPockets, readPocket, type KeptPocket } from "./kept.ts";
import type { PocketStep, PocketWish } from "./model.ts";
import { openPocket, type Opened } from "./open.ts";

type Held = Opened & { pocket: Pocket };
type At = { kind: "about" | "lock" | "restore" | "unlock" } | { kind: "words" | "prove" | "done"; held: Held };

const firstStep = { make: "about", restore: "restore", open: "unlock" } as const;

/** From the press in the wallet dialog to a pocket wallet that acts. What is open on the way is in memory only. */
export function usePocketSteps(wish: PocketWish) {
  const house = useHouse();
  const { openPocket: act } = useAccounts();
  const { pocket: copy, faultOf } = useCopy();
  const passkeys = usePasskeys();
  const [at, setAt] = useState<At>({ kind: firstStep[wish.kind] });
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const address = wish.kind === "open" ? wish.pocket.address : null;
  const { data } = useQuery({
    queryKey: ["pockets", "one", address],
    queryFn: async () => ({
      count: (await keptPockets()).length,
      kept: address === null ? null : await readPocket(address),
    }),
  });
  const kept = data?.kept ?? null;

  const turnTo = (next: At) => {
    setFault(null);
    setAt(next);
  };
  const attempt = async (work: () => Promise<At>) => {
    setWorking(true);
    setFault(null);
    try {
      setAt(await work());
    } catch (error) {
      setFault(faultOf(failureOf(error, { ownAccountIsFine: false })));
    } finally {
      setWorking(false);
    }
  };

  const lockUp = async (seed: PocketSeed, name: string, lock: Lock, proved: boolean): Promise<Held> => {
    const account = pocketAccount(seed);
    const pocket = { address: account.address, name };
    await keepPocket({ ...pocket, proved, vault: await lockedBy(seed, lock, name) });
    await house.queries.invalidateQueries({ queryKey: ["pockets"] });
    return { seed, account, pocket };
  };
  const connect = (held: Held): At => {
    act(held.pocket, pocketActor(house.config, held.account));
    return { kind: "done", held };
  };
  const make = async (name: string, lock: Lock): Promise<At> => {
    const seed = newPocketSeed((length) => crypto.getRandomValues(new Uint8Array(length)));
    return { kind: "words", held: await lockUp(seed, name, lock, false) };
  };
  const unlock = async (pocket: KeptPocket, by: Unlock): Promise<At> => {
    const { name } = pocket;
    const held = { ...(await openPocket(pocket, by)), pocket: { address: pocket.address, name } };
    // Made here before, and the page was closed before its words were on paper.
    return pocket.proved ? connect(held) : { kind: "words", held };
  };
  const proved = async (held: Held): Promise<At> => {
    const before = await readPocket(held.pocket.address);
    if (before !== null) await keepPocket({ ...before, proved: true });
    return connect(held);
  };

  const stepNow = (): PocketStep => {
    if (data === undefined) return { kind: "loading" };
    const asked = { suggested: kept?.name ?? copy.lock.usualName(data.count + 1), passkeys, working, fault };
    switch (at.kind) {
      case "about":
        return { kind: at.kind };
      case "lock":
      case "restore":
        return { kind: at.kind, ...asked };
      case "unlock":
        if (kept === null) return { kind: "restore", ...asked };
        return { kind: at.kind, name: kept.name, kept: kept.vault.kind, working, fault };
      case "words":
        return { kind: at.kind, pocket: at.held.pocket, words: phraseOf(at.held.seed) };
      case "prove":
        return { kind: at.kind, words: phraseOf(at.held.seed), working, fault };
      case "done":
        return { kind: at.kind, pocket: at.held.pocket };
    }
  };
  const again = (kind: "words" | "prove") => () => {
    if ("held" in at) turnTo({ kind, held: at.held });
  };

  return {
    step: stepNow(),
    onGoOn: () => turnTo({ kind: "lock" }),
    onLock: (name: string, lock: Lock) => void attempt(() => make(name, lock)),
    onRestore: (words: string, name: string, lock: Lock) =>
      void attempt(async () => connect(await lockUp(readPhrase(words, WALLET_WORDS), name, lock, true))),
    onUnlock: (by: Unlock) => {
      if (kept !== null) void attempt(() => unlock(kept, by));
    },
    onForgotten: () => turnTo({ kind: "restore" }),
    onWritten: again("prove"),
    onLookAgain: again("words"),
    onProved: () => {
      if ("held" in at) void attempt(() => proved(at.held));
    },
  };
}
