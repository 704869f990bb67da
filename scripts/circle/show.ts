import { REQUEST_SLOTS, slotsOf } from "../../protocol/ballot.ts";
import { windowsOf, type Windows } from "../../protocol/clock.ts";
import { grantStatuses, requestStatuses, roundStatuses, nameOf } from "../../protocol/reader-shapes.ts";
import { money } from "../audit/report/money.ts";
import type { Visit } from "./visit.ts";

const moments: readonly [Exclude<keyof Windows, "begins">, string][] = [
  ["votingOpens", "voting opens"],
  ["votingCloses", "voting closes"],
  ["sealsOpen", "seals can be opened"],
  ["ends", "the month ends"],
];

const moment = (seconds: number): string =>
  `${new Date(seconds * 1_000).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** Where the circle stands, what is on the board, and what waits to be collected. */
export async function show(visit: Visit): Promise<void> {
  const { client, terms, say } = visit;
  const { round, phase } = await visit.now();
  const [decimals, pot, data, requestCount] = await Promise.all([
    visit.decimals(),
    client.readContract({ ...visit.door, functionName: "pot" }),
    visit.roundOf(round),
    client.readContract({ ...visit.door, functionName: "requestCount" }),
  ]);
  const units = (amount: bigint) => money(amount, decimals);
  const windows = windowsOf(terms, round);
  say(`${terms.name}, month ${round + 1}: ${phase}`);
  for (const [key, words] of moments) say(`  ${words} ${moment(windows[key])}`);
  say(`In the pot: ${units(pot.stakes + pot.common)}`);
  const status = nameOf("the status of a round", roundStatuses, data.status);
  say(`Ballots: ${data.cast} cast, ${data.quorum} needed, ${data.opened} opened; ${status}`);
  const onBallot = slotsOf(data.slots);
  for (const slot of onBallot.filter((one) => one >= REQUEST_SLOTS))
    say(`  motion ${data.requests[slot]} is on the ballot`);
  for (let id = 1; id <= requestCount; ++id)
    await showRequest(visit, id, {
      units,
      isOnBallot: onBallot.some((slot) => slot < REQUEST_SLOTS && data.requests[slot] === id),
    });
}

type Shown = { units: (amount: bigint) => string; isOnBallot: boolean };

async function showRequest(visit: Visit, id: number, { units, isOnBallot }: Shown): Promise<void> {
  const [request, grant] = await Promise.all([
    visit.requestOf(id),
    visit.client.readContract({ ...visit.door, functionName: "grantOf", args: [id] }),
  ]);
  const isPinned = requestStatuses[request.status] === "pinned";
  const waits = grantStatuses[grant.status] === "waiting";
  if (!isPinned && !waits) return;
  const [title = ""] = request.text.split("\n");
  const collector = request.claimKey ? "whoever has the claim link" : request.recipient;
  const place = waits
    ? `won, to be collected until ${moment(Number(grant.expiresAt))}`
    : isOnBallot
      ? "on the ballot"
      : "pinned";
  visit.say(`  request ${id}, ${units(request.amount)} for ${collector}, ${place}: ${title}`);
}
