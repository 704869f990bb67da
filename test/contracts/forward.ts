/** Members' actions as a relay hands them in: signed by the member, sent and paid by somebody else. */
import { forwardRequest } from "../../protocol/typed-data.ts";
import { addressOf, CHAIN_ID, time, type Neighbour, type Street } from "./fixture.ts";

type Action = {
  street: Pick<Street, "forwarder" | "address" | "circle">;
  member: Neighbour;
  /** The call's data, without the sender that the forwarder appends. */
  data: string;
};

export async function signForward({ street, member, data }: Action) {
  const { forwarder } = street;
  const nonce = await forwarder.nonces(member.address);
  const deadline = (await time.latest()) + 3600;
  const call: `0x${string}` = `0x${data.slice(2)}`;
  const { types, domain, message } = forwardRequest(
    { chainId: CHAIN_ID, forwarder: await addressOf(forwarder) },
    { from: member.address, to: street.address, gas: 2_000_000n, nonce, deadline, data: call },
  );
  const fields = { ForwardRequest: [...types.ForwardRequest] };
  const signature = await member.signer.signTypedData(domain, fields, message);
  const { from, to, value, gas } = message;
  return { from, to, value, gas, deadline, data: call, signature };
}

export async function forward(action: Action, relay: Neighbour) {
  return action.street.forwarder.connect(relay.signer).execute(await signForward(action));
}
