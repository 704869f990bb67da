import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { newPocketSeed, pocketAccount } from "../../protocol/pocket-wallet.ts";
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
import { keepPocket, keptPockets, readPocket } from "./kept.ts";
import type { PocketStep, PocketWish } from "./model.ts";
import { openPocket, type Opened } from "./open.ts";

type At = "about" | "lock" | "restore" | "unlock" | "words" | "prove" | "done";

const firstStep = { make: "about", restore: "restore", open: "unlock" } as const;

/** From the press in the wallet dialog to a pocket wallet that acts. What is open on the way is in memory only. */
export function usePocketSteps(wish: PocketWish) {
  const house = useHouse();
  const { openPocket: act } = useAccounts();
  const { pocket: copy, faultOf } = useCopy();
  const passkeys = usePasskeys();
  const [at, setAt] = useState<At>(firstStep[wish.kind]);
  const [open, setOpen] = useState<(Opened & { pocket: Pocket }) | null>(null);
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
  const turnTo = (next: At) => {
    setFault(null);
    setAt(next);
  };

  const connect = ({ account, pocket }: Opened & { pocket: Pocket }): At => {
    act(pocket, pocketActor(house.config, account));
    return "done";
  };
  const lockUp = async (opened: Opened, name: string, lock: Lock, proved: boolean) => {
    const pocket = { address: opened.account.address, name };
    await keepPocket({ ...pocket, proved, vault: await lockedBy(opened.seed, lock, name) });
    await house.queries.invalidateQueries({ queryKey: ["pockets"] });
    setOpen({ ...opened, pocket });
    return { ...opened, pocket };
  };

  const stepNow = (): PocketStep => {
    if (data === undefined) return { kind: "loading" };
    const suggested = copy.lock.usualName(data.count + 1);
    switch (at) {
      case "about":
        return { kind: at };
      case "lock":
      case "restore":
        return { kind: at, suggested, passkeys, working, fault };
      case "unlock":
        if (data.kept === null) return { kind: "restore", suggested, passkeys, working, fault };
        return { kind: at, name: data.kept.name, kept: data.kept.vault.kind, working, fault };
      case "words":
        return open === null ? { kind: "about" } : { kind: at, pocket: open.pocket, words: phraseOf(open.seed) };
      case "prove":
        return open === null ? { kind: "about" } : { kind: at, words: phraseOf(open.seed) };
      case "done":
        return open === null ? { kind: "about" } : { kind: at, pocket: open.pocket };
    }
  };

  return {
    step: stepNow(),
    onGoOn: () => turnTo("lock"),
    onLock: (name: string, lock: Lock) =>
      void attempt(async () => {
        const seed = newPocketSeed((length) => crypto.getRandomValues(new Uint8Array(length)));
        await lockUp({ seed, account: pocketAccount(seed) }, name, lock, false);
        return "words";
      }),
    onRestore: (words: string, name: string, lock: Lock) =>
      void attempt(async () => {
        const seed = readPhrase(words, WALLET_WORDS);
        return connect(await lockUp({ seed, account: pocketAccount(seed) }, name, lock, true));
      }),
    onUnlock: (unlock: Unlock) =>
      void attempt(async () => {
        const kept = data?.kept ?? null;
        if (kept === null) return "restore";
        const opened = { ...(await openPocket(kept, unlock)), pocket: { address: kept.address, name: kept.name } };
        setOpen(opened);
        // Made here before, and the page was closed before its words were on paper.
        return kept.proved ? connect(opened) : "words";
      }),
    onForgotten: () => turnTo("restore"),
    onWritten: () => turnTo("prove"),
    onLookAgain: () => turnTo("words"),
    onProved: () =>
      void attempt(async () => {
        if (open === null) return "about";
        const kept = await readPocket(open.pocket.address);
        if (kept !== null) await keepPocket({ ...kept, proved: true });
        return connect(open);
      }),
  };
}
