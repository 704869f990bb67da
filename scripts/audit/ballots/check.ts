import { keccak256, stringToHex, type Hex } from "viem";
import { z } from "zod";
import { slotsOf } from "../../../protocol/ballot.ts";
import { newestBallots } from "../../../protocol/ballots.ts";
import { beaconRoundFor } from "../../../protocol/beacon-clock.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { BeaconForged, BeaconNotYet, BeaconUnreachable, OpeningMismatch } from "../../../protocol/errors.ts";
import { checkOpening } from "../../../protocol/openings.ts";
import type { Ballot, CastBallot, Opening } from "../../../protocol/types.ts";
import type { Beacon } from "../../beacon.ts";
import { remembered, type Cache } from "../cache.ts";
import { hex } from "../chain/hex.ts";
import { inWords, type Findings, type Where } from "../findings.ts";
import type { Founding } from "../founding/founding.ts";
import type { Sent } from "../replay/transaction.ts";
import type { Box } from "./box.ts";
import type { SealContent } from "./work.ts";
import type { Workers } from "./workers.ts";

/** Ballots handed to a thread at once. */
const PIECE = 24;

export type BallotChecks = {
  founding: Founding;
  sent: readonly Sent[];
  /** The chain's clock as of which the audit is. */
  now: number;
  /** Opened when the first seal needs it. */
  beacon: () => Promise<Beacon>;
  workers: Workers;
  cache: Cache;
  findings: Findings;
  onProgress: (done: number) => void;
};

const contentSchema = z.object({ approvals: z.number(), salt: hex });

/** Every proof, every opening and every seal of a round. */
export async function checkBox(box: Box, checks: BallotChecks): Promise<void> {
  checkOpenings(box, checks.findings);
  await Promise.all([checkProofs(box, checks), checkSeals(box, checks)]);
}

const whereOf = (round: number, { block, transaction }: Pick<CastBallot, "block" | "transaction">): Where => ({
  round,
  block: Number(block),
  transaction,
});

/** Enough of a nullifier to find it again. */
const short = ({ nullifier }: { nullifier: bigint }): string =>
  `${nullifier.toString(16).padStart(64, "0").slice(0, 10)}…`;

// ---------------------------------------------------------------------- proofs

async function checkProofs(box: Box, checks: BallotChecks): Promise<void> {
  const { founding, sent, findings, onProgress } = checks;
  const transactions = new Map(sent.map((one) => [one.transaction, one.ballots]));
  const proven = box.cast.flatMap((cast) => {
    const ballot = transactions.get(cast.transaction)?.find((one) => isSame(one, cast));
    if (ballot) return [{ cast, ballot }];
    findings.differ(
      "proof",
      `the proof of ballot ${short(cast)} in its transaction`,
      whereOf(box.round, cast),
      "a proof",
      null,
    );
    onProgress(1);
    return [];
  });
  await inPieces(proven, async (piece) => {
    const { chainId, circle } = founding;
    const { round, root } = box;
    const claim = { chainId, circle, round, root, ballots: piece.map(({ ballot }) => ballot) };
    const hold = await remembered(
      checks.cache,
      `proofs ${digest(claim)}`,
      { schema: z.array(z.boolean()), isWorth: (answer) => answer.every(Boolean) },
      () => checks.workers.do({ kind: "proofs", ...claim }),
    );
    for (const [i, { cast }] of piece.entries()) {
      if (hold[i] !== true)
        findings.differ("proof", `the proof of ballot ${short(cast)}`, whereOf(round, cast), "holds", "does not");
    }
    onProgress(piece.length);
  });
}

const isSame = (ballot: Ballot, cast: CastBallot): boolean =>
  ballot.nullifier === cast.nullifier &&
  ballot.seq === cast.seq &&
  ballot.commitment === cast.commitment &&
  ballot.sealedVote === cast.sealedVote;

// ---------------------------------------------------------------------- openings

/** One commitment opens one way, whoever opens it. */
function checkOpenings({ round, slots, cast, opened }: Box, findings: Findings): void {
  const counted = new Map(newestBallots(cast).map((ballot) => [ballot.nullifier, ballot]));
  for (const opening of opened) {
    const where = whereOf(round, opening);
    const ballot = counted.get(opening.nullifier);
    if (!ballot) {
      findings.differ(
        "opening",
        `the opening of ${short(opening)}, which was never cast`,
        where,
        null,
        opening.approvals,
      );
      continue;
    }
    try {
      checkOpening({ round, slots: slotsOf(slots), ballot, opening });
    } catch (error) {
      if (!(error instanceof OpeningMismatch)) throw error;
      findings.differ(
        "opening",
        `the opening of ${short(opening)}`,
        where,
        "what was committed to",
        error.shortMessage,
      );
    }
  }
}

// ---------------------------------------------------------------------- seals

async function checkSeals(box: Box, checks: BallotChecks): Promise<void> {
  const { founding, now, findings, onProgress } = checks;
  const { round, cast } = box;
  if (now < windowsOf(founding.terms, round).sealsOpen) return onProgress(cast.length);
  const signature = await signatureOf(box, checks);
  if (signature === null) return onProgress(cast.length);
  const counted = new Set(newestBallots(cast));
  const openings = new Map(box.opened.map((opening) => [opening.nullifier, opening]));
  await inPieces(cast, async (piece) => {
    const seals = piece.map(({ sealedVote }) => sealedVote);
    const key = `seals ${digest({ signature, seals })}`;
    const contents = await remembered(checks.cache, key, { schema: z.array(contentSchema.nullable()) }, () =>
      checks.workers.do({ kind: "seals", signature, seals }),
    );
    for (const [i, ballot] of piece.entries()) {
      if (counted.has(ballot)) compareSeal(box, ballot, contents[i] ?? null, openings.get(ballot.nullifier), findings);
    }
    onProgress(piece.length);
  });
}

async function signatureOf({ round }: Box, { founding, beacon, cache, findings }: BallotChecks): Promise<Hex | null> {
  const beaconRound = beaconRoundFor(founding.terms, round);
  try {
    return await remembered(cache, `beacon ${beaconRound}`, { schema: hex }, async () => {
      return (await (await beacon()).client.fetch(beaconRound)).signature;
    });
  } catch (error) {
    if (!(error instanceof BeaconForged || error instanceof BeaconNotYet || error instanceof BeaconUnreachable))
      throw error;
    const told = [error.shortMessage, error.details].filter(Boolean).join(" ");
    findings.differ(
      "beacon",
      `the beacon's round ${beaconRound}, without which no seal opens`,
      { round },
      "a signature",
      told,
    );
    return null;
  }
}

/** Whoever sealed a ballot may open it, too: then the seal need not hold it. */
function compareSeal(
  { round, slots, ended }: Box,
  ballot: CastBallot,
  content: SealContent | null,
  opening: Opening | undefined,
  findings: Findings,
): void {
  const where = whereOf(round, ballot);
  const whole = content !== null && fits(round, slots, ballot, content);
  const name = `Ballot ${short(ballot)}`;
  if (opening && whole) {
    const found = { approvals: opening.approvals, salt: opening.salt };
    findings.compare("seal", `what the seal of ballot ${short(ballot)} holds`, where, content, found);
  } else if (opening) {
    findings.remark(`${name} was opened by its own voter: its seal holds something else.`, where);
  } else if (ended) {
    const why = whole ? "could have been opened, and nobody did" : "was sealed so that nobody can open it";
    findings.remark(`${name} ${why}: it counts as empty.`, where);
  }
}

function fits(round: number, slots: number, ballot: CastBallot, content: SealContent): boolean {
  try {
    checkOpening({ round, slots: slotsOf(slots), ballot, opening: { nullifier: ballot.nullifier, ...content } });
    return true;
  } catch (error) {
    if (error instanceof OpeningMismatch) return false;
    throw error;
  }
}

// ---------------------------------------------------------------------- pieces

const digest = (question: object): Hex => keccak256(stringToHex(inWords(question)));

async function inPieces<T>(items: readonly T[], work: (piece: T[]) => Promise<void>): Promise<void> {
  const starts = Array.from({ length: Math.ceil(items.length / PIECE) }, (_, i) => i * PIECE);
  await Promise.all(starts.map((from) => work(items.slice(from, from + PIECE))));
}
