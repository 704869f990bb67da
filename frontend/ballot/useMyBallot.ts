import { useQuery } from "@tanstack/react-query";
import { findOwn } from "../../protocol/ballots.ts";
import type { VotingSecret } from "../../protocol/identity.ts";
import type { CastBallot, Circle, Member, Round } from "../../protocol/types.ts";
import { useBallots } from "../chain/queries.ts";
import { useHouse } from "../house.tsx";
import { readReceipt, type KeptBallot } from "./receipts.ts";

/**
 * Where one's own ballot is. `inBox` only when the chain says so, `elsewhere` when it is not the one this browser sealed.
 * `unproven` and `sealed` are still on this device; `handed` is with a relay. `earlier` is in the box already and is
 * replaced by it.
 */
export type MyBallot =
  | { kind: "loading" }
  | { kind: "none" }
  | { kind: "unproven" | "sealed" | "handed"; kept: KeptBallot; earlier: CastBallot | null }
  | { kind: "inBox"; own: CastBallot; kept: KeptBallot | null; elsewhere: boolean };

export function useMyBallot(circle: Circle, round: Round, member: Member, secret: VotingSecret | null): MyBallot {
  const house = useHouse();
  const which = { circle: circle.address, round: round.round, account: member.account };
  const ballots = useBallots(circle, round);
  const kept = useQuery({
    queryKey: ["receipt", which.circle, which.round, which.account],
    queryFn: () => readReceipt(house, which),
  });
  const nullifier = useQuery({
    queryKey: ["nullifier", which.circle, which.round, which.account, secret !== null],
    staleTime: Infinity,
    queryFn: async () => {
      if (secret === null) return null;
      const [{ nullifierOf }, { scopeOf }] = await Promise.all([
        import("../../protocol/identity.ts"),
        import("../../protocol/ballot.ts"),
      ]);
      return nullifierOf(secret, scopeOf({ chainId: circle.chainId, circle: circle.address, round: round.round }));
    },
  });
  if (ballots.data === undefined || kept.data === undefined || nullifier.data === undefined) return { kind: "loading" };
  return myBallotOf(ballots.data, kept.data, nullifier.data);
}

export function myBallotOf(
  ballots: readonly CastBallot[],
  kept: KeptBallot | null,
  nullifier: bigint | null,
): MyBallot {
  const mine = kept?.sealed.nullifier ?? nullifier;
  const own = mine === null ? undefined : findOwn(ballots, mine);
  if (kept === null) return own === undefined ? { kind: "none" } : { kind: "inBox", own, kept, elsewhere: false };
  if (own !== undefined && own.seq >= kept.sealed.seq) {
    return { kind: "inBox", own, kept, elsewhere: own.commitment !== kept.sealed.commitment };
  }
  const at = kept.proof === null ? "unproven" : kept.handed.length === 0 ? "sealed" : "handed";
  return { kind: at, kept, earlier: own ?? null };
}
