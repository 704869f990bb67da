import { phaseAt, windowsOf } from "../../protocol/clock.ts";
import { approvalsIn, motionApprovalsNeeded } from "../../protocol/settle.ts";
import type { Circle, Motion, Request, Round } from "../../protocol/types.ts";
import type { Config } from "../config.ts";
import { txRef } from "../chain/explorer.ts";
import { noBallotReason, personOf, thankYouOf } from "../chain/standing.ts";
import { askOf, outcomeOf as motionOutcome } from "../motions/motionModel.ts";
import type { TxRef } from "../ui/model.ts";
import type { Outcome, Sheet, SheetBallot, SheetMotion, SheetRequest } from "./model.ts";
import type { SheetSource } from "./readSheet.ts";

const BALLOTS_PER_REQUEST = 3;

/** One month on one sheet. */
export function sheetOf(config: Config, circle: Circle, round: Round, source: SheetSource): Sheet {
  const { begins, ends } = windowsOf(circle.terms, round.round);
  const requests = round.slots.flatMap((slot) => {
    const request = source.requests.find(({ id }) => id === round.requests[slot]);
    return request === undefined ? [] : [requestOf(config, circle, round, slot, request, source)];
  });
  const money = moneyOf(round, source);
  const frozenIn = refOf(config, source.frozenIn);
  const endedIn = refOf(config, source.endedIn);
  const ended = round.status === "abandoned" ? "abandoned" : "settled";
  return {
    round: round.round,
    start: begins,
    end: ends,
    rosterSize: round.rosterSize,
    ballot: ballotOf(config, circle, round),
    requests,
    motions: source.motions.map((motion) => motionOf(circle, round, motion)),
    ...money,
    records: [
      ...(round.frozenAt > 0 ? [{ kind: "frozen" as const, at: round.frozenAt, transaction: frozenIn }] : []),
      ...(round.endedAt > 0 ? [{ kind: ended, at: round.endedAt, transaction: endedIn } as const] : []),
    ],
    blocks: round.frozenBlock > 0n && round.endedBlock > 0n ? { from: round.frozenBlock, to: round.endedBlock } : null,
  };
}

const refOf = (config: Config, hash: `0x${string}` | null): TxRef | null =>
  hash === null ? null : txRef(config, hash);

const nobodyVoted = ({ terms, timestamp }: Circle, { round, status, cast }: Round): boolean =>
  (status === "open" || status === "none") && cast === 0 && timestamp >= windowsOf(terms, round).votingCloses;

function ballotOf(config: Config, circle: Circle, round: Round): SheetBallot {
  const { cast, opened, quorum: needed, quorumMet, budget } = round;
  const why = noBallotReason(round) ?? (nobodyVoted(circle, round) ? "nobody-voted" : null);
  if (why !== null) return { kind: "none", why };
  switch (round.status) {
    case "settled":
      return {
        kind: "counted",
        cast,
        opened,
        needed,
        quorumMet,
        rule: circle.terms.tally === config.deployment.mostApprovals ? "most-approvals" : "equal-shares",
        held: cast === 0 ? 0n : budget / BigInt(cast),
      };
    case "abandoned":
      return { kind: "abandoned", cast, needed };
    case "none":
    case "noBallot":
      return { kind: "none", why: "nobody-voted" };
    case "open":
      return { kind: "sealed", cast, needed, opensAt: windowsOf(circle.terms, round.round).sealsOpen };
  }
}

function requestOf(
  config: Config,
  circle: Circle,
  round: Round,
  slot: number,
  request: Request,
  source: SheetSource,
): SheetRequest {
  const counted = round.status === "settled";
  return {
    id: request.id,
    text: request.text,
    pinner: personOf(circle, request.pinner),
    amount: request.amount,
    approvals: counted ? approvalsIn(round.openedApprovals, slot) : null,
    outcome: outcomeOf(config, circle, round, slot, request, source),
    thanks: request.grant.round === round.round ? thankYouOf(circle, request) : null,
  };
}

/** What was counted late holds later too. */
function motionOf(circle: Circle, round: Round, motion: Motion): SheetMotion {
  const { rosterSize, openedApprovals, endedAt } = round;
  const counted = round.status === "settled";
  const decidedIn = endedAt > 0 ? phaseAt(circle.terms, endedAt).round : round.round;
  const needed = motionApprovalsNeeded(rosterSize);
  return {
    id: motion.id,
    ask: askOf(circle, motion, decidedIn, null),
    count: counted ? { approvals: approvalsIn(openedApprovals, motion.slot), needed } : null,
    outcome: motionOutcome(motion),
  };
}

function outcomeOf(
  config: Config,
  circle: Circle,
  round: Round,
  slot: number,
  request: Request,
  source: SheetSource,
): Outcome {
  const isOver = round.status !== "open" && round.status !== "none";
  if (!isOver && !nobodyVoted(circle, round)) return { kind: "sealed" };
  if (!round.winners.includes(slot)) {
    return { kind: round.round >= request.firstRound + BALLOTS_PER_REQUEST - 1 ? "last" : "stays" };
  }
  const { grant } = request;
  const transaction = refOf(config, source.ended.get(request.id) ?? null);
  switch (grant.status) {
    case "collected": {
      const to = personOf(circle, grant.paidTo);
      return { kind: "paid", at: grant.endedAt, to: to.handle === null ? null : to, transaction };
    }
    case "expired":
      return { kind: "returned", at: grant.endedAt, transaction };
    case "none":
    case "waiting":
      return { kind: "waiting", until: grant.expiresAt };
  }
}

type Money = Pick<Sheet, "moneyIn" | "moneyOut" | "toGive" | "stays">;

/** The pot as it was when voting opened, how it came to that, and what became of it. Who left took theirs from "before". */
function moneyOf(round: Round, { requests, rules, flows }: SheetSource): Money {
  const toGive = (round.budget * 100n) / BigInt(rules.spendPercent);
  const { chippedIn, gifts, cameBack, swept } = flows ?? { chippedIn: 0n, gifts: 0n, cameBack: 0n, swept: 0n };
  const before = toGive - chippedIn - gifts - cameBack - swept;
  const lines = [
    { kind: "before" as const, amount: before },
    { kind: "chipped-in" as const, amount: chippedIn },
    { kind: "gifts" as const, amount: gifts },
    { kind: "came-back" as const, amount: cameBack },
    { kind: "swept" as const, amount: swept },
  ];
  const won = requests.filter(({ slot, grant }) => round.winners.includes(slot) && grant.round === round.round);
  const sumOf = (status: Request["grant"]["status"]) => {
    const some = won.filter(({ grant }) => grant.status === status);
    return { amount: some.reduce((sum, { grant }) => sum + grant.amount, 0n), count: some.length };
  };
  const out = [
    { kind: "paid" as const, ...sumOf("collected") },
    { kind: "kept" as const, ...sumOf("waiting") },
    { kind: "returned" as const, ...sumOf("expired") },
  ];
  return {
    moneyIn: before < 0n ? [{ kind: "before", amount: toGive }] : lines.filter(isWorthALine),
    moneyOut: out.filter(({ amount }) => amount > 0n),
    toGive,
    stays: toGive - out.reduce((sum, { amount }) => sum + amount, 0n),
  };
}

const isWorthALine = ({ kind, amount }: { kind: string; amount: bigint }): boolean => kind === "before" || amount > 0n;
