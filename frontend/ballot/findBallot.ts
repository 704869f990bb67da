import { getContractEvents } from "viem/actions";
import type { Hex } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { ballotCommitment } from "../../protocol/ballot.ts";
import { findOwn } from "../../protocol/ballots.ts";
import type { CastBallot, Circle, Opening, Round } from "../../protocol/types.ts";
import { windowsOf } from "../../protocol/clock.ts";
import { txRef } from "../chain/explorer.ts";
import type { Config } from "../config.ts";
import type { House } from "../house.tsx";
import type { Found } from "./findModel.ts";
import { isLate } from "./ballotState.ts";
import { receiptCode } from "./receipts.ts";

export type OpenedBallot = Opening & { transaction: Hex };

/** Every opening of a round: like the ballots, never that of one nullifier. null where the provider looks back no further. */
export async function readOpened({ client }: House, circle: Circle, round: Round): Promise<OpenedBallot[] | null> {
  const fromBlock = round.ballotBlocks.at(-1);
  if (round.opened === 0 || fromBlock === undefined) return [];
  const toBlock = round.endedBlock > 0n ? round.endedBlock : circle.blockNumber;
  try {
    const logs = await getContractEvents(client, {
      address: circle.address,
      abi: circleAbi,
      eventName: "BallotOpened",
      args: { round: round.round },
      fromBlock,
      toBlock,
      strict: true,
    });
    return logs.map(({ args, transactionHash }) => ({ ...args, transaction: transactionHash }));
  } catch {
    return null;
  }
}

type Box = {
  circle: Circle;
  round: Round;
  now: number;
  ballots: readonly CastBallot[];
  opened: readonly OpenedBallot[] | null;
};

/** The ballot a receipt's code is of, also one that was replaced. Two with one code are as good as never in one box. */
export const byCode = (ballots: readonly CastBallot[], code: string): CastBallot | null =>
  ballots.find((ballot) => receiptCode(ballot) === code) ?? null;

/** What became of a ballot, told without what it says. */
export function foundIn(config: Config, box: Box, own: CastBallot): Found {
  const { round, ballots } = box;
  const earlier = ballots.filter(({ nullifier, seq }) => nullifier === own.nullifier && seq < own.seq).length;
  return {
    code: receiptCode(own),
    block: own.block,
    cast: round.cast,
    earlier,
    transaction: txRef(config, own.transaction),
    fate: fateOf(config, box, own),
  };
}

function fateOf(config: Config, { circle, round, now, ballots, opened }: Box, own: CastBallot): Found["fate"] {
  const { nullifier, seq, commitment } = own;
  if (findOwn(ballots, nullifier)?.seq !== seq) return { kind: "replaced" };
  const opening = opened?.find((one) => one.nullifier === nullifier);
  if (opening !== undefined) {
    const same = ballotCommitment({ ...opening, round: round.round, nullifier, seq }) === commitment;
    return same ? { kind: "read", transaction: txRef(config, opening.transaction) } : { kind: "unsure" };
  }
  if (round.opened > 0 && opened === null) {
    return round.opened >= round.cast ? { kind: "read", transaction: null } : { kind: "unsure" };
  }
  if (round.status === "settled" || round.status === "abandoned") return { kind: "unread" };
  const { sealsOpen } = windowsOf(circle.terms, round.round);
  return isLate(circle, round, now) ? { kind: "late", since: sealsOpen } : { kind: "sealed", opensAt: sealsOpen };
}
