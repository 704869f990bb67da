import { decodeFunctionResult, encodeFunctionData, encodeFunctionResult, erc20Abi } from "viem";
import type { Abi, Address, Hex } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import type { Circle, Moment } from "../../protocol/model/circle.ts";
import { currentRound } from "../../protocol/model/clock.ts";
import { balanceOf } from "../../protocol/model/dollar.ts";
import { begin } from "../../protocol/model/doors.ts";
import { pot } from "../../protocol/model/pot.ts";
import { recoveryOf } from "../../protocol/model/recovery.ts";
import { rulesOf } from "../../protocol/model/rulebook.ts";
import { sitters } from "../../protocol/model/seats.ts";
import { leavesOf, rootOf } from "../../protocol/model/tree.ts";
import * as views from "../../protocol/model/views.ts";
import { candidates, vouchesNeeded } from "../../protocol/model/vouches.ts";
import { eachAtOnce } from "./at-once.ts";
import type { Findings } from "./findings.ts";
import type { Progress } from "./progress.ts";
import type { Rpc } from "./rpc.ts";

/** A view, and what it has to answer. */
type Question = { to: Address; abi: Abi; view: string; args: readonly unknown[]; answer: unknown };

type Asking = { findings: Findings; progress: Progress };

/** Every view of the circle as of a block, beside what its history comes to. The others are asked the same. */
export async function checkState(
  [first, ...others]: readonly Rpc[],
  circle: Circle,
  now: Moment,
  { findings, progress }: Asking,
): Promise<void> {
  const questions = questionsOn(circle, now);
  let done = 0;
  await eachAtOnce(questions, async (question) => {
    if (!first) return;
    const answer = await ask(first, question, now);
    compare(question, answer, now, findings);
    for (const other of others) {
      const same = await ask(other, question, now);
      const what = `what ${other.name} says of ${named(question)}, beside ${first.name}`;
      findings.compare("provider", what, { block: now.block }, answer, same);
    }
    progress("Asking for the circle's state", ++done, questions.length);
  });
}

function ask(rpc: Rpc, { to, abi, view, args }: Question, { block }: Moment): Promise<Hex> {
  return rpc.call(to, encodeFunctionData({ abi, functionName: view, args }), block);
}

const named = ({ view, args }: Question): string => `${view}(${args.join(", ")})`;

function compare(question: Question, answer: Hex, { block }: Moment, findings: Findings): void {
  const { abi, view } = question;
  const expected = encodeFunctionResult({ abi, functionName: view, result: question.answer });
  if (expected === answer) return;
  const decode = (data: Hex): unknown => decodeFunctionResult({ abi, functionName: view, data });
  const kind = view === "balanceOf" ? "balance" : "state";
  for (const [path, one, other] of differences(decode(expected), decode(answer))) {
    findings.differ(kind, `${named(question)}${path}`, { block }, one, other);
  }
}

type Parting = [path: string, expected: unknown, found: unknown];

/** Where two values of one shape part. */
function differences(expected: unknown, found: unknown, path = ""): Parting[] {
  if (!isObject(expected) || !isObject(found)) return expected === found ? [] : [[path, expected, found]];
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...keys].flatMap((key) => differences(expected[key], found[key], `${path}.${key}`));
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The circle as the next action would find it, but of its changes only those that have happened. */
function questionsOn(circle: Circle, now: Moment): Question[] {
  const { address, terms } = circle.fixed;
  const questions: Question[] = [];
  const ask = (view: string, args: readonly unknown[], answer: unknown) =>
    questions.push({ to: address, abi: circleAbi, view, args, answer });

  circle.now = now;
  ask("changeCount", [], circle.changes.length);
  for (const index of circle.changes.keys()) ask("changeAt", [index], views.changeAt(circle, index));
  begin(circle);

  const everyone = views.members(circle);
  ask("terms", [], terms);
  ask("phase", [], [views.roundNow(circle), views.phaseNow(circle)]);
  ask("pot", [], pot(circle));
  ask("root", [], rootOf(circle));
  ask("leaves", [], leavesOf(circle));
  ask("seated", [], views.seated(circle));
  ask("seats", [], sitters(circle).length);
  ask("candidates", [], candidates(circle));
  ask("vouchesNeeded", [], vouchesNeeded(circle));
  ask("closing", [], views.closing(circle));
  ask("memberCount", [], everyone.length);
  for (const [index, account] of everyone.entries()) {
    ask("memberAt", [index], account);
    ask("memberOf", [account], views.memberOf(circle, account));
    ask("recoveryOf", [account], recoveryOf(circle, account));
  }
  ask("requestCount", [], circle.requests.length);
  for (const { id } of circle.requests) {
    ask("requestOf", [id], views.requestOf(circle, id));
    ask("grantOf", [id], views.grantOf(circle, id));
    ask("thanksOf", [id], views.thanksOf(circle, id));
  }
  ask("motionCount", [], circle.motions.length);
  for (const { id } of circle.motions) ask("motionOf", [id], views.motionOf(circle, id));
  const round = currentRound(circle);
  for (let number = 0; number <= round; ++number) {
    ask("roundOf", [number], views.roundOf(circle, number));
    ask("ballotBlocks", [number], views.ballotBlocks(circle, number));
    ask("openedApprovals", [number], views.openedApprovals(circle, number));
  }
  for (let number = 0; number <= round + 2; ++number) ask("rulesOf", [number], rulesOf(circle, number));

  const balance = balanceOf(circle.dollar, address);
  questions.push({ to: terms.token, abi: erc20Abi, view: "balanceOf", args: [address], answer: balance });
  return questions;
}
