import type { Address, Hex } from "viem";
import { getContractEvents } from "viem/actions";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { readMotions, readRequests, readRounds } from "../../protocol/circle.ts";
import { rulesOf } from "../../protocol/reader-shapes.ts";
import type { Circle, Motion, Request, Round, Rules } from "../../protocol/types.ts";
import { transactionOf } from "../chain/events.ts";
import type { House } from "../house.tsx";

/** What the chain says of one round beyond the round itself. */
export type SheetSource = {
  requests: Request[];
  motions: Motion[];
  /** Those of that round. */
  rules: Rules;
  flows: MoneyFlows | null;
  /** By request id: the transaction that ended its grant. */
  ended: ReadonlyMap<number, Hex>;
  frozenIn: Hex | null;
  endedIn: Hex | null;
};

/** What came into the pot between the last roster and this one, payment by payment. */
export type MoneyFlows = { chippedIn: Move[]; gifts: Move[]; cameBack: Move[]; swept: Move[] };
export type Move = { amount: bigint; transaction: Hex };

/** Requests and motions of every round, without what only the log knows. */
export type Papers = Pick<SheetSource, "requests" | "motions">;

/** All that was ever on a ballot, in as few calls as the reader's pages allow. */
export async function readPapers({ client, config }: House, circle: Circle, rounds: readonly Round[]): Promise<Papers> {
  const last = (ids: readonly number[]) => Math.max(0, ...ids) + 1;
  const range = { reader: config.deployment.reader, circle: circle.address, from: 1 };
  const [requests, motions] = await Promise.all([
    readRequests(client, { ...range, to: last(rounds.flatMap((round) => round.requests)) }),
    readMotions(client, { ...range, to: last(rounds.flatMap((round) => round.motions)) }),
  ]);
  return { requests, motions };
}

export async function readSheet(house: House, circle: Circle, round: Round): Promise<SheetSource> {
  const within = (ids: readonly number[]) => idsIn(house, circle.address, ids);
  const [requests, motions, [before]] = await Promise.all([
    within(round.requests)((range) => readRequests(house.client, range)),
    within(round.motions)((range) => readMotions(house.client, range)),
    readRounds(house.client, {
      reader: house.config.deployment.reader,
      circle: circle.address,
      from: Math.max(0, round.round - 1),
      to: round.round,
    }),
  ]);
  const [rules, flows, frozenIn, endedIn, ...ended] = await Promise.all([
    house.client
      .readContract({ address: circle.address, abi: circleAbi, functionName: "rulesOf", args: [round.round] })
      .then(rulesOf),
    readFlows(house, circle, round, before),
    transactionOf(house.client, circle.address, "VotingFrozen", round.round, round.frozenBlock),
    transactionOf(
      house.client,
      circle.address,
      round.status === "abandoned" ? "Abandoned" : "Settled",
      round.round,
      round.endedBlock,
    ),
    ...requests.map(async ({ id, grant }): Promise<[number, Hex] | null> => {
      const event = grant.status === "expired" ? "GrantExpired" : "Collected";
      const tx = await transactionOf(house.client, circle.address, event, id, grant.endedBlock);
      return tx === null ? null : [id, tx];
    }),
  ]);
  return { requests, motions, rules, flows, ended: new Map(ended.filter((one) => one !== null)), frozenIn, endedIn };
}

type IdRange = { reader: Address; circle: Address; from: number; to: number };

/** The entries with these ids (0 stands for none), out of the shortest range that holds them all. */
function idsIn({ config }: House, circle: Address, slots: readonly number[]) {
  return async <T extends { id: number }>(read: (range: IdRange) => Promise<T[]>): Promise<T[]> => {
    const ids = slots.filter((id) => id > 0);
    if (ids.length === 0) return [];
    const { reader } = config.deployment;
    const all = await read({ reader, circle, from: Math.min(...ids), to: Math.max(...ids) + 1 });
    return all.filter(({ id }) => ids.includes(id));
  };
}

/** From the events between two rosters. null where the provider does not look back so far: the sheet then says less. */
async function readFlows(
  house: House,
  circle: Circle,
  round: Round,
  before: Round | undefined,
): Promise<MoneyFlows | null> {
  if (round.frozenBlock === 0n) return null;
  const last = before !== undefined && before.frozenBlock > 0n ? before.frozenBlock + 1n : circle.createdBlock;
  if (last > round.frozenBlock) return null;
  const range = { address: circle.address, abi: circleAbi, fromBlock: last, toBlock: round.frozenBlock } as const;
  try {
    const logs = await getContractEvents(house.client, { ...range, strict: true });
    const moves = (event: "ChippedIn" | "GiftGiven" | "GrantExpired" | "Swept"): Move[] =>
      logs.flatMap((log) =>
        log.eventName === event ? [{ amount: log.args.amount, transaction: log.transactionHash }] : [],
      );
    return {
      chippedIn: moves("ChippedIn"),
      gifts: moves("GiftGiven"),
      cameBack: moves("GrantExpired"),
      swept: moves("Swept"),
    };
  } catch {
    return null;
  }
}
