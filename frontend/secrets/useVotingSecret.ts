import { useCallback, useSyncExternalStore, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { hexToBytes } from "viem";
import type { VotingSecret } from "../../protocol/identity.ts";
import type { Circle, Member } from "../../protocol/types.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import { failureOf, type Failure } from "../flows/failure.ts";
import { useHouse } from "../house.tsx";
import { isKept, openKept, restore } from "./vaults.ts";

export type SecretState =
  | { kind: "loading" }
  | { kind: "open"; secret: VotingSecret }
  /** `kept`: this browser holds it under a passphrase; otherwise only the recovery file helps. */
  | { kind: "locked"; kept: boolean };

export type SecretHandle = {
  state: SecretState;
  working: boolean;
  failure: Failure | null;
  unlock: (passphrase: string) => void;
  recover: (file: File, passphrase: string) => void;
};

/** A member's voting secret in this circle. The local chain's demo neighbours bring theirs along. */
export function useVotingSecret(circle: Circle, member: Member): SecretHandle {
  const house = useHouse();
  const { neighbour } = useAccounts();
  const whose = { circle: circle.address, account: member.account };
  const open = useSyncExternalStore(house.secrets.subscribe, () => house.secrets.get(whose.circle, whose.account));
  const given = neighbour?.address === member.account ? neighbour.votingSecret : null;
  const { data } = useQuery({
    queryKey: ["secret", circle.address, member.account, member.commitment.toString()],
    staleTime: Infinity,
    queryFn: async (): Promise<{ given: VotingSecret | null; kept: boolean }> => {
      const { commitmentOf } = await import("../../protocol/identity.ts");
      const demo = given === null ? null : hexToBytes(given);
      const fits = demo !== null && commitmentOf(demo) === member.commitment;
      return { given: fits ? demo : null, kept: await isKept(house, whose) };
    },
  });
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const attempt = useCallback(async (work: () => Promise<void>) => {
    setWorking(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(failureOf(error, { ownAccountIsFine: false }));
    } finally {
      setWorking(false);
    }
  }, []);

  const secret = open ?? data?.given ?? null;
  return {
    state:
      secret !== null
        ? { kind: "open", secret }
        : data === undefined
          ? { kind: "loading" }
          : { kind: "locked", kept: data.kept },
    working,
    failure,
    unlock: (passphrase) => void attempt(() => openKept(house, whose, passphrase, member.commitment)),
    recover: (file, passphrase) =>
      void attempt(async () => restore(house, whose, await file.text(), passphrase, member.commitment)),
  };
}
