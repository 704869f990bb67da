import { parseUnits, type Address } from "viem";
import { signClaim } from "../../protocol/claim-link.ts";
import { money } from "../audit/report/money.ts";
import { readAccount, readClaimLink } from "./secrets.ts";
import type { Visit } from "./visit.ts";

/** How long a signature for a claim is good, should the transaction not go through at once. */
const CLAIM_SECONDS = 86_400;

/** @param to whose account the money goes to, for a request that a claim link collects */
export async function claim(visit: Visit, id: number, to: Address | undefined): Promise<void> {
  const account = await readAccount(visit.source);
  const { claimKey } = await visit.requestOf(id);
  if (!claimKey) {
    await visit.act(account, "claim", [id]);
    return;
  }
  const { circle, chainId } = visit;
  const { key } = await readClaimLink(visit.source, visit, id);
  const deadline = BigInt((await visit.now()).time + CLAIM_SECONDS);
  const payee = to ?? account.address;
  const signature = await signClaim({ key, chainId, circle, id, to: payee, deadline });
  await visit.act(account, "claimTo", [id, payee, deadline, signature]);
}

export async function chipIn(visit: Visit, amountInWords: string): Promise<void> {
  const account = await readAccount(visit.source);
  const amount = parseUnits(amountInWords, await visit.decimals());
  await visit.trust(account, amount);
  await visit.act(account, "chipIn", [amount]);
}

export async function leave(visit: Visit, to: Address | undefined): Promise<void> {
  const account = await readAccount(visit.source);
  const payee = to ?? account.address;
  await visit.act(account, "leaveCircle", [payee]);
  const { status } = await visit.memberOf(account.address);
  visit.say(
    status === 0
      ? `The seat is free, and what was left of the stake is paid to ${payee}.`
      : "A ballot is under way: the seat is given up when it is counted, and what is left of the stake is then owed. Say take-back.",
  );
}

export async function takeBack(visit: Visit, to: Address | undefined): Promise<void> {
  const account = await readAccount(visit.source);
  const { owed } = await visit.memberOf(account.address);
  const payee = to ?? account.address;
  await visit.act(account, "takeBack", [payee]);
  visit.say(`${money(owed, await visit.decimals())} are paid to ${payee}.`);
}
