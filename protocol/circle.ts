import type { Address, Client } from "viem";
import { getChainId } from "viem/actions";
import { circleReaderAbi } from "./abi-reader.gen.ts";
import type { Circle, MembershipChange, Motion, Request, Round } from "./types.ts";
import { readContract } from "./read.ts";
import {
  changeOf,
  closingOf,
  memberOf,
  motionOf,
  nameOf,
  phases,
  recoveryOf,
  requestOf,
  roundOf,
  rulesOf,
  termsOf,
} from "./reader-shapes.ts";

type ReadInput = { reader: Address; circle: Address };

/** How much one eth_call asks of the reader: history grows, and providers bound a call's gas. */
const PAGE = 24;

/** Everything the first screen of a circle needs, in one eth_call and so as of one block. */
export async function readCircle(
  client: Client,
  { reader, circle, chainId }: ReadInput & { chainId?: number },
): Promise<Circle> {
  const [view, chain] = await Promise.all([
    readContract(client, { address: reader, abi: circleReaderAbi, functionName: "overview", args: [circle] }),
    chainId ?? client.chain?.id ?? getChainId(client),
  ]);
  return {
    address: circle,
    chainId: chain,
    blockNumber: view.blockNumber,
    timestamp: Number(view.timestamp),
    createdBlock: view.createdBlock,
    forwarder: view.forwarder,
    terms: termsOf(view.terms),
    rules: rulesOf(view.rules),
    comingRules: [rulesOf(view.comingRules[0]), rulesOf(view.comingRules[1])],
    round: view.round,
    phase: nameOf("the phase", phases, view.phase),
    pot: view.pot,
    root: view.root,
    leaves: [...view.leaves],
    vouchesNeeded: Number(view.vouchesNeeded),
    members: view.members.map(memberOf),
    candidates: view.candidates.map(({ candidate, handle, vouches, firstVouchedAt }) => ({
      account: candidate,
      handle,
      vouches,
      firstVouchedAt: Number(firstVouchedAt),
    })),
    requests: view.requests.map(requestOf),
    motions: view.motions.map(motionOf),
    recoveries: view.recoveries.map(recoveryOf),
    rounds: view.rounds.map(roundOf),
    changeCount: Number(view.changeCount),
    closing: closingOf(view.closing),
  };
}

type Range = {
  /** First of the range. */
  from: number;
  /** First behind the range. */
  to: number;
};

/** Rounds in [from, to), ascending. */
export async function readRounds(client: Client, { reader, circle, from, to }: ReadInput & Range): Promise<Round[]> {
  const pages = await readPages({ from, to }, (start, end) =>
    readContract(client, { address: reader, abi: circleReaderAbi, functionName: "rounds", args: [circle, start, end] }),
  );
  return pages.map(roundOf);
}

/** Requests with ids in [from, to), ascending; ids run from 1. */
export async function readRequests(
  client: Client,
  { reader, circle, from, to }: ReadInput & Range,
): Promise<Request[]> {
  const pages = await readPages({ from, to }, (start, end) =>
    readContract(client, {
      address: reader,
      abi: circleReaderAbi,
      functionName: "requests",
      args: [circle, start, end],
    }),
  );
  return pages.map(requestOf);
}

/** Motions with ids in [from, to), ascending; ids run from 1. */
export async function readMotions(client: Client, { reader, circle, from, to }: ReadInput & Range): Promise<Motion[]> {
  const pages = await readPages({ from, to }, (start, end) =>
    readContract(client, {
      address: reader,
      abi: circleReaderAbi,
      functionName: "motions",
      args: [circle, start, end],
    }),
  );
  return pages.map(motionOf);
}

/** Entries [from, to) of the membership history, in the order in which they happened. */
export async function readChanges(
  client: Client,
  { reader, circle, from, to }: ReadInput & Range,
): Promise<MembershipChange[]> {
  const pages = await readPages({ from, to }, (start, end) =>
    readContract(client, {
      address: reader,
      abi: circleReaderAbi,
      functionName: "changes",
      args: [circle, BigInt(start), BigInt(end)],
    }),
  );
  return pages.map(changeOf);
}

async function readPages<T>(
  { from, to }: Range,
  read: (start: number, end: number) => Promise<readonly T[]>,
): Promise<T[]> {
  const starts = Array.from({ length: Math.ceil(Math.max(0, to - from) / PAGE) }, (_, page) => from + page * PAGE);
  const pages = await Promise.all(starts.map((start) => read(start, Math.min(start + PAGE, to))));
  return pages.flat();
}
