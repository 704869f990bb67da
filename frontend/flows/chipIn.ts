import { encodeFunctionData, erc20Abi, type Address, type Hex } from "viem";
import { call } from "viem/actions";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { TokenDomainUnknown } from "../../protocol/errors.ts";
import { firstToAnswer, type Authorization } from "../relay/client.ts";
import { authorizeOnce, forgetSigned, type ChipInInput } from "./authorization.ts";
import { requireDollars } from "./dollars.ts";
import { finish, reasonOfCall, sendOwn } from "./send.ts";
import type { Report } from "./status.ts";
import type { Tools } from "./tools.ts";
import type { Flow } from "./useFlow.ts";

/**
 * One signature (EIP-3009), bound to this circle, round and member, carried by the relay. The same signature can be sent
 * from the payer's own account when no relay answers; the token takes it once, whoever sends it. For a token that knows
 * no such signature, the payer's own account allows the sum and pays it.
 */
export const chipIn: Flow<ChipInInput> = {
  ownAccountIsFine: true,
  firstWay: "relay",
  run: async (tools, input, way, report) => {
    report({ kind: "signing" });
    await requireDollars(tools, input);
    try {
      const authorization = await authorizeOnce(tools, input);
      const data = callOf(tools.actor.address, input, authorization);
      const done =
        way === "account"
          ? await sendOwn(tools, { to: input.circle, data }, report)
          : await byRelay(tools, input, authorization, data, report);
      forgetSigned(tools, input);
      return done;
    } catch (error) {
      if (way === "account" && error instanceof TokenDomainUnknown) return byAllowance(tools, input, report);
      throw error;
    }
  },
};

async function byRelay(
  tools: Tools,
  { circle, member }: ChipInInput,
  authorization: Authorization,
  data: Hex,
  report: Report,
) {
  const payer = tools.actor.address;
  await refusedNow(tools, circle, data);
  report({ kind: "sending", way: "relay" });
  const tx = await firstToAnswer(tools.house.relays, (relay) => relay.chipIn({ circle, payer, member, authorization }));
  return finish(tools, tx, "relay", report, () => reasonOfCall(tools, payer, circle, data));
}

/** Two transactions: the circle may take exactly this sum, and takes it. */
async function byAllowance(tools: Tools, { circle, token, member, amount }: ChipInInput, report: Report) {
  const allow = encodeFunctionData({ abi: erc20Abi, functionName: "approve", args: [circle, amount] });
  await sendOwn(tools, { to: token, data: allow }, report);
  const data =
    member === null
      ? encodeFunctionData({ abi: circleAbi, functionName: "give", args: [amount] })
      : encodeFunctionData({ abi: circleAbi, functionName: "chipInFor", args: [member, amount] });
  return sendOwn(tools, { to: circle, data }, report);
}

/** A refusal is better known before the relay is asked: its reason comes from the contract. */
async function refusedNow({ house, actor }: Tools, circle: Address, data: Hex): Promise<void> {
  await call(house.client, { account: actor.address, to: circle, data });
}

function callOf(payer: Address, { member }: ChipInInput, authorization: Authorization): Hex {
  return member === null
    ? encodeFunctionData({ abi: circleAbi, functionName: "giveWithAuthorization", args: [payer, authorization] })
    : encodeFunctionData({
        abi: circleAbi,
        functionName: "chipInWithAuthorization",
        args: [payer, member, authorization],
      });
}
