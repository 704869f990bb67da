import { useMemo, useState } from "react";
import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Member, Round } from "../../protocol/types.ts";
import { txRef } from "../chain/explorer.ts";
import {
  circleName,
  currentRound,
  firstVotingAt,
  hasSeat,
  nextVotingAt,
  noBallotReason,
  onRoster,
} from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps, type CircleView } from "../chain/useCirclePage.ts";
import { useCopy } from "../content/copy.ts";
import { useHouse } from "../house.tsx";
import { useVotingSecret } from "../secrets/useVotingSecret.ts";
import { BallotView } from "./BallotView.tsx";
import { choicesOf, motionsOf, useShuffle } from "./choices.ts";
import type { BallotModel, BallotState, BallotViewProps } from "./model.ts";
import { receiptCode } from "./receipts.ts";
import { useMyBallot, type MyBallot } from "./useMyBallot.ts";
import { useSealing } from "./useSealing.ts";

export function BallotPage({ reading, onConnect }: CirclePageProps) {
  const view = useCirclePage(reading);
  const { circle, me } = view;
  const round = currentRound(circle);
  const before = stateBefore(view, round);
  if (before === null && me !== null && round !== null) {
    const key = `${circle.address}/${round.round}/${me.account}`;
    return <VotersBallot key={key} view={view} circle={circle} round={round} me={me} onConnect={onConnect} />;
  }
  const nothing = () => undefined;
  return (
    <BallotView
      model={modelOf(view, before ?? { kind: "loading" })}
      onConnect={onConnect}
      onUnlock={nothing}
      onRecover={nothing}
      onSeal={nothing}
      onTryAgain={nothing}
      onChangeMind={nothing}
    />
  );
}

function modelOf({ circle, now }: CircleView, state: BallotState): BallotModel {
  const { votingCloses, sealsOpen } = windowsOf(circle.terms, circle.round);
  const { round } = circle;
  return { circle: circleName(circle), round, now, closesAt: votingCloses, sealsOpenAt: sealsOpen, state };
}

/** What keeps whoever looks from a ballot; null when they can vote, or have a ballot to ask after. */
function stateBefore({ circle, actor, me }: CircleView, round: Round | null): BallotState | null {
  if (circle.phase === "board") {
    return { kind: "not-open", opensAt: windowsOf(circle.terms, circle.round).votingOpens };
  }
  if (round === null) return { kind: "loading" };
  const why = noBallotReason(round);
  if (why !== null) return { kind: "no-ballot", why, nextVotingAt: nextVotingAt(circle) };
  if (actor === null) return { kind: "cannot-vote", why: "no-account", votesAt: null };
  if (me === null || me.status === "founder" || me.status === "none") {
    const left = me !== null && me.joinedAt > 0;
    return { kind: "cannot-vote", why: left ? "left" : "not-a-member", votesAt: null };
  }
  if (!hasSeat(me)) return { kind: "cannot-vote", why: "joined-after", votesAt: firstVotingAt(circle, me) };
  if (!onRoster(circle, me)) return { kind: "cannot-vote", why: "joined-after", votesAt: nextVotingAt(circle) };
  return null;
}

type VotersProps = { view: CircleView; circle: Circle; round: Round; me: Member; onConnect: () => void };

function VotersBallot({ view, circle, round, me, onConnect }: VotersProps) {
  const house = useHouse();
  const { faultOf } = useCopy();
  const secret = useVotingSecret(circle, me);
  const open = secret.state.kind === "open" ? secret.state.secret : null;
  const mine = useMyBallot(circle, round, me, open);
  const which = useMemo(
    () => ({ circle: circle.address, round: round.round, account: me.account }),
    [circle.address, round.round, me.account],
  );
  const sealing = useSealing(which);
  const [changing, setChanging] = useState(false);
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const weights = useShuffle();
  const votingIsOpen = circle.phase === "voting" && view.now < windowsOf(circle.terms, circle.round).votingCloses;

  const stateNow = (): BallotState => {
    const { status } = sealing;
    if (status.kind === "sealing") return { ...status, roster: round.rosterSize, relay: hostOf(status.relay) };
    const at = placeOf(mine);
    if (status.kind === "failed" && votingIsOpen) {
      return {
        kind: "failed",
        at: status.at,
        relay: status.relay,
        otherRelays: house.relays.map(({ url }) => url).filter((url) => url !== status.relay),
        fault: faultOf(status.failure),
      };
    }
    if (!changing && at !== null) return at;
    if (!votingIsOpen) return { kind: "closed", opensAt: windowsOf(circle.terms, circle.round).sealsOpen };
    if (mine.kind === "loading" || secret.state.kind === "loading") return { kind: "loading" };
    if (open === null) {
      const fault = secret.failure === null ? null : faultOf(secret.failure);
      const kept = secret.state.kind === "locked" && secret.state.kept;
      return { kind: "locked", kept, working: secret.working, fault };
    }
    return {
      kind: "ticking",
      rule: circle.terms.tally === house.config.deployment.mostApprovals ? "most-approvals" : "equal-shares",
      choices: choicesOf(circle, round, weights),
      motions: motionsOf(circle, round, weights),
      ticked: [...ticked],
      changing: changing || at !== null,
    };
  };

  /** Where the ballot is that was made before; null when there is none to show. */
  const placeOf = (ballot: MyBallot): BallotState | null => {
    switch (ballot.kind) {
      case "loading":
      case "none":
        return null;
      case "inBox": {
        const { own, kept } = ballot;
        const handedOverAt = kept?.handedOver?.at ?? circle.timestamp;
        const receipt = { code: receiptCode(own), handedOverAt, transaction: txRef(house.config, own.transaction) };
        return { kind: "in-the-box", cast: round.cast, receipt, canChange: votingIsOpen };
      }
      case "handed": {
        const { kept } = ballot;
        const { at, nextBatchBy } = kept.handedOver ?? { at: view.now, nextBatchBy: view.now };
        const receipt = { code: receiptCode(kept.ballot), handedOverAt: at, transaction: null };
        return { kind: "handed-over", nextBatchBy, receipt, canChange: votingIsOpen };
      }
      case "sealed":
        return votingIsOpen
          ? {
              kind: "failed",
              at: "handing",
              relay: null,
              otherRelays: house.relays.slice(1).map(({ url }) => url),
              fault: faultOf({ reason: { kind: "notHandedOver" }, safe: true, next: ["retry", "otherRelay"] }),
            }
          : null;
    }
  };

  const lastSeq = mine.kind === "handed" || mine.kind === "sealed" ? mine.kept.ballot.seq : 0;
  const seal = (slots: readonly number[]) => {
    if (open === null) return;
    setTicked(slots);
    setChanging(false);
    sealing.seal({ circle, round, secret: open, slots, lastSeq });
  };
  const actions: Omit<BallotViewProps, "model"> = {
    onUnlock: secret.unlock,
    onRecover: secret.recover,
    onSeal: seal,
    onTryAgain: (relay) => {
      const { status } = sealing;
      if (status.kind === "failed" && status.at === "proving") seal(ticked);
      else if (mine.kind === "sealed" || mine.kind === "handed") sealing.handOver(mine.kept, relay);
    },
    onChangeMind: () => setChanging(true),
    onConnect,
  };
  return <BallotView model={modelOf(view, stateNow())} {...actions} />;
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
