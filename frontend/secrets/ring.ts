import type { Address } from "viem";
import type { VotingSecret } from "../../protocol/identity.ts";

/** Whose secret, and which: one for every seat, so that neighbours can share a device and an old one is never lost. */
export type WhichSecret = { circle: Address; account: Address; commitment: bigint };

/** Voting secrets that were opened in this tab: in memory only, gone with it, and put away when somebody else acts. */
export type SecretRing = {
  get: (which: WhichSecret) => VotingSecret | null;
  put: (which: WhichSecret, secret: VotingSecret) => void;
  clear: () => void;
  /** For useSyncExternalStore. */
  subscribe: (listener: () => void) => () => void;
};

export function secretRing(): SecretRing {
  const secrets = new Map<string, VotingSecret>();
  const listeners = new Set<() => void>();
  const keyOf = ({ circle, account, commitment }: WhichSecret) => `${circle}/${account}/${commitment}`.toLowerCase();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    get: (which) => secrets.get(keyOf(which)) ?? null,
    put: (which, secret) => {
      secrets.set(keyOf(which), secret);
      changed();
    },
    clear: () => {
      secrets.clear();
      changed();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
