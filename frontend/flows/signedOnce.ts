import { parseAbi, type Address, type Hex } from "viem";
import { FlowFault } from "./failure.ts";
import { chainNow, type Tools } from "./tools.ts";

type Signed<Authorization> = { authorization: Authorization; nonce: Hex };

/** Within it a relay has to have sent what was signed. */
export const AUTHORIZATION_SECONDS = 3600n;

const authorizationStateAbi = parseAbi([
  "function authorizationState(address authorizer, bytes32 nonce) view returns (bool)",
]);

/**
 * Authorizations (EIP-3009) that were signed and are not known to be used up. A relay that did not answer may still send
 * one, so no second is signed for the same: `take` answers with one however often it is handed over, and throws
 * `doneBefore` when the token has seen it.
 */
export function signedOnce<Input extends { token: Address }, Authorization extends { validBefore: bigint }>(
  nameOf: (tools: Tools, input: Input) => string,
  sign: (tools: Tools, input: Input) => Promise<Signed<Authorization>>,
) {
  const signed = new Map<string, Signed<Authorization>>();
  const forget = (tools: Tools, input: Input) => signed.delete(nameOf(tools, input));

  /** The token's own word for it. */
  const isUsed = ({ house, actor }: Tools, { token }: Input, { nonce }: Signed<Authorization>): Promise<boolean> =>
    house.client.readContract({
      address: token,
      abi: authorizationStateAbi,
      functionName: "authorizationState",
      args: [actor.address, nonce],
    });

  async function take(tools: Tools, input: Input): Promise<Authorization> {
    const before = signed.get(nameOf(tools, input));
    if (before !== undefined) {
      if (await isUsed(tools, input, before)) {
        forget(tools, input);
        throw new FlowFault({ kind: "doneBefore" });
      }
      if (Number(before.authorization.validBefore) > (await chainNow(tools.house))) return before.authorization;
    }
    const fresh = await sign(tools, input);
    signed.set(nameOf(tools, input), fresh);
    return fresh.authorization;
  }
  return { take, forget };
}
