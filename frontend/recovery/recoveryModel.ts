import type { Address } from "viem";
import { windowsOf } from "../../protocol/clock.ts";
import type { Candidate, Circle, Member, Recovery } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import { ballotUnderWay, memberOf, personOf, seatedMembers } from "../chain/standing.ts";
import { idle, type Act } from "../ui/model.ts";
import type { EarlyWords, Quiet, RecoveryModel, SeatNews, SilentModel } from "./model.ts";
import type { RecoveryVouches } from "./useRecoveryVouches.ts";

const MIN_VOUCHES = 3;
const SEATS_PER_VOUCH = 3;
const NOTICE_ROUNDS = 2;
const STALE_ROUNDS = 3;
const BARRED_ROUNDS = 3;
/** Whole rounds without a signature after which a seat may be given up, and after how many its holder is told. */
const SILENT_ROUNDS = 6;
const TELL_ROUNDS = 3;

const beginOf = (circle: Circle, round: number): number => windowsOf(circle.terms, round).begins;

/** Vouches that hand a seat to a new wallet: a third of the seats, three at least. */
export const recoveryNeeded = (circle: Circle): number =>
  Math.max(MIN_VOUCHES, Math.ceil(seatedMembers(circle).length / SEATS_PER_VOUCH));

/** When a recovery that begins now can be finished at the earliest. */
export const finishAtOf = (circle: Circle): number => beginOf(circle, circle.round + NOTICE_ROUNDS);

/** While a handle is taken, a vouch under it can only mean: this is their new wallet. */
export function seatAskedFor(circle: Circle, { handle }: Pick<Candidate, "handle">): Member | null {
  return seatedMembers(circle).find((member) => member.handle === handle) ?? null;
}

export const recoveryTo = (circle: Circle, account: Address | null): Recovery | null =>
  circle.recoveries.find(({ to }) => isSameAddress(to, account)) ?? null;

const recoveryOf = (circle: Circle, lost: Address): Recovery | null =>
  circle.recoveries.find((one) => isSameAddress(one.lost, lost)) ?? null;

/** Whoever signed anything in a round since has not lost the wallet. */
const wasUsed = (circle: Circle, { lost, round }: Recovery): boolean =>
  (memberOf(circle, lost)?.seenRound ?? 0) > round;

export function recoveryModel(circle: Circle, recovery: Recovery, actor: Address | null, act: Act): RecoveryModel {
  const { lost, to, startedAt, finishRound } = recovery;
  const state = (): RecoveryModel["state"] => {
    if (wasUsed(circle, recovery)) return "used";
    if (circle.round < finishRound) return "waits";
    return ballotUnderWay(circle) ? "ballot" : "ready";
  };
  return {
    lost: personOf(circle, lost),
    to,
    startedAt,
    from: beginOf(circle, finishRound),
    state: state(),
    you: isSameAddress(lost, actor) ? "lost" : isSameAddress(to, actor) ? "new" : "neither",
    act,
  };
}

export type SeatActs = { about: Address | null; act: Act };

export const recoveryModels = (circle: Circle, actor: Address | null, finishing: SeatActs): RecoveryModel[] =>
  circle.recoveries.map((recovery) =>
    recoveryModel(circle, recovery, actor, isSameAddress(finishing.about, recovery.lost) ? finishing.act : idle),
  );

/** Why a new wallet cannot ask for this seat now, however many vouch. */
export function hindranceOf(
  circle: Circle,
  { lost, to, barredUntil }: { lost: Address; to: Address; barredUntil: number },
): { why: "objected" | "other"; until: number } | null {
  if (circle.round < barredUntil) return { why: "objected", until: beginOf(circle, barredUntil) };
  const other = recoveryOf(circle, lost);
  if (other === null || isSameAddress(other.to, to) || circle.round >= other.round + STALE_ROUNDS) return null;
  return { why: "other", until: beginOf(circle, other.round + STALE_ROUNDS) };
}

/** Of all the words for a new wallet that still last, those that do not count for the seat. */
export function earlyWords(
  circle: Circle,
  { vouches, early, barredUntil }: Pick<RecoveryVouches, "vouches" | "early" | "barredUntil">,
): EarlyWords | null {
  if (early === 0) return null;
  return {
    count: early,
    all: vouches === 0,
    before: barredUntil > 0 ? "objection" : "seat",
    askFrom: circle.round < barredUntil ? beginOf(circle, barredUntil) : null,
  };
}

/* ---------- silence ---------- */

const vacatableFrom = ({ seenRound }: Member): number => seenRound + SILENT_ROUNDS + 1;

const quietOf = (circle: Circle, member: Member): Quiet => ({
  since: beginOf(circle, member.seenRound + 1),
  vacatedFrom: beginOf(circle, vacatableFrom(member)),
  vacatable: circle.round >= vacatableFrom(member),
});

/** Seats whose holders were silent for so long that anyone may give them up. Nobody is listed before. */
export function silentModels(circle: Circle, vacating: SeatActs): SilentModel[] {
  return seatedMembers(circle)
    .filter((member) => member.status === "seated" && quietOf(circle, member).vacatable)
    .map((member) => ({
      person: personOf(circle, member.account),
      since: quietOf(circle, member).since,
      state: ballotUnderWay(circle) ? "ballot" : "ready",
      act: isSameAddress(vacating.about, member.account) ? vacating.act : idle,
    }));
}

/** What concerns the seat of whoever looks; null when all is well. */
export function seatNews(circle: Circle, actor: Address | null): SeatNews | null {
  const me = memberOf(circle, actor);
  if (me?.status !== "seated") return null;
  const recovery = recoveryOf(circle, me.account);
  const asked = recovery === null ? null : askedOf(circle, recovery);
  const quiet = circle.round - me.seenRound > TELL_ROUNDS ? quietOf(circle, me) : null;
  return asked === null && quiet === null ? null : { asked, quiet };
}

const askedOf = (circle: Circle, recovery: Recovery): NonNullable<SeatNews["asked"]> => ({
  me: personOf(circle, recovery.lost),
  to: recovery.to,
  startedAt: recovery.startedAt,
  from: beginOf(circle, recovery.finishRound),
  used: wasUsed(circle, recovery),
  signingFrom: circle.round > recovery.round ? null : beginOf(circle, recovery.round + 1),
  barredUntil: beginOf(circle, circle.round + BARRED_ROUNDS),
});
