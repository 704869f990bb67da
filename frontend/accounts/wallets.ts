import type { Config } from "../config.ts";
import type { ActorSource, Standing } from "./source.ts";

/** A wallet found in this browser (EIP-6963). */
export type Wallet = { id: string; name: string; icon: string | null };

/** `found` is null until somebody looked. */
export type WalletState = Standing & { found: readonly Wallet[] | null };

export type Wallets = ActorSource & {
  standing: () => WalletState;
  look: () => Promise<void>;
  connect: (id: string) => Promise<void>;
};

/** Where wagmi keeps what it remembers. */
export const WALLET_KEY = "potluck.wallet";

/** Whether a neighbour connected a wallet here before. A wallet that merely would let itself be asked is left alone. */
const wasConnected = (storage: Storage = window.localStorage): boolean =>
  storage.getItem(`${WALLET_KEY}.recentConnectorId`) !== null;

/**
 * The wallets of this browser. What finds and asks them is heavy and comes when it is first wanted, or at once where a
 * wallet was connected before; a visitor who only looks never loads it.
 */
export function walletsOf(config: Config, before = wasConnected()): Wallets {
  const listeners = new Set<() => void>();
  let state: WalletState = { actor: null, pending: before, found: null };
  const report = (next: WalletState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  let opening: Promise<OpenWallets> | null = null;
  const open = () => {
    opening ??= import("./openWallets.ts").then(({ openWallets }) => openWallets(config, before, report));
    return opening.catch((error: unknown) => {
      // The next wish tries again.
      opening = null;
      if (state.pending) report({ ...state, pending: false });
      throw error;
    });
  };
  // Nobody waits for this one: without it one is a visitor, and the dialog says why.
  if (before) void open().catch(() => undefined);

  return {
    standing: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: async () => void (await open()),
    connect: async (id) => (await open()).connect(id),
    leave: () => void opening?.then((wallets) => wallets.leave()),
  };
}

export type OpenWallets = { connect: (id: string) => Promise<void>; leave: () => Promise<void> };
