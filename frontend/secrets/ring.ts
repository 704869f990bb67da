import type { Address } from "viem";
import type { VotingSecret } from "../../protocol/identity.ts";

/** Voting secrets that were opened in this tab: in memory only, gone with it. */
export type SecretRing = {
  get: (circle: Address, account: Address) => VotingSecret | null;
  put: (circle: Address, account: Address, secret: VotingSecret) => void;
  /** For useSyncExternalStore. */
  subscribe: (listener: () => void) => () => void;
};

export function secretRing(): SecretRing {
  const secrets = new Map<string, VotingSecret>();
  const listeners = new Set<() => void>();
  const keyOf = (circle: Address, account: Address) => `${circle}/${account}`.toLowerCase();
  return {
    get: (circle, account) => secrets.get(keyOf(circle, account)) ?? null,
    put: (circle, account, secret) => {
      secrets.set(keyOf(circle, account), secret);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
