import {
  encodeAbiParameters,
  getAbiItem,
  getAddress,
  isAddressEqual,
  keccak256,
  parseAbi,
  toEventSelector,
} from "viem";
import type { Address, Hex } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import { circleFactoryAbi } from "../../../protocol/abi-factory.gen.ts";
import { deploymentOn } from "../../../protocol/deployments.ts";
import { readContract } from "../../../protocol/read.ts";
import { rulesOf } from "../../../protocol/reader-shapes.ts";
import type { Deployment, Rules, Terms } from "../../../protocol/types.ts";
import type { Findings, Where } from "../findings.ts";
import type { Rpc } from "../rpc.ts";
import { callsIn } from "./calls.ts";
import { addressOf, readClone } from "./clone.ts";

const DAY = 86_400;
const LOCAL_CHAIN = 31337;

/** What is known of a circle before anything happens in it. */
export type Founding = {
  chainId: number;
  circle: Address;
  factory: Address;
  forwarder: Address;
  createdBlock: number;
  day: number;
  terms: Terms;
  tally: "equalShares" | "mostApprovals";
  founders: Address[];
  /** Those it began with. */
  rules: Rules;
  token: { symbol: string; decimals: number };
};

export class NoCircle extends Error {
  override name = "NoCircle";
}

const tokenAbi = parseAbi(["function symbol() view returns (string)", "function decimals() view returns (uint8)"]);
const createCircle = getAbiItem({ abi: circleFactoryAbi, name: "createCircle" });
const created = toEventSelector(getAbiItem({ abi: circleFactoryAbi, name: "CircleCreated" }));

/** As of a block. Throws NoCircle where there is none. */
export async function readFounding(rpc: Rpc, circle: Address, block: number, findings: Findings): Promise<Founding> {
  const [chainId, code] = await Promise.all([rpc.chainId(), rpc.code(circle, block)]);
  const clone = readClone(code);
  if (!clone) throw new NoCircle(`There is no circle at ${circle} on chain ${chainId}.`);

  const client = rpc.asOf(block);
  const door = { address: circle, abi: circleAbi } as const;
  const [factory, forwarder, createdBlock, day, firstRules] = await Promise.all([
    readContract(client, { ...door, functionName: "factory" }),
    readContract(client, { ...door, functionName: "trustedForwarder" }),
    readContract(client, { ...door, functionName: "createdBlock" }),
    readContract(client, { ...door, functionName: "day" }),
    readContract(client, { ...door, functionName: "rulesOf", args: [0] }),
  ]);
  const house = { address: factory, abi: circleFactoryAbi } as const;
  const token = { address: clone.terms.token, abi: tokenAbi } as const;
  const [implementation, equalShares, mostApprovals, symbol, decimals] = await Promise.all([
    readContract(client, { ...house, functionName: "implementation" }),
    readContract(client, { ...house, functionName: "equalShares" }),
    readContract(client, { ...house, functionName: "mostApprovals" }),
    readContract(client, { ...token, functionName: "symbol" }),
    readContract(client, { ...token, functionName: "decimals" }),
  ]);
  const where = { block: Number(createdBlock) };
  noteFactory(findings, where, factory, deploymentOn(chainId));
  findings.compare("terms", "whose clone the circle is", where, implementation, clone.implementation);
  if (chainId !== LOCAL_CHAIN) findings.compare("terms", "the seconds in a day", where, DAY, day);
  const tallies = { [equalShares]: "equalShares", [mostApprovals]: "mostApprovals" } as const;
  const tally = tallies[clone.terms.tally];
  if (!tally) findings.differ("terms", "how the circle counts", where, Object.keys(tallies), clone.terms.tally);

  const founding: Founding = {
    chainId,
    circle,
    factory,
    forwarder,
    createdBlock: where.block,
    day,
    terms: clone.terms,
    tally: tally ?? "equalShares",
    founders: clone.founders,
    rules: rulesOf(firstRules),
    token: { symbol, decimals },
  };
  await checkCreation(rpc, founding, code, findings);
  return founding;
}

/** Another factory may be as good, but then somebody has to have looked at its sources. */
export function noteFactory(
  findings: Findings,
  where: Where,
  factory: Address,
  recorded: Deployment | undefined,
): void {
  if (recorded === undefined || isAddressEqual(recorded.factory, factory)) return;
  findings.remark(`Its factory is not the one recorded for this chain, ${recorded.factory}.`, where);
}

/** Its own address binds a circle to its code and to what it was created with. */
async function checkCreation(rpc: Rpc, founding: Founding, code: Hex, findings: Findings): Promise<void> {
  const { factory, circle, createdBlock: block, rules } = founding;
  const where = { block };
  const topics = [created, encodeAbiParameters([{ type: "address" }], [circle])];
  const logs = await rpc.logs({ address: factory, topics, from: block, to: block }, true);
  const [log] = logs;
  if (!log) {
    findings.differ("terms", "that its factory created the circle", where, "CircleCreated", null);
    return;
  }
  const creator = getAddress(`0x${(log.topics[2] ?? "").slice(-40)}`);
  const { input } = await rpc.transaction(log.transaction);
  const types = [{ type: "address" }, ...createCircle.inputs] as const;
  const calls = callsIn(input, circleFactoryAbi, "createCircle");
  const origin = calls.find((args) => {
    const salt = keccak256(encodeAbiParameters(types, [creator, ...args]));
    return addressOf({ factory, salt, code }) === circle;
  });
  if (!origin) {
    findings.differ("terms", "what the circle's address stands for", where, "its code, terms and rules", "others");
    return;
  }
  findings.compare("terms", "the rules the circle began with", where, rulesOf(origin[1]), rules);
}
