import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import type { VotingSecret } from "../../protocol/identity.ts";
import { findOwn } from "../../protocol/ballots.ts";
import type { CastBallot, Circle, Member, Round } from "../../protocol/types.ts";
import { useBallots } from "../chain/queries.ts";
import { useCopy } from "../content/copy.ts";
import { failureOf } from "../flows/failure.ts";
import { useHouse } from "../house.tsx";
import { byCode, foundIn, readOpened } from "./findBallot.ts";
import type { FindState, FoundBy } from "./findModel.ts";
import type { SecretPart } from "../secrets/model.ts";
import { forgetReceipt, readCode } from "./receipts.ts";
import { useNullifier, useReceipt } from "./useMyBallot.ts";

type Looking = {
  circle: Circle;
  round: Round;
  now: number;
  /** Who looks, with their voting secret where it is open. */
  who: { me: Member; secret: VotingSecret | null; part: SecretPart } | null;
};

export type Finding = { state: FindState; onCode: (typed: string) => boolean; onForget: () => void };

/** The whole round is fetched and one's own ballot picked out here: nobody is ever asked for one. */
export function useFind({ circle, round, now, who }: Looking): Finding {
  const house = useHouse();
  const { faultOf } = useCopy();
  const [code, setCode] = useState<string | null>(null);
  const which = { circle: circle.address, round: round.round, account: who?.me.account ?? null };
  const ballots = useBallots(circle, round);
  const receipt = useReceipt(which);
  const nullifier = useNullifier(circle, round, which.account, who?.secret ?? null);
  const opened = useQuery({
    queryKey: ["opened", circle.address, round.round, round.opened],
    staleTime: Infinity,
    queryFn: () => readOpened(house, circle, round),
  });

  const stateNow = (): FindState => {
    const error = ballots.error ?? receipt.error;
    if (error !== null) return { kind: "failed", fault: faultOf(failureOf(error, { ownAccountIsFine: false })) };
    if (round.ballotBlocks.length === 0) return { kind: "empty" };
    if (ballots.data === undefined || opened.data === undefined) return { kind: "loading" };
    if (receipt.data === undefined || nullifier.data === undefined) return { kind: "loading" };
    const box = { circle, round, now, ballots: ballots.data, opened: opened.data };
    const found = (own: CastBallot, by: FoundBy): FindState => ({
      kind: "found",
      by,
      found: foundIn(house.config, box, own),
    });
    const secret = who === null || who.secret !== null ? null : who.part;
    if (code !== null) {
      const own = byCode(box.ballots, code);
      return own === null ? { kind: "not-there", by: "code", secret } : found(own, "code");
    }
    const mine = receipt.data?.sealed.nullifier ?? nullifier.data;
    if (mine === null) return { kind: "asking", secret };
    const by = receipt.data === null ? "secret" : "receipt";
    const own = findOwn(box.ballots, mine);
    return own === undefined ? { kind: "not-there", by, secret } : found(own, by);
  };

  return {
    state: stateNow(),
    onCode: (typed) => {
      const read = readCode(typed);
      if (read !== null) setCode(read);
      return read !== null;
    },
    onForget: () => {
      const { account } = which;
      if (account === null) return;
      void forgetReceipt(house, { ...which, account }).then(() => house.queries.invalidateQueries());
    },
  };
}
