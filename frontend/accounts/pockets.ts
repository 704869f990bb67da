import type { Address } from "viem";
import type { Actor } from "./actor.ts";
import { chosenPocket, rememberPocket } from "./chosen.ts";
import type { Config } from "../config.ts";
import type { ActorSource, Standing } from "./source.ts";

/** A pocket wallet as it is known by here; its key is not in it. */
export type Pocket = { address: Address; name: string };

/** `removed`: the name of the one that was removed from this browser just now. */
export type PocketState = Standing & { pocket: Pocket | null; removed: string | null };

/** The pocket wallet that is open in this tab, if one is: its key is in memory only. */
export type Pockets = ActorSource & {
  standing: () => PocketState;
  act: (pocket: Pocket, actor: Actor) => void;
  /** The open one is not kept here any more. */
  remove: () => void;
};

const nobody: PocketState = { actor: null, pocket: null, pending: false, removed: null };

/** `before`: which one this tab had open. It opens again by itself only if it is kept without a lock. */
export function pocketsOf(config: Config, before: Address | null = chosenPocket()): Pockets {
  const listeners = new Set<() => void>();
  let state: PocketState = { ...nobody, pending: before !== null };
  const report = (next: PocketState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const act = (pocket: Pocket, actor: Actor) => {
    rememberPocket(pocket.address);
    report({ ...nobody, actor, pocket });
  };

  if (before !== null) {
    void import("../pocket/open.ts")
      .then(({ reopen }) => reopen(config, before))
      .catch(() => null)
      .then((found) => {
        // Somebody else may act by now.
        if (!state.pending) return;
        if (found === null) report(nobody);
        else act(found.pocket, found.actor);
      });
  }

  return {
    standing: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act,
    leave: () => {
      if (state.actor === null && !state.pending) return;
      rememberPocket(null);
      report(nobody);
    },
    remove: () => {
      rememberPocket(null);
      report({ ...nobody, removed: state.pocket?.name ?? null });
    },
  };
}
