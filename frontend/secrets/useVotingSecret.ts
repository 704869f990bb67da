import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { useQuery } from "@tanstack/react-query";
import { hexToBytes } from "viem";
import type { VotingSecret } from "../../protocol/identity.ts";
import type { Circle, Member } from "../../protocol/types.ts";
import type { VaultKind } from "../../protocol/vault.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import { useCopy } from "../content/copy.ts";
import { failureOf, type Failure } from "../flows/failure.ts";
import { useHouse } from "../house.tsx";
import { commitmentOf } from "../worker/identity.ts";
import { openedBy } from "./locks.ts";
import type { Lock, SecretHandlers, SecretPart } from "./model.ts";
import { usePasskeys } from "./usePasskeys.ts";
import { keepSecret, openKept, readVaultOf, restoreSecret } from "./vaults.ts";

/** `given`: by the local chain, which makes up voting secrets for its demo neighbours. */
export type SecretState =
  { kind: "loading" } | { kind: "open"; secret: VotingSecret; kept: VaultKind | "given" | null } | { kind: "locked" };

export type SecretHandle = {
  state: SecretState;
  /** For a screen that asks for it. */
  part: SecretPart;
  handlers: SecretHandlers;
  /** Keeps the open secret under another lock; answers whether it could. */
  lock: (secret: VotingSecret, lock: Lock) => Promise<boolean>;
};

/** A member's voting secret in this circle, where this browser has it. */
export function useVotingSecret(circle: Circle, { account, commitment, handle }: Member): SecretHandle {
  const house = useHouse();
  const { neighbour } = useAccounts();
  const { faultOf } = useCopy();
  const passkeys = usePasskeys();
  const which = useMemo(() => ({ circle: circle.address, account, commitment }), [circle.address, account, commitment]);
  const open = useSyncExternalStore(house.secrets.subscribe, () => house.secrets.get(which));
  const given = neighbour?.address === account ? neighbour.votingSecret : null;
  const { data } = useQuery({
    queryKey: ["secret", circle.address, account, commitment.toString(), given !== null],
    staleTime: Infinity,
    queryFn: async (): Promise<{ plain: VotingSecret | null; kept: VaultKind | "given" | null }> => {
      const vault = await readVaultOf(house, which);
      const demo = given === null ? null : hexToBytes(given);
      if (demo !== null && (await commitmentOf(demo)) === commitment)
        return { plain: demo, kept: vault?.kind ?? "given" };
      const plain = vault?.kind === "plain" ? await openedBy(vault, { kind: "plain" }) : null;
      if (plain !== null && (await commitmentOf(plain)) !== commitment) return { plain: null, kept: null };
      return { plain, kept: vault?.kind ?? null };
    },
  });
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    setWorking(true);
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(failureOf(error, { ownAccountIsFine: false }));
      return false;
    } finally {
      setWorking(false);
    }
  }, []);

  const name = `${handle}, ${circle.terms.name}`;
  const kept = data?.kept ?? null;
  const secret = open ?? data?.plain ?? null;
  return {
    state:
      data === undefined ? { kind: "loading" } : secret !== null ? { kind: "open", secret, kept } : { kind: "locked" },
    part: {
      kept: kept === "passphrase" || kept === "passkey" ? kept : null,
      passkeys,
      working,
      fault: failure === null ? null : faultOf(failure),
    },
    handlers: {
      onUnlock: (unlock) => void attempt(() => openKept(house, which, unlock)),
      onRestore: (from, lock) => void attempt(() => restoreSecret(house, which, from, lock, name)),
    },
    lock: (held, lock) => attempt(() => keepSecret(house, which, held, lock, name)),
  };
}
