import { useQuery } from "@tanstack/react-query";
import { scopeOf } from "../../protocol/ballot.ts";
import { findOwn } from "../../protocol/ballots.ts";
import type { Address } from "viem";
import type { VotingSecret } from "../../protocol/identity.ts";
import type { CastBallot, Circle, Member, Round } from "../../protocol/types.ts";
import { useBallots } from "../chain/queries.ts";
import { useHouse, type House } from "../house.tsx";
import { nullifierOf } from "../worker/identity.ts";
import { readReceipt, type KeptBallot, type WhichBallot } from "./receipts.ts";

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
  const ballots = useBallots(circle, round);
  const kept = useReceipt({ circle: circle.address, round: round.round, account: member.account });
  const nullifier = useNullifier(circle, round, member.account, secret);
  if (ballots.data === undefined || kept.data === undefined || nullifier.data === undefined) return { kind: "loading" };
  return myBallotOf(ballots.data, kept.data, nullifier.data);
}

/** What this browser keeps of a ballot; null when nothing, or nobody in particular asks. */
export function useReceipt({ circle, round, account }: Omit<WhichBallot, "account"> & { account: Address | null }) {
  const house = useHouse();
  return useQuery({
    queryKey: ["receipt", circle, round, account],
    queryFn: () => (account === null ? null : readReceipt(house, { circle, round, account })),
  });
}

type Whose = { circle: Circle; round: Round; account: Address | null };

/** Under which a voter's ballots of a round are in the box. */
export async function nullifierIn({ queries }: House, whose: Whose, secret: VotingSecret): Promise<bigint> {
  const { circle, round, account } = whose;
  return queries.fetchQuery({
    queryKey: ["nullifier", circle.address, round.round, account],
    staleTime: Infinity,
    queryFn: () =>
      nullifierOf(secret, scopeOf({ chainId: circle.chainId, circle: circle.address, round: round.round })),
  });
}

/** The same, null while the voting secret is not open. */
export function useNullifier(circle: Circle, round: Round, account: Address | null, secret: VotingSecret | null) {
  const house = useHouse();
  return useQuery({
    queryKey: ["own nullifier", circle.address, round.round, account, secret !== null],
    staleTime: Infinity,
    queryFn: () => (secret === null ? null : nullifierIn(house, { circle, round, account }, secret)),
  });
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
