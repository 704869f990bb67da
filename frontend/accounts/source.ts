import type { Actor } from "./actor.ts";

/** Who a source has: `pending` while it may still find somebody, as a wallet that was connected here before. */
export type Standing = { actor: Actor | null; pending: boolean };

/**
 * Where somebody who acts can come from, apart from the local neighbours: the wallets of this browser, or a key that is
 * kept in it. A page sees only who it is.
 */
export type ActorSource = {
  /** For useSyncExternalStore: the same value until something changes. */
  standing: () => Standing;
  subscribe: (listener: () => void) => () => void;
  leave: () => void;
};
