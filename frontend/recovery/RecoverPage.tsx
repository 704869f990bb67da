import { windowsOf } from "../../protocol/clock.ts";
import { makeJoinFragment } from "../../protocol/join-link.ts";
import type { Circle, Member } from "../../protocol/types.ts";
import type { Actor } from "../accounts/actor.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import { linkHere } from "../board/claimLinks.ts";
import { isSameAddress } from "../chain/address.ts";
import { useDay } from "../chain/useDay.ts";
import { circleName, hasSeat, nextBallotRound, nextVotingAt, personOf, seatedMembers } from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { useCopy } from "../content/copy.ts";
import { newSecretHandlers, newSecretState, noNewSecret } from "../people/newSecretState.ts";
import type { RecoverAsking, RecoverModel, RecoverState } from "./model.ts";
import { finishAtOf, hindranceOf, recoveryModel, recoveryNeeded, recoveryTo } from "./recoveryModel.ts";
import { RecoverView } from "./RecoverView.tsx";
import { useRecovering } from "./useRecovering.ts";
import { useRecoveryVouches, type RecoveryVouches } from "./useRecoveryVouches.ts";

const VOUCH_DAYS = 28;
const nothing = () => undefined;

export function RecoverPage({ reading, onConnect }: CirclePageProps) {
  const { circle, actor, me } = useCirclePage(reading);
  const { ready } = useAccounts();
  if (actor !== null) {
    return <NewWallet key={`${circle.address}/${actor.address}`} circle={circle} actor={actor} me={me} />;
  }
  return (
    <RecoverView
      model={modelOf(circle, ready ? { kind: "no-account" } : { kind: "loading" })}
      onConnect={onConnect}
      onChoose={nothing}
      onChooseAgain={nothing}
      onGoOn={nothing}
      {...noNewSecret}
      onBegin={nothing}
      onFinish={nothing}
    />
  );
}

const modelOf = (circle: Circle, state: RecoverState): RecoverModel => ({
  circle: circleName(circle),
  members: seatedMembers(circle).length,
  state,
});

function NewWallet({ circle, actor, me }: { circle: Circle; actor: Actor; me: Member | null }) {
  const recovering = useRecovering(circle, actor);
  const { faultOf } = useCopy();
  const day = useDay();
  const { lost } = recovering;
  const said = useRecoveryVouches(circle, lost, actor.address);
  const underWay = recoveryTo(circle, actor.address);

  const stateNow = (): RecoverState => {
    if (me !== null && me.status !== "none" && me.status !== "founder") {
      const person = personOf(circle, me.account);
      const { finishing } = recovering;
      return finishing.status === "done" && hasSeat(me)
        ? { kind: "done", person, votesAt: nextVotingAt(circle), transaction: finishing.transaction }
        : { kind: "has-seat", person };
    }
    if (underWay !== null) {
      const recovery = recoveryModel(circle, underWay, actor.address, recovering.finishing);
      const first = Math.max(underWay.finishRound, nextBallotRound(circle));
      return { kind: "waits", recovery, votesAt: windowsOf(circle.terms, first).votingOpens };
    }
    if (!recovering.known) return { kind: "loading" };
    const finishAt = finishAtOf(circle);
    if (lost === null) {
      const seated = seatedMembers(circle).filter(({ status }) => status === "seated");
      return {
        kind: "choose",
        seated: seated.map(({ account }) => personOf(circle, account)),
        needed: recoveryNeeded(circle),
        finishAt,
      };
    }
    if (recovering.asking) return said === null ? { kind: "loading" } : askingState(circle, actor, lost, said, day);
    const made = newSecretState(recovering.secret, lost.handle, faultOf);
    return made ?? { kind: "begin", lost: personOf(circle, lost.account), finishAt, act: recovering.beginning };
  };

  return (
    <RecoverView
      model={modelOf(circle, stateNow())}
      onConnect={nothing}
      onChoose={(account) => {
        const chosen = circle.members.find((member) => isSameAddress(member.account, account));
        if (chosen !== undefined) recovering.choose(chosen);
      }}
      onChooseAgain={recovering.chooseAgain}
      onGoOn={recovering.goOn}
      {...newSecretHandlers(recovering.secret)}
      onBegin={recovering.begin}
      onFinish={() => {
        if (underWay !== null) recovering.finish(underWay.lost);
      }}
    />
  );
}

function askingState(
  circle: Circle,
  actor: Actor,
  lost: Member,
  { vouches, needed, barredUntil }: RecoveryVouches,
  day: number,
): RecoverAsking {
  const { address, chainId } = circle;
  const { handle } = lost;
  const listed = circle.candidates.find((one) => isSameAddress(one.account, actor.address) && one.handle === handle);
  return {
    kind: "asking",
    lost: personOf(circle, lost.account),
    link: linkHere(makeJoinFragment({ chainId, circle: address, candidate: actor.address, handle })),
    vouches,
    needed,
    until: listed === undefined ? null : listed.firstVouchedAt + VOUCH_DAYS * day,
    hindrance: hindranceOf(circle, { lost: lost.account, to: actor.address, barredUntil }),
  };
}
