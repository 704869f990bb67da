import { useEffect, useMemo, useState } from "react";
import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Member, Round } from "../../protocol/types.ts";
import { txRef } from "../chain/explorer.ts";
import { useCopy } from "../content/copy.ts";
import { useHouse } from "../house.tsx";
import { useVotingSecret } from "../secrets/useVotingSecret.ts";
import { prepareProver } from "../worker/prover.ts";
import { fateOf } from "./ballotState.ts";
import { choicesOf, motionsOf, useShuffle } from "./choices.ts";
import { isOverdue, nextInTurn } from "./delivery.ts";
import type { BallotState, BallotViewProps } from "./model.ts";
import { keepReceipt, receiptCode, type KeptBallot } from "./receipts.ts";
import { memoryOf } from "./tabMemory.ts";
import { useMyBallot, type MyBallot } from "./useMyBallot.ts";
import { useSealing, type Sealing } from "./useSealing.ts";
import { hostOf, useWays } from "./useWays.ts";

type Voter = { circle: Circle; round: Round; me: Member; now: number };

export type VotersBallot = { state: BallotState; actions: Omit<BallotViewProps, "model" | "onConnect"> };

/** A voter's ballot of this round, from the sheet to the box, and what they can press on the way. */
export function useVotersBallot({ circle, round, me, now }: Voter): VotersBallot {
  const house = useHouse();
  const { faultOf } = useCopy();
  const secret = useVotingSecret(circle, me);
  const open = secret.state.kind === "open" ? secret.state.secret : null;
  const mine = useMyBallot(circle, round, me, open);
  const which = useMemo(
    () => ({ circle: circle.address, round: round.round, account: me.account }),
    [circle.address, round.round, me.account],
  );
  const { votingCloses, sealsOpen } = windowsOf(circle.terms, round.round);
  const sealing = useSealing(which, votingCloses);
  const [wish, setWish] = useState<Wish>(null);
  const weights = useShuffle();
  const memory = memoryOf(house, which);
  const kept = keptOf(mine);
  const { ways, actions: waysOn } = useWays(which, kept, sealing.handOver);
  const votingIsOpen = circle.phase === "voting" && now < votingCloses;
  const overdue = mine.kind === "handed" && isOverdue(mine.kept, votingCloses, now);
  useNextInTurn({ due: votingIsOpen && overdue, kept, sealing });

  const locked = (): BallotState => ({ kind: "locked", ...secret.part });

  const stateNow = (): BallotState => {
    const { status } = sealing;
    if (status.kind === "sealing") return { ...status, roster: round.rosterSize, relay: hostOf(status.relay) };
    if (mine.kind === "loading" || secret.state.kind === "loading") return { kind: "loading" };
    // What could not be handed over may have come to the box all the same.
    if (status.kind === "failed" && votingIsOpen && !(status.at === "handing" && mine.kind === "inBox")) {
      const relay = status.relay === null ? null : hostOf(status.relay);
      const { at, failure } = status;
      const stuck = at === "handing" ? ways : null;
      return { kind: "failed", at, relay, fault: faultOf(failure), ways: stuck, earlier: isIn(mine) };
    }
    if (mine.kind === "none" || wish === "change") {
      if (!votingIsOpen) return mine.kind === "none" ? { kind: "closed", opensAt: sealsOpen } : placeOf(mine);
      return open === null ? locked() : sheet(mine);
    }
    return wish === "finish" && open === null ? locked() : placeOf(mine);
  };

  const sheet = (before: MyBallot): BallotState => ({
    kind: "ticking",
    rule: circle.terms.tally === house.config.deployment.mostApprovals ? "most-approvals" : "equal-shares",
    roster: round.rosterSize,
    choices: choicesOf(circle, round, weights, me.account),
    motions: motionsOf(circle, round, weights),
    ticked: [...(memory.ticked ?? [])],
    before: before.kind === "none" ? "none" : memory.ticked === null ? "forgotten" : "known",
  });

  /** Where the ballot is that was made before. */
  const placeOf = (ballot: Exclude<MyBallot, { kind: "loading" | "none" }>): BallotState => {
    if (ballot.kind === "inBox") {
      const { own, elsewhere } = ballot;
      const handedOverAt = elsewhere ? null : (ballot.kept?.handed.at(-1)?.at ?? null);
      const receipt = { code: receiptCode(own), handedOverAt, transaction: txRef(house.config, own.transaction) };
      const fate = fateOf(circle, round, now, house.config.beacon.urls.map(hostOf).join(", "));
      return { kind: "in-the-box", cast: round.cast, receipt, canChange: votingIsOpen, elsewhere, fate };
    }
    const earlier = ballot.earlier !== null;
    const last = ballot.kept.handed.at(-1);
    const relay = last === undefined ? null : hostOf(last.relay);
    if (!votingIsOpen) return { kind: "missed", relay, earlier, opensAt: sealsOpen };
    if (last === undefined || relay === null || ways === null) return { kind: "unfinished", earlier };
    const receipt = { code: receiptCode(ballot.kept.sealed), handedOverAt: last.at, transaction: null };
    if (overdue) return { kind: "overdue", promisedBy: last.nextBatchBy, relay, receipt, ways };
    return { kind: "handed-over", nextBatchBy: last.nextBatchBy, relay, receipt, canChange: true, ways };
  };

  const seal = (slots: readonly number[]) => {
    if (open === null) return;
    memory.ticked = slots;
    setWish(null);
    sealing.seal({ circle, round, secret: open, slots });
  };
  const finish = () => {
    if (kept === null) return;
    setWish("finish");
    if (kept.proof !== null) sealing.handOver(kept, house.config.relays);
    else if (open !== null) sealing.finish({ circle, round, secret: open, kept });
  };
  /** What is in the box stays; what was sealed after it is forgotten. */
  const leaveIt = async () => {
    setWish(null);
    sealing.reset();
    if (kept === null || !("earlier" in mine) || mine.earlier === null) return;
    const { nullifier, seq, commitment, sealedVote } = mine.earlier;
    memory.ticked = null;
    await keepReceipt(house, which, { ...kept, sealed: { nullifier, seq, commitment, sealedVote }, proof: null });
    await house.queries.invalidateQueries({ queryKey: ["receipt"] });
  };
  const actions: VotersBallot["actions"] = {
    ...secret.handlers,
    onSeal: seal,
    onFinish: finish,
    onLeaveIt: () => void leaveIt(),
    onTryAgain: () => {
      const { status } = sealing;
      if (status.kind === "failed" && status.from === "ticks" && status.at === "proving") seal(memory.ticked ?? []);
      else finish();
    },
    onChangeMind: () => {
      setWish("change");
      sealing.reset();
    },
    waysOn,
  };

  const state = stateNow();
  usePreparedProver(state.kind === "ticking" || state.kind === "sealing");
  return { state, actions };
}

/** To tick anew although there is a ballot, or to go on with one that needs the voting secret first. */
type Wish = "change" | "finish" | null;

const keptOf = (mine: MyBallot): KeptBallot | null =>
  mine.kind === "unproven" || mine.kind === "sealed" || mine.kind === "handed" ? mine.kept : null;

/** Whether one of theirs is in the box, the newest or one before it. */
const isIn = (mine: MyBallot): boolean => mine.kind === "inBox" || ("earlier" in mine && mine.earlier !== null);

/** What a proof needs is loaded while somebody ticks, so that sealing begins at once. */
function usePreparedProver(wanted: boolean): void {
  useEffect(() => (wanted ? prepareProver() : undefined), [wanted]);
}

/** When a relay's time is up, the next one configured has its turn, without anybody's press: see delivery.ts. */
function useNextInTurn({ due, kept, sealing }: { due: boolean; kept: KeptBallot | null; sealing: Sealing }): void {
  const { relays } = useHouse().config;
  const next = due && kept !== null && sealing.status.kind === "idle" ? nextInTurn(relays, kept) : null;
  const { handOver } = sealing;
  useEffect(() => {
    if (next !== null && kept !== null) handOver(kept, [next]);
  }, [next, kept, handOver]);
}
