/** Money that was granted, until it is collected or goes back to the common part. */
import { hashTypedData } from "viem";
import { collectGrant } from "../typed-data.ts";
import { requireText } from "./board.ts";
import { refuse, tell, type Address, type Circle, type Grant, type Hex, type Request } from "./circle.ts";
import { payOut, requirePayee } from "./pot.ts";

type Waiting = { request: Request; grant: Grant };

/** Anyone pays a wallet; a claim key has to say where. */
export function claim(circle: Circle, _by: Address, id: number): void {
  const { request, grant } = collectable(circle, id);
  if (request.claimKey) refuse("NeedsSignature", id);
  pay(circle, request, grant, request.recipient);
}

export function claimTo(circle: Circle, _by: Address, id: number, to: Address, deadline: bigint, signature: Hex): void {
  const { request, grant } = collectable(circle, id);
  requirePayee(circle, to);
  if (BigInt(circle.now.time) > deadline) refuse("SignatureExpired", deadline);
  const { chainId, address, outside } = circle.fixed;
  const digest = hashTypedData(collectGrant({ chainId, circle: address }, { id, to, deadline }));
  if (!outside.signed(request.recipient, digest, signature)) refuse("BadSignature", id);
  pay(circle, request, grant, to);
}

export function expire(circle: Circle, _by: Address, id: number): void {
  const { request, grant } = waiting(circle, id);
  if (circle.now.time < grant.expiresAt) refuse("GrantNotExpired", id, grant.expiresAt);
  grant.ended = { how: "expired", at: circle.now, paidTo: "0x0000000000000000000000000000000000000000" };
  circle.common += request.amount;
  tell(circle, "GrantExpired", id, request.amount);
}

export function thank(circle: Circle, by: Address, id: number, text: string): void {
  const request = circle.requests[id - 1];
  if (!request?.grant) return refuse("NoSuchGrant", id);
  if (by !== request.recipient && by !== request.pinner) refuse("NotYourGrant", id, by);
  if (request.thanks) refuse("AlreadyThanked", id);
  requireText(text);
  request.thanks = { by, at: circle.now, text };
  tell(circle, "Thanked", id, by, text);
}

function waiting(circle: Circle, id: number): Waiting {
  const request = circle.requests[id - 1];
  if (!request?.grant) return refuse("NoSuchGrant", id);
  if (request.grant.ended) refuse("GrantEnded", id);
  return { request, grant: request.grant };
}

function collectable(circle: Circle, id: number): Waiting {
  const found = waiting(circle, id);
  if (circle.now.time >= found.grant.expiresAt) refuse("GrantExpired", id, found.grant.expiresAt);
  return found;
}

function pay(circle: Circle, { id, amount }: Request, grant: Grant, to: Address): void {
  grant.ended = { how: "collected", at: circle.now, paidTo: to };
  tell(circle, "Collected", id, to, amount);
  payOut(circle, to, amount);
}
