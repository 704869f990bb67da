import { encodeFunctionData, keccak256, parseEventLogs, toHex, type Address, type Hex } from "viem";
import { circleFactoryAbi } from "../../protocol/abi-factory.gen.ts";
import type { Lengths, Rules } from "../../protocol/types.ts";
import { FlowFault } from "./failure.ts";
import { sendOwn } from "./send.ts";
import type { Flow } from "./useFlow.ts";

export type CircleInput = {
  name: string;
  founders: readonly Address[];
  rules: Rules;
  tally: "equal-shares" | "most-approvals";
  lengths: Lengths;
  start: number;
};

/** Whoever starts a circle pays for it: no relay owes a stranger a contract. */
export const startCircle: Flow<CircleInput, { tx: Hex; circle: Address }> = {
  ownAccountIsFine: false,
  firstWay: "account",
  run: async (tools, plan, _way, report) => {
    const { deployment, beacon } = tools.house.config;
    const terms = {
      name: plan.name,
      token: deployment.token,
      start: BigInt(plan.start),
      lengths: plan.lengths,
      beacon: {
        chainHash: beacon.chainHash,
        keyHash: keccak256(beacon.publicKey),
        genesis: BigInt(beacon.genesis),
        period: beacon.period,
      },
      tally: plan.tally === "equal-shares" ? deployment.equalShares : deployment.mostApprovals,
    };
    const salt = toHex(crypto.getRandomValues(new Uint8Array(32)));
    const data = encodeFunctionData({
      abi: circleFactoryAbi,
      functionName: "createCircle",
      args: [terms, plan.rules, plan.founders, salt],
    });
    const { tx, receipt } = await sendOwn(tools, { to: deployment.factory, data }, report);
    const [created] = parseEventLogs({ abi: circleFactoryAbi, eventName: "CircleCreated", logs: receipt.logs });
    if (created === undefined)
      throw new FlowFault({ kind: "unknown", detail: "no circle was created" }, { safe: false });
    return { tx, circle: created.args.circle };
  },
};
