import { hexToBytes, parseEventLogs, zeroHash, type Account, type Address } from "viem";
import { circleFactoryAbi } from "../../protocol/abi-factory.gen.ts";
import { commitmentOf } from "../../protocol/identity.ts";
import type { Deployment, Rules, Terms } from "../../protocol/types.ts";
import type { LocalClient } from "./chain.ts";
import { dollars, Lane } from "./demo/lane.ts";
import { demoVotingSecret, type Neighbour } from "./neighbours.ts";

/** As most streets would have them. */
export const usualRules: Rules = {
  chipInMin: dollars(5),
  chipInMax: dollars(10),
  requestCap: dollars(100),
  quorumPercent: 50,
  approvalPercent: 25,
  spendPercent: 100,
  vouches: 2,
  cooldown: 2,
};

export type Founding = { deployment: Deployment; terms: Terms; rules: Rules; founders: readonly Neighbour[] };

/** A circle made by the first founder, in which every founder has taken a seat with their demo voting secret. */
export async function found(client: LocalClient, { founders, ...founding }: Founding): Promise<Lane> {
  const [first] = founders;
  if (first === undefined) throw new Error("A circle needs founders.");
  const accounts = founders.map(({ account }) => account.address);
  const circle = await createCircle(client, first.account, { ...founding, founders: accounts });
  const lane = new Lane(client, founding.deployment, circle);
  for (const founder of founders) await sitDown(lane, founder);
  return lane;
}

export function sitDown(lane: Lane, neighbour: Neighbour): Promise<void> {
  return lane.join(neighbour, commitmentOf(hexToBytes(demoVotingSecret(neighbour.privateKey))));
}

export async function createCircle(
  client: LocalClient,
  account: Account | Address,
  { deployment, terms, rules, founders }: Omit<Founding, "founders"> & { founders: readonly Address[] },
): Promise<Address> {
  const { start, beacon } = terms;
  const hash = await client.writeContract({
    account,
    address: deployment.factory,
    abi: circleFactoryAbi,
    functionName: "createCircle",
    args: [
      { ...terms, start: BigInt(start), beacon: { ...beacon, genesis: BigInt(beacon.genesis) } },
      rules,
      founders,
      zeroHash,
    ],
  });
  const { logs } = await client.waitForTransactionReceipt({ hash });
  const [created] = parseEventLogs({ abi: circleFactoryAbi, eventName: "CircleCreated", logs });
  if (!created) throw new Error("The factory made no circle.");
  return created.args.circle;
}
