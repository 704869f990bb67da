/** Every view of a circle and of the reader, with what the model answers. */
import { type Address, type Circle, type Event, type Moment } from "../../../protocol/model/circle.ts";
import { balanceOf } from "../../../protocol/model/dollar.ts";
import { asOf } from "../../../protocol/model/doors.ts";
import { motionEntries, overview, report, requestEntries } from "./overview.ts";
import { pot } from "../../../protocol/model/pot.ts";
import { recoveryOf, recoveryVouches } from "../../../protocol/model/recovery.ts";
import { rulesOf } from "../../../protocol/model/rulebook.ts";
import { sitters } from "../../../protocol/model/seats.ts";
import { leavesOf, rootOf } from "../../../protocol/model/tree.ts";
import * as views from "../../../protocol/model/views.ts";
import { candidates, hasVouched, vouchesNeeded } from "../../../protocol/model/vouches.ts";

export type Question = {
  whom: "circle" | "reader" | "token";
  view: string;
  args: readonly unknown[];
  answer: readonly unknown[] | Event;
};

export type Curious = {
  /** About whom to ask. */
  accounts: readonly Address[];
  /** Handles they may be vouched for under. */
  handles: readonly string[];
  circle: Address;
};

/** The circle now: as the next action would find it, but of its history only what has happened. */
export function questionsOn(model: Circle, now: Moment, { accounts, handles, circle: address }: Curious): Question[] {
  const circle = asOf(model, now);
  const round = views.roundNow(circle);
  const rounds = Array.from({ length: round + 2 }, (_, number) => number);
  const everyone = views.members(circle);
  const changes = model.changes.map((_, index) => views.changeAt(model, index));
  const questions: Question[] = [];
  const ask = (view: string, args: readonly unknown[], ...answer: readonly unknown[]) =>
    questions.push({ whom: "circle", view, args, answer });
  const askReader = (view: string, args: readonly unknown[], ...answer: readonly unknown[]) =>
    questions.push({ whom: "reader", view, args: [address, ...args], answer });
  const refused = (view: string, args: readonly unknown[], name: string, ...evidence: readonly unknown[]) =>
    questions.push({ whom: "circle", view, args, answer: { name, args: evidence } });

  ask("terms", [], circle.fixed.terms);
  ask("trustedForwarder", [], circle.fixed.forwarder);
  ask("createdBlock", [], circle.fixed.createdBlock);
  ask("day", [], circle.fixed.day);
  ask("phase", [], round, views.phaseNow(circle));
  ask("pot", [], pot(circle));
  ask("root", [], rootOf(circle));
  ask("leaves", [], leavesOf(circle));
  ask("seated", [], views.seated(circle));
  ask("seats", [], sitters(circle).length);
  ask("candidates", [], candidates(circle));
  ask("vouchesNeeded", [], vouchesNeeded(circle));
  ask("closing", [], views.closing(circle));

  ask("memberCount", [], everyone.length);
  for (const [index, account] of everyone.entries()) ask("memberAt", [index], account);
  for (const account of accounts) ask("memberOf", [account], views.memberOf(circle, account));
  ask("changeCount", [], changes.length);
  for (const [index, change] of changes.entries()) ask("changeAt", [index], change);
  ask("changeAt", [changes.length], views.changeAt(model, changes.length));
  for (const lost of accounts) ask("recoveryOf", [lost], recoveryOf(circle, lost));
  for (const [index, lost] of accounts.entries()) {
    const to = accounts[(index + round + 1) % accounts.length] ?? lost;
    const { vouches, needed } = recoveryVouches(circle, lost, to);
    ask("recoveryVouches", [lost, to], vouches, needed);
    const handle = handles[(index + now.block) % handles.length] ?? "";
    ask("hasVouched", [lost, to, handle], hasVouched(circle, lost, to, handle));
  }
  for (const { candidate, handle } of candidates(circle)) {
    for (const voucher of accounts) {
      ask("hasVouched", [voucher, candidate, handle], hasVouched(circle, voucher, candidate, handle));
    }
  }

  const [requests, motions] = [requestEntries(circle), motionEntries(circle)];
  ask("requestCount", [], requests.length);
  for (const { id, request, grant, thanks } of requests) {
    ask("requestOf", [id], request);
    ask("grantOf", [id], grant);
    ask("thanksOf", [id], thanks);
  }
  refused("requestOf", [requests.length + 1], "Circle_NoSuchRequest", requests.length + 1);
  ask("motionCount", [], motions.length);
  for (const { id, motion } of motions) ask("motionOf", [id], motion);
  refused("motionOf", [motions.length + 1], "Circle_NoSuchMotion", motions.length + 1);

  for (const number of [...rounds, round + 2]) ask("rulesOf", [number], rulesOf(circle, number));
  for (const number of rounds) {
    ask("roundOf", [number], views.roundOf(circle, number));
    ask("ballotBlocks", [number], views.ballotBlocks(circle, number));
    ask("openedApprovals", [number], views.openedApprovals(circle, number));
    const nullifiers = [...(circle.rounds.get(number)?.ballots.keys() ?? []), 1n];
    for (const nullifier of nullifiers) ask("ballotOf", [number, nullifier], views.ballotOf(circle, number, nullifier));
  }

  askReader("overview", [], overview(circle, changes.length));
  askReader(
    "rounds",
    [0, round + 2],
    rounds.map((number) => report(circle, number)),
  );
  askReader("requests", [1, requests.length + 1], requests);
  askReader("motions", [1, motions.length + 1], motions);
  askReader("changes", [0, changes.length], changes);

  for (const account of [...accounts, address]) {
    questions.push({ whom: "token", view: "balanceOf", args: [account], answer: [balanceOf(circle.dollar, account)] });
  }
  return questions;
}
