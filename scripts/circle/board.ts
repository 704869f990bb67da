import { parseUnits, type Address } from "viem";
import { readAccount } from "./secrets.ts";
import type { Visit } from "./visit.ts";

/** For a recipient with a wallet: a claim link is money on paper, and the page prints it. */
export async function pin(visit: Visit, text: string, amountInWords: string, to: Address): Promise<void> {
  const account = await readAccount(visit.source);
  const amount = parseUnits(amountInWords, await visit.decimals());
  await visit.act(account, "pin", [text, amount, to, false]);
  const id = await visit.client.readContract({ ...visit.door, functionName: "requestCount" });
  visit.say(`It hangs on the board as request ${id}.`);
}

/** A newcomer who booked a seat takes it, once their month has begun. */
export async function seat(visit: Visit, newcomer: Address): Promise<void> {
  await visit.act(await readAccount(visit.source), "seat", [newcomer]);
}
