import type { Address, Hex } from "viem";
import { balanceOf } from "../../protocol/model/dollar.ts";
import { held } from "../../protocol/model/pot.ts";
import { beaconOf, type Beacon } from "../beacon.ts";
import { readBoxes } from "./ballots/box.ts";
import { checkBox } from "./ballots/check.ts";
import type { Workers } from "./ballots/workers.ts";
import type { Cache } from "./cache.ts";
import type { Block } from "./chain/blocks.ts";
import { readHistory } from "./chain/history.ts";
import { Findings } from "./findings.ts";
import { readFounding, type Founding } from "./founding/founding.ts";
import type { Progress } from "./progress.ts";
import { compareHistories } from "./providers.ts";
import { Replay } from "./replay/replay.ts";
import { readSent, type Sent } from "./replay/transaction.ts";
import { monthsOf, type Month } from "./report/months.ts";
import type { Rpc } from "./rpc.ts";
import { checkState } from "./state.ts";

export type AuditInput = {
  /** The first is audited, the others are compared with it. */
  rpcs: readonly [Rpc, ...Rpc[]];
  circle: Address;
  beacons: readonly string[];
  /** As of which block: the newest, when left out. */
  block?: number | undefined;
  cacheOf: (rpc: Rpc, chainId: number) => Cache;
  workers: Workers;
  progress: Progress;
};

/** As of when an audit is. */
export type AsOf = { number: number; hash: Hex; timestamp: number };

export type Audit = {
  founding: Founding;
  asOf: AsOf;
  months: Month[];
  findings: Findings;
  /** What the token says the circle has, and what of it came past the doors. */
  balance: { held: bigint; stray: bigint };
  counts: Record<"blocks" | "rosters" | "proofs" | "openings" | "tallies" | "movements", number>;
};

export class Reorganised extends Error {
  override name = "Reorganised";
}

/** Recomputes a circle from its first block on. Throws when a provider does not answer; whatever is wrong is a finding. */
export async function audit(input: AuditInput): Promise<Audit> {
  const { rpcs, circle, progress } = input;
  const [rpc] = rpcs;
  const findings = new Findings();
  const founding = await readFounding(rpc, circle, (await newest(input)).number, findings);
  const caches = rpcs.map((one) => input.cacheOf(one, founding.chainId));
  const [cache = input.cacheOf(rpc, founding.chainId)] = caches;

  const { asOf, histories } = await readHistories(input, founding, caches, findings);
  const [blocks = [], ...others] = histories;
  for (const [i, other] of others.entries()) compareHistories(rpc, blocks, rpcs[i + 1] ?? rpc, other, findings);
  const sent = await readSent(rpc, blocks, cache);

  const replay = new Replay(founding, sent, findings);
  for (const [done, block] of blocks.entries()) {
    replay.block(block);
    progress("Living it all again", done + 1, blocks.length);
  }
  await Promise.all([
    checkSignatures(rpc, replay, asOf, findings),
    replay.followed ? checkState(rpcs, replay.circle, momentOf(asOf), { findings, progress }) : undefined,
    checkBallots(input, { founding, blocks, sent, asOf, cache, findings }),
  ]);
  if ((await rpc.header(asOf.number)).hash !== asOf.hash) {
    throw new Reorganised(`Block ${asOf.number} is another now: the chain was reorganised meanwhile. Audit again.`);
  }
  if (!findings.hold) for (const one of caches) one.forget();

  const boxes = readBoxes(blocks);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const rounds = [...replay.circle.rounds.values()];
  const balance = balanceOf(replay.circle.dollar, circle);
  return {
    founding,
    asOf,
    months: monthsOf({ circle: replay.circle, blocks, potAfter: replay.potAfter, findings }, asOf.timestamp),
    findings,
    balance: { held: balance, stray: balance - held(replay.circle) },
    counts: {
      blocks: blocks.length,
      rosters: rounds.filter(({ status }) => status !== "noBallot").length,
      proofs: sum(boxes.map(({ cast }) => cast.length)),
      openings: sum(boxes.map(({ opened }) => opened.length)),
      tallies: rounds.filter(({ status }) => status === "settled").length,
      movements: sum(blocks.map(({ logs }) => logs.filter(({ address }) => address !== circle).length)),
    },
  };
}

const momentOf = ({ number: block, timestamp: time }: AsOf) => ({ time, block });

/** A block that all providers know. */
async function newest({ rpcs, block }: AuditInput): Promise<AsOf> {
  const heads = await Promise.all(rpcs.map((rpc) => rpc.header(block ?? "latest")));
  const number = Math.min(...heads.map((head) => Number(head.number)));
  const { hash, timestamp } = await rpcs[0].header(number);
  return { number, hash, timestamp: Number(timestamp) };
}

/** Reading takes long, and not every provider remembers the state of an hour ago: what happened meanwhile is read, too. */
async function readHistories(
  input: AuditInput,
  { createdBlock, circle, terms }: Founding,
  caches: readonly Cache[],
  findings: Findings,
): Promise<{ asOf: AsOf; histories: Block[][] }> {
  const { rpcs, progress } = input;
  const histories = rpcs.map((): Block[] => []);
  let from = createdBlock;
  let asOf = await newest(input);
  while (from <= asOf.number) {
    const range = { from, to: asOf.number };
    const read = rpcs.map(async (rpc, i) => {
      const cache = caches[i];
      if (!cache) return;
      const watched = { circle, token: terms.token };
      histories[i]?.push(...(await readHistory(rpc, range, { watched, cache, findings, progress })));
    });
    await Promise.all(read);
    from = asOf.number + 1;
    asOf = await newest(input);
  }
  return { asOf, histories };
}

/** Only a contract's word can be as good as a key's. */
async function checkSignatures(rpc: Rpc, { otherSignatures }: Replay, asOf: AsOf, findings: Findings): Promise<void> {
  for (const { by, where } of otherSignatures) {
    const code = await rpc.code(by, asOf.number);
    if (code === "0x") findings.differ("money", "whose signature a grant was paid on", where, by, "nobody's");
    else
      findings.remark(
        `A grant was paid on a signature that only its recipient's own contract, ${by}, can check.`,
        where,
      );
  }
}

type Box = {
  founding: Founding;
  blocks: readonly Block[];
  sent: readonly Sent[];
  asOf: AsOf;
  cache: Cache;
  findings: Findings;
};

async function checkBallots({ beacons, workers, progress }: AuditInput, checked: Box): Promise<void> {
  const { founding, blocks, asOf } = checked;
  const boxes = readBoxes(blocks);
  // A proof and a seal each.
  const all = 2 * boxes.reduce((sum, { cast }) => sum + cast.length, 0);
  let done = 0;
  let opening: Promise<Beacon> | undefined;
  const beacon = () => (opening ??= beaconOf(founding.terms.beacon, beacons));
  const onProgress = (count: number) => {
    done += count;
    progress("Checking proofs and opening seals", done, all);
  };
  await Promise.all(
    boxes.map((box) => checkBox(box, { ...checked, now: asOf.timestamp, beacon, workers, onProgress })),
  );
}
