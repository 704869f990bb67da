/** A random history: what people do in a street over months, on the chain and in the model. */
import { ethers, time } from "../fixture.ts";
import {
  differenceInEvents,
  differenceInRefusal,
  differenceInView,
  encodeQuestion,
  isAnswer,
  type Difference,
  type Language,
  type Log,
} from "./compare.ts";
import type { Circle, Moment } from "./circle.ts";
import { asOf, play, type Action } from "./doors.ts";
import { questionsOn } from "./questions.ts";
import { choose, nextTime } from "./chances.ts";
import { chanceOf } from "./random.ts";
import { latest, type Stage } from "./stage.ts";
import type { Temper } from "./tempers.ts";
import type { World } from "./world.ts";

const GAS = 16_000_000;

/** What happened at least once. */
export type Seen = { events: Set<string>; refusals: Set<string>; doors: Set<string>; answers: number };

export type Course = {
  seed: number;
  steps: number;
  /** After how many actions all views are compared. */ viewsEvery: number;
};

/** Thrown where model and contract part. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";
}

export async function replay(stage: Stage, temper: Temper, course: Course, seen: Seen): Promise<void> {
  const chance = chanceOf(course.seed);
  const { circle, token, reader, neighbours, hands } = stage;
  const language = { circle: circle.interface, reader: reader.interface, token: token.interface };
  const world: World = {
    chance,
    street: stage,
    neighbours,
    hands,
    circle: stage.model,
    openings: new Map(),
    refused: new Set(),
    moods: new Map(),
  };
  let model = stage.model;
  let now = await latest();

  for (let step = 1; step <= course.steps; ++step) {
    const at = nextTime(world, temper, now.time);
    now = { time: at, block: now.block + 1 };
    world.circle = asOf(model, now);
    const action = await choose(world, temper);
    const says = (difference: Difference) => describe(course, temper, step, now, action, difference);

    const { circle: after, events, refusal } = play(model, action, now);
    const outcome = await perform(stage, language, action, at);
    const faults = differenceInRefusal(language, refusal, outcome.fault);
    if (faults) throw new Mismatch(says(faults));
    const logs = differenceInEvents(language, events, outcome.logs);
    if (logs) throw new Mismatch(says(logs));
    model = after;
    seen.doors.add(action.door);
    for (const { name } of events) seen.events.add(name);
    if (refusal) seen.refusals.add(refusal.name);

    if (step % course.viewsEvery === 0 || step === course.steps) {
      const { asked, difference } = await compareViews(stage, language, { model, now });
      if (difference) throw new Mismatch(says(difference));
      seen.answers += asked;
    }
  }
}

type Performed = { fault: string | null; logs: Log[] };

async function perform(stage: Stage, language: Language, { door, by, args }: Action, at: number): Promise<Performed> {
  const past = door === "transfer";
  const [to, words] = past ? [stage.terms.token, language.token] : [stage.address, language.circle];
  const data = words.encodeFunctionData(door, args);
  await time.setNextBlockTimestamp(at);
  const sent = { from: by, to, data, gas: `0x${GAS.toString(16)}`, gasPrice: "0x77359400" };
  const { given, data: result } = await said(async () =>
    String(await ethers.provider.send("eth_sendTransaction", [sent])),
  );
  if (!given) return { fault: result, logs: [] };
  const receipt = await ethers.provider.getTransactionReceipt(result);
  const logs = (receipt?.logs ?? []).filter(({ address }) => address === stage.address);
  return { fault: null, logs: logs.map(({ topics, data: body }) => ({ topics: [...topics], data: body })) };
}

/** The first view of which they say different things. */
async function compareViews(
  stage: Stage,
  language: Language,
  { model, now }: { model: Circle; now: Moment },
): Promise<{ asked: number; difference: Difference | null }> {
  const accounts = stage.hands.map(({ address }) => address);
  const handles = stage.neighbours.map(({ handle }) => handle);
  const questions = questionsOn(model, now, { accounts, handles, circle: stage.address });
  const whom = { circle: stage.address, reader: stage.deployment.reader, token: stage.terms.token };
  const asked = questions.map((question) => ({
    whom: whom[question.whom],
    data: encodeQuestion(language, question),
  }));
  const digests = await stage.views.ask(asked);
  const wrong = questions.findIndex((question, index) => !isAnswer(language, question, digests[index] ?? ""));
  const [question, call] = [questions[wrong], asked[wrong]];
  if (!question || !call) return { asked: asked.length, difference: null };
  const answer = await said(() => ethers.provider.call({ to: call.whom, data: call.data, blockTag: "latest" }));
  return { asked: asked.length, difference: differenceInView(language, question, answer) };
}

/** What a call gives, or what it is refused with. */
async function said(call: () => Promise<string>): Promise<{ given: boolean; data: string }> {
  try {
    return { given: true, data: await call() };
  } catch (error) {
    if (!(error instanceof Error && "data" in error && typeof error.data === "string")) throw error;
    return { given: false, data: error.data };
  }
}

function describe(
  { seed }: Course,
  { name }: Temper,
  step: number,
  { time: at, block }: Moment,
  { door, by, args }: Action,
  { what, model, contract }: Difference,
): string {
  const handed = JSON.stringify(args, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value));
  return [
    `Seed ${seed} (${name}), step ${step}, second ${at}, block ${block}: ${by} at ${door} with ${handed}`,
    `Model and contract differ in ${what}.`,
    `Model:\n${model}`,
    `Contract:\n${contract}`,
  ].join("\n");
}
