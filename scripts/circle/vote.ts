import type { Address } from "viem";
import { approvalsOf, REQUEST_SLOTS, scopeOf, slotsOf } from "../../protocol/ballot.ts";
import { beaconRoundFor } from "../../protocol/beacon-clock.ts";
import { nextSeq } from "../../protocol/ballots.ts";
import { readAllBallots } from "../../protocol/box.ts";
import { nullifierOf } from "../../protocol/identity.ts";
import { beaconOf } from "../beacon.ts";
import { Provers } from "../provers.ts";
import { readAccount, readVotingSecret } from "./secrets.ts";
import type { Visit } from "./visit.ts";

/** A ballot sent by a member's own account shows for ever whose it is. */
export class SenderIsMember extends Error {
  override name = "SenderIsMember";
  readonly account: Address;
  constructor(account: Address) {
    super(
      `${account} is a member: whoever sees it send a ballot knows whose it is. Send it from an account made for it, or say --as-member.`,
    );
    this.account = account;
  }
}

export class NotOnBallot extends Error {
  override name = "NotOnBallot";
  readonly id: number;
  constructor(what: "request" | "motion", id: number, round: number) {
    super(`There is no ${what} ${id} on the ballot of month ${round + 1}.`);
    this.id = id;
  }
}

export type Ticks = { requests: readonly number[]; motions: readonly number[] };

/** Proves, seals and casts one ballot; cast again, it takes the place of the one before. */
export async function vote(visit: Visit, ticks: Ticks, asMember: boolean): Promise<void> {
  const { client, circle, chainId, terms, source, say } = visit;
  const account = await readAccount(source);
  const { status } = await visit.memberOf(account.address);
  if (status !== 0 && !asMember) throw new SenderIsMember(account.address);

  const { round } = await visit.now();
  const [{ slots, requests }, ballotBlocks, leaves] = await Promise.all([
    visit.roundOf(round),
    visit.ballotBlocks(round),
    client.readContract({ ...visit.door, functionName: "leaves" }),
  ]);
  const approvals = approvalsFor(ticks, { slots: slotsOf(slots), requests, round });
  const secret = await readVotingSecret(source, visit);
  const nullifier = nullifierOf(secret, scopeOf({ chainId, circle, round }));
  const seq = nextSeq(await readAllBallots(client, { circle, round, ballotBlocks }), nullifier);
  const { publicKey } = await beaconOf(terms.beacon, visit.beacons);

  say("Sealing and proving takes some seconds.");
  const provers = new Provers(1);
  try {
    const beacon = { publicKey, round: beaconRoundFor(terms, round) };
    const ballots = await provers.prove([{ chainId, circle, round, secret, leaves, seq, approvals, beacon }]);
    await visit.act(account, "castBallots", [round, ballots]);
  } finally {
    await provers.end();
  }
  say(`The ballot is in the box of month ${round + 1}${seq > 1 ? ", in place of the one before" : ""}.`);
}

type Paper = { slots: readonly number[]; requests: readonly number[]; round: number };

function approvalsFor(ticks: Ticks, { slots, requests, round }: Paper): number {
  const slotOf = (what: "request" | "motion", id: number): number => {
    const slot = slots.find((one) => requests[one] === id && one < REQUEST_SLOTS === (what === "request"));
    if (slot === undefined) throw new NotOnBallot(what, id, round);
    return slot;
  };
  return approvalsOf([
    ...ticks.requests.map((id) => slotOf("request", id)),
    ...ticks.motions.map((id) => slotOf("motion", id)),
  ]);
}
