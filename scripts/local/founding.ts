import { hexToBytes, parseEventLogs, zeroHash, type Address } from "viem";
import { circleFactoryAbi } from "../../protocol/abi-factory.gen.ts";
import { commitmentOf } from "../../protocol/identity.ts";
import type { Deployment, Rules, Terms } from "../../protocol/types.ts";
import type { LocalClient } from "./chain.ts";
import { Lane } from "./demo/lane.ts";
import { demoVotingSecret, type Neighbour } from "./neighbours.ts";

export type Founding = { deployment: Deployment; terms: Terms; rules: Rules; founders: readonly Neighbour[] };

/** A circle made by the first founder, in which every founder has taken a seat with their demo voting secret. */
export async function found(client: LocalClient, founding: Founding): Promise<Lane> {
  const lane = new Lane(client, founding.deployment, await createCircle(client, founding));
  for (const founder of founding.founders) await sitDown(lane, founder);
  return lane;
}

export function sitDown(lane: Lane, neighbour: Neighbour): Promise<void> {
  return lane.join(neighbour, commitmentOf(hexToBytes(demoVotingSecret(neighbour.privateKey))));
}

async function createCircle(client: LocalClient, { deployment, terms, rules, founders }: Founding): Promise<Address> {
  const [first] = founders;
  if (first === undefined) throw new Error("A circle needs founders.");
  const { start, beacon } = terms;
  const hash = await client.writeContract({
    account: first.account,
    address: deployment.factory,
    abi: circleFactoryAbi,
    functionName: "createCircle",
    args: [
      { ...terms, start: BigInt(start), beacon: { ...beacon, genesis: BigInt(beacon.genesis) } },
      rules,
      founders.map(({ account }) => account.address),
      zeroHash,
    ],
  });
  const { logs } = await client.waitForTransactionReceipt({ hash });
  const [created] = parseEventLogs({ abi: circleFactoryAbi, eventName: "CircleCreated", logs });
  if (!created) throw new Error("The factory made no circle.");
  return created.args.circle;
}
