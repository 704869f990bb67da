import { parseEventLogs, type TransactionReceipt } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { signClaim } from "../../../protocol/claim-link.ts";
import type { Opening } from "../../../protocol/types.ts";
import { claimKeyOf, friends } from "./people.ts";
import { at, chance, type Life } from "./life.ts";

const HOUR = 3_600;

/** Monday: the seals are open. A month with a ballot that stays closed waits until it is over. */
export async function count(life: Life, round: number, openings: readonly Opening[]): Promise<void> {
  const { street } = life;
  await street.moveTo(round, "sealsOpen", HOUR);
  await street.act(at(friends, round).address, "openBallots", [round, openings]);
  const { cast } = await street.client.readContract({
    address: street.circle,
    abi: circleAbi,
    functionName: "roundOf",
    args: [round],
  });
  if (openings.length < cast) await street.moveTo(round, "ends", HOUR);
  const receipt = await street.act(at(friends, round + 1).address, "settle", [round]);
  await collect(life, round, receipt);
}

async function collect({ street, asked, forgotten }: Life, round: number, { logs }: TransactionReceipt): Promise<void> {
  for (const { args } of parseEventLogs({ abi: circleAbi, eventName: "Granted", logs })) {
    const { id, expiresAt } = args;
    const request = asked.get(id);
    if (!request) throw new Error(`Nobody asked for grant ${id}.`);
    if (chance(5, "is forgotten", id) === 0) {
      forgotten.set(id, expiresAt);
      continue;
    }
    if (request.claimKey) await collectByLink(street, id, expiresAt);
    else await street.act(at(friends, id).address, "claim", [id]);
    if (chance(4, "thanks", id) !== 0) continue;
    await street.act(request.pinner.address, "thank", [id, `Thank you all, for month ${round + 1}.`]);
  }
}

async function collectByLink(street: Life["street"], id: number, deadline: bigint): Promise<void> {
  const to = at(friends, id + 1).address;
  const { circle, deployment } = street;
  const paper = { chainId: deployment.chainId, circle, id, to, deadline };
  const signature = await signClaim({ key: claimKeyOf(id), ...paper });
  await street.act(at(friends, id).address, "claimTo", [id, to, deadline, signature]);
}
