import { encodeFunctionData, erc20Abi, parseAbi, parseSignature, toHex, type Address, type Hex } from "viem";
import { call } from "viem/actions";
import { TokenDomainUnknown } from "../../protocol/errors.ts";
import { tokenDomain, transferWithAuthorization } from "../../protocol/typed-data.ts";
import { firstToAnswer, type TransferOrder } from "../relay/client.ts";
import { requireDollars } from "./dollars.ts";
import { finish, reasonOfCall, sendOwn } from "./send.ts";
import { AUTHORIZATION_SECONDS, signedOnce } from "./signedOnce.ts";
import { chainNow } from "./tools.ts";
import type { Flow } from "./useFlow.ts";

/** `circle`: one that has seated this account, whose relay then pays the fee; null: the account pays itself. */
export type SendOutInput = { circle: Address | null; token: Address; to: Address; amount: bigint };

/**
 * Dollars out of one's own account, to any address: one signature (EIP-3009) that a relay carries, or the account itself.
 * The token takes it once, whoever sends it.
 */
export const sendOut: Flow<SendOutInput> = {
  ownAccountIsFine: true,
  firstWay: "relay",
  run: async (tools, input, way, report) => {
    const { house, actor } = tools;
    const { circle, token, to, amount } = input;
    report({ kind: "signing" });
    try {
      const authorization = await signed.take(tools, input);
      await requireDollars(tools, input);
      const data = callOf(actor.address, to, authorization);
      if (way === "account" || circle === null) {
        const sent = await sendOwn(tools, { to: token, data }, report);
        signed.forget(tools, input);
        return sent;
      }
      // A refusal is better known before the relay is asked.
      await call(house.client, { account: actor.address, to: token, data });
      report({ kind: "sending", way });
      const order: TransferOrder = { circle, from: actor.address, to, authorization };
      const tx = await firstToAnswer(house.relays, (relay) => relay.transfer(order));
      const sent = await finish(tools, tx, way, report, () => reasonOfCall(tools, actor.address, token, data));
      signed.forget(tools, input);
      return sent;
    } catch (error) {
      if (!(error instanceof TokenDomainUnknown) || (way === "relay" && circle !== null)) throw error;
      const data = encodeFunctionData({ abi: erc20Abi, functionName: "transfer", args: [to, amount] });
      return sendOwn(tools, { to: token, data }, report);
    }
  },
};

const signed = signedOnce<SendOutInput, TransferOrder["authorization"]>(
  ({ actor }, { token, to, amount }) => [actor.address, token, to, amount].join("/"),
  async ({ house, actor }, { token, to, amount }) => {
    const { chainId } = house.config;
    const nonce = toHex(crypto.getRandomValues(new Uint8Array(32)));
    const [domain, now] = await Promise.all([tokenDomain(house.client, { token, chainId }), chainNow(house)]);
    const validAfter = 0n;
    const validBefore = BigInt(now) + AUTHORIZATION_SECONDS;
    const message = { from: actor.address, to, value: amount, validAfter, validBefore, nonce };
    const { r, s, yParity } = parseSignature(await actor.signTypedData(transferWithAuthorization(domain, message)));
    return { authorization: { amount, validAfter, validBefore, nonce, v: yParity + 27, r, s }, nonce };
  },
);

const tokenAbi = parseAbi([
  "function transferWithAuthorization(address from, address to, uint256 value, uint256 validAfter, uint256 validBefore, bytes32 nonce, uint8 v, bytes32 r, bytes32 s)",
]);

function callOf(from: Address, to: Address, { amount, ...by }: TransferOrder["authorization"]): Hex {
  const { validAfter, validBefore, nonce, v, r, s } = by;
  const args = [from, to, amount, validAfter, validBefore, nonce, v, r, s] as const;
  return encodeFunctionData({ abi: tokenAbi, functionName: "transferWithAuthorization", args });
}
