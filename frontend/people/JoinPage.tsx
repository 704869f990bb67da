import { windowsOf } from "../../protocol/clock.ts";
import { MAX_SEATS } from "../../protocol/roster.ts";
import { makeJoinFragment } from "../../protocol/join-link.ts";
import type { Circle, Member } from "../../protocol/types.ts";
import type { Actor } from "../accounts/actor.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import { linkHere } from "../board/claimLinks.ts";
import { isSameAddress } from "../chain/address.ts";
import { useDay } from "../chain/useDay.ts";
import {
  circleName,
  firstVotingAt,
  isForming,
  nextVotingAt,
  personOf,
  roundOf,
  seatedMembers,
} from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps, type CircleView } from "../chain/useCirclePage.ts";
import { useCopy } from "../content/copy.ts";
import { JoinView } from "./JoinView.tsx";
import type { JoinModel, JoinState } from "./model.ts";
import { newSecretHandlers, newSecretState, noNewSecret } from "./newSecretState.ts";
import { useJoining, type Joining } from "./useJoining.ts";

const SUGGESTIONS = 4;
const VOUCH_DAYS = 28;
const nothing = () => undefined;

export function JoinPage({ reading, onConnect }: CirclePageProps) {
  const view = useCirclePage(reading);
  const { circle, actor } = view;
  const { ready } = useAccounts();
  if (actor !== null) return <Candidate key={`${circle.address}/${actor.address}`} view={view} actor={actor} />;
  return (
    <JoinView
      model={modelOf(view, ready ? { kind: "no-account" } : { kind: "loading" })}
      onConnect={onConnect}
      onHandle={nothing}
      onGoOn={nothing}
      onChangeHandle={nothing}
      {...noNewSecret}
      onTakeSeat={nothing}
    />
  );
}

const modelOf = ({ circle, now }: CircleView, state: JoinState): JoinModel => ({
  circle: circleName(circle),
  members: seatedMembers(circle).length,
  now,
  state,
});

function Candidate({ view, actor }: { view: CircleView; actor: Actor }) {
  const { circle, me } = view;
  const founder = me?.status === "founder";
  const joining = useJoining(circle, actor, founder);
  const { faultOf, handles } = useCopy();
  const { neighbour } = useAccounts();
  const day = useDay();

  const stateNow = (): JoinState => {
    const seated = seatedState(circle, me, joining);
    if (seated !== null) return seated;
    if (!joining.known) return { kind: "loading" };
    const closed = founder ? null : closedState(circle);
    if (closed !== null) return closed;
    const { handle } = joining;
    if (handle === null) {
      const taken = circle.members.filter(({ status }) => status !== "none").map((one) => one.handle.toLowerCase());
      const own = neighbour === null ? [] : [neighbour.handle];
      const free = [...own, ...spread(handles, actor.address)].filter((one) => !taken.includes(one.toLowerCase()));
      const fault = joining.handleFailure === null ? null : faultOf(joining.handleFailure);
      const suggestions = free.slice(0, SUGGESTIONS);
      return { kind: "handle", founder, needed: circle.vouchesNeeded, suggestions, taken, fault };
    }
    if (joining.asking) return askingState(circle, actor, handle, day);
    const made = newSecretState(joining.secret, handle, faultOf);
    return made ?? { kind: "seat", handle, booking: !isForming(circle), act: joining.act };
  };

  return (
    <JoinView
      model={modelOf(view, stateNow())}
      onConnect={nothing}
      onHandle={joining.chooseHandle}
      onGoOn={joining.goOn}
      onChangeHandle={joining.changeHandle}
      {...newSecretHandlers(joining.secret)}
      onTakeSeat={joining.takeSeat}
    />
  );
}

function seatedState(circle: Circle, me: Member | null, { act }: Joining): JoinState | null {
  if (me === null) return null;
  const person = personOf(circle, me.account);
  const transaction = act.status === "done" ? act.transaction : null;
  switch (me.status) {
    case "seated":
    case "leaving":
      return { kind: "seated", person, votesAt: nextVotingAt(circle), transaction };
    case "booked":
      return {
        kind: "booked",
        person,
        sitsAt: windowsOf(circle.terms, me.firstBallotRound).begins,
        votesAt: firstVotingAt(circle, me),
        transaction,
      };
    case "none":
    case "founder":
      return null;
  }
}

/** At most a quarter of the last roster, or two, may join in one month once the circle has formed. */
function closedState(circle: Circle): JoinState | null {
  const nextRoundAt = windowsOf(circle.terms, circle.round).ends;
  const booked = circle.members.filter(({ status }) => status === "booked");
  if (seatedMembers(circle).length + booked.length >= MAX_SEATS) return { kind: "closed", why: "full", nextRoundAt };
  if (isForming(circle)) return null;
  const frozen = circle.rounds.find(({ frozenAt }) => frozenAt > 0) ?? roundOf(circle, circle.round - 1);
  const cap = Math.max(2, Math.floor((frozen?.rosterSize ?? 0) / 4));
  const joined = booked.filter(({ joinedRound }) => joinedRound === circle.round).length;
  return joined >= cap ? { kind: "closed", why: "enough-this-round", nextRoundAt } : null;
}

function askingState(circle: Circle, actor: Actor, handle: string, day: number): JoinState {
  const mine = circle.candidates.find((one) => isSameAddress(one.account, actor.address) && one.handle === handle);
  const { address, chainId } = circle;
  return {
    kind: "asking",
    handle,
    link: linkHere(makeJoinFragment({ chainId, circle: address, candidate: actor.address, handle })),
    vouches: mine?.vouches ?? 0,
    needed: circle.vouchesNeeded,
    until: mine === undefined ? null : mine.firstVouchedAt + VOUCH_DAYS * day,
  };
}

/** Everybody is offered others first: by account, so that the offer stays the same. */
function spread(names: readonly string[], account: string): string[] {
  const from = Number.parseInt(account.slice(-4), 16) % names.length;
  return [...names.slice(from), ...names.slice(0, from)];
}
