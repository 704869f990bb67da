import { phaseAt, windowsOf } from "../../protocol/clock.ts";
import { approvalsIn, motionApprovalsNeeded, tallyRound } from "../../protocol/settle.ts";
import { equalShares, mostApprovals } from "../../protocol/tally/index.ts";
import type { Circle, Motion, Request, Round } from "../../protocol/types.ts";
import type { Config } from "../config.ts";
import { addressUrl, txRef } from "../chain/explorer.ts";
import { noBallotReason, personOf, thankYouOf } from "../chain/standing.ts";
import { askOf, outcomeOf as motionOutcome } from "../motions/motionModel.ts";
import type { TxRef } from "../ui/model.ts";
import type { MoneyIn, MoneyLine, Outcome, Sheet, SheetBallot, SheetHead, SheetMotion, SheetRequest } from "./model.ts";
import type { Move, SheetSource } from "./readSheet.ts";

const BALLOTS_PER_REQUEST = 3;

/** What a sheet is made of that the circle itself remembers. */
export type HeadSource = Pick<SheetSource, "requests" | "motions"> & Partial<Transactions>;
type Transactions = Pick<SheetSource, "ended" | "frozenIn" | "endedIn">;

export function headOf(config: Config, circle: Circle, round: Round, source: HeadSource): SheetHead {
  const { begins, ends } = windowsOf(circle.terms, round.round);
  const requests = round.slots.flatMap((slot) => {
    const request = source.requests.find(({ id }) => id === round.requests[slot]);
    return request === undefined ? [] : [requestOf(config, circle, round, slot, request, source)];
  });
  const motions = source.motions.filter(({ id }) => round.motions.includes(id));
  const frozenIn = refOf(config, source.frozenIn ?? null);
  const endedIn = refOf(config, source.endedIn ?? null);
  const ended = round.status === "abandoned" ? "abandoned" : "settled";
  return {
    round: round.round,
    start: begins,
    end: ends,
    rosterSize: round.rosterSize,
    ballot: ballotOf(config, circle, round),
    requests,
    motions: motions.map((motion) => motionOf(circle, round, motion)),
    records: [
      ...(round.frozenAt > 0
        ? [{ kind: "frozen" as const, at: round.frozenAt, block: round.frozenBlock, transaction: frozenIn }]
        : []),
      ...(round.endedAt > 0
        ? [{ kind: ended, at: round.endedAt, block: round.endedBlock, transaction: endedIn } as const]
        : []),
    ],
  };
}

/** One month on one sheet. */
export function sheetOf(config: Config, circle: Circle, round: Round, source: SheetSource): Sheet {
  return {
    ...headOf(config, circle, round, source),
    ...moneyOf(config, round, source),
    blocks: round.frozenBlock > 0n && round.endedBlock > 0n ? { from: round.frozenBlock, to: round.endedBlock } : null,
    recount: recountOf(config, circle, round, source),
    circleUrl: addressUrl(config, circle.address),
  };
}

/** The count once more, by the rules of the protocol and not by the contract, from the ballots that were opened. */
function recountOf(config: Config, circle: Circle, round: Round, { requests, rules }: SheetSource): Sheet["recount"] {
  if (round.status !== "settled") return null;
  const tallyRule = circle.terms.tally === config.deployment.mostApprovals ? mostApprovals : equalShares;
  const { winners, spent, quorumMet } = tallyRound({ round, requests, rules, tallyRule });
  const same = winners.join() === round.winners.join() && spent === round.spent && quorumMet === round.quorumMet;
  return { agrees: same };
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
  source: HeadSource,
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
  source: HeadSource,
): Outcome {
  const isOver = round.status !== "open" && round.status !== "none";
  if (!isOver && !nobodyVoted(circle, round)) return { kind: "sealed" };
  if (!round.winners.includes(slot)) {
    return { kind: round.round >= request.firstRound + BALLOTS_PER_REQUEST - 1 ? "last" : "stays" };
  }
  const { grant } = request;
  const transaction = refOf(config, source.ended?.get(request.id) ?? null);
  switch (grant.status) {
    case "collected": {
      const to = personOf(circle, grant.paidTo);
      return {
        kind: "paid",
        at: grant.endedAt,
        block: grant.endedBlock,
        to: to.handle === null ? null : to,
        transaction,
      };
    }
    case "expired":
      return { kind: "returned", at: grant.endedAt, block: grant.endedBlock, transaction };
    case "none":
    case "waiting":
      return { kind: "waiting", until: grant.expiresAt };
  }
}

type Money = Pick<Sheet, "moneyIn" | "moneyOut" | "toGive" | "stays">;

/** The pot as it was when voting opened, how it came to that, and what became of it. Who left took theirs from "before". */
function moneyOf(config: Config, round: Round, { requests, rules, flows }: SheetSource): Money {
  const toGive = (round.budget * 100n) / BigInt(rules.spendPercent);
  const lineOf = (kind: MoneyIn, moves: readonly Move[] = []): MoneyLine => ({
    kind,
    amount: moves.reduce((sum, { amount }) => sum + amount, 0n),
    moves: moves.map(({ amount, transaction }) => ({ amount, transaction: txRef(config, transaction) })),
  });
  const came = [
    lineOf("chipped-in", flows?.chippedIn),
    lineOf("gifts", flows?.gifts),
    lineOf("came-back", flows?.cameBack),
    lineOf("swept", flows?.swept),
  ].filter(({ amount }) => amount > 0n);
  const before = toGive - came.reduce((sum, { amount }) => sum + amount, 0n);
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
    moneyIn:
      before < 0n
        ? [{ kind: "before", amount: toGive, moves: [] }]
        : [{ kind: "before", amount: before, moves: [] }, ...came],
    moneyOut: out.filter(({ amount }) => amount > 0n),
    toGive,
    stays: toGive - out.reduce((sum, { amount }) => sum + amount, 0n),
  };
}
