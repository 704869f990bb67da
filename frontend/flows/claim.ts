import { encodeFunctionData, type Address, type Hex } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { collectGrant } from "../../protocol/typed-data.ts";
import type { Actor } from "../accounts/actor.ts";
import { firstToAnswer } from "../relay/client.ts";
import { finish, reasonOfCall, sendOwn } from "./send.ts";
import { chainNow } from "./tools.ts";
import type { Flow } from "./useFlow.ts";

const CLAIM_SECONDS = 3600;

export type ClaimInput = {
  circle: Address;
  id: number;
  to: Address;
  /** Signs for the grant: the recipient's wallet, or the key of a claim link. */
  signer: Pick<Actor, "signTypedData">;
};

/** The recipient signs where the money goes, and the relay pays the gas. Bound to that address: nobody can redirect it. */
export const claim: Flow<ClaimInput> = {
  ownAccountIsFine: true,
  firstWay: "relay",
  run: async (tools, { circle, id, to, signer }, way, report) => {
    const { house, actor } = tools;
    report({ kind: "signing" });
    const deadline = BigInt((await chainNow(house)) + CLAIM_SECONDS);
    const { chainId } = house.config;
    const signature = await signer.signTypedData(collectGrant({ chainId, circle }, { id, to, deadline }));
    const args = [id, to, deadline, signature] as const;
    const data = encodeFunctionData({ abi: circleAbi, functionName: "claimTo", args });
    if (way === "account") return sendOwn(tools, { to: circle, data }, report);
    report({ kind: "sending", way });
    const tx = await firstToAnswer(house.relays, (relay) => relay.claim({ circle, id, to, deadline, signature }));
    return finish(tools, tx, way, report, () => reasonOfCall(tools, actor.address, circle, data));
  },
};

/** Somebody with a claim link and no wallet: the link's key signs, and only a relay can send it. */
export async function linkActor(key: Hex): Promise<Actor> {
  const { privateKeyToAccount } = await import("viem/accounts");
  const account = privateKeyToAccount(key);
  return {
    kind: "link",
    address: account.address,
    canPay: () => Promise.resolve(false),
    signTypedData: (definition) => account.signTypedData(definition),
    sendTransaction: () => Promise.reject(new Error("a claim link has no gas")),
  };
}

/** Anybody may send a grant on to the wallet it was made out to; whoever presses pays the gas. */
export const claimForRecipient: Flow<{ circle: Address; id: number }> = {
  ownAccountIsFine: false,
  firstWay: "account",
  run: async (tools, { circle, id }, _way, report) => {
    const data = encodeFunctionData({ abi: circleAbi, functionName: "claim", args: [id] });
    return sendOwn(tools, { to: circle, data }, report);
  },
};
