/** Chain and model side by side: whatever is done is done on both. */
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
import type { Circle, Moment } from "../../../protocol/model/circle.ts";
import { play, type Action } from "../../../protocol/model/doors.ts";
import { questionsOn } from "./questions.ts";
import { latest, type Stage } from "./stage.ts";

const GAS = 16_000_000;

/** What happened at least once, and how many views were compared. */
export type Seen = { events: Set<string>; refusals: Set<string>; doors: Set<string>; answers: number };

export const nothingSeen = (): Seen => ({ events: new Set(), refusals: new Set(), doors: new Set(), answers: 0 });

/** Thrown where model and contract part. */
export class Mismatch extends Error {
  override readonly name = "Mismatch";

  constructor({ what, model, contract }: Difference, when: string) {
    super(`${when}\nModel and contract differ in ${what}.\nModel:\n${model}\nContract:\n${contract}`);
  }
}

export class Beside {
  model: Circle;
  now: Moment;
  readonly #stage: Stage;
  readonly #language: Language;
  readonly #seen: Seen;
  #last = "At first";

  constructor(stage: Stage, now: Moment, seen: Seen) {
    const { circle, token, reader } = stage;
    this.model = stage.model;
    this.now = now;
    this.#stage = stage;
    this.#language = { circle: circle.interface, reader: reader.interface, token: token.interface, said: new Map() };
    this.#seen = seen;
  }

  static async of(stage: Stage, seen: Seen): Promise<Beside> {
    return new Beside(stage, await latest(), seen);
  }

  /** In the block after the last. */
  at(second: number): Moment {
    return { time: second, block: this.now.block + 1 };
  }

  /** Does it at this second. @throws {Mismatch} when events or refusals differ */
  async act(action: Action, second: number): Promise<void> {
    this.now = this.at(second);
    this.#last = inWords(action, this.now);
    const { circle, events, refusal } = play(this.model, action, this.now);
    const outcome = await perform(this.#stage, this.#language, action, second);
    this.#same(differenceInRefusal(this.#language, refusal, outcome.fault));
    this.#same(differenceInEvents(this.#language, events, outcome.logs));
    this.model = circle;
    this.#seen.doors.add(action.door);
    for (const { name } of events) this.#seen.events.add(name);
    if (refusal) this.#seen.refusals.add(refusal.name);
  }

  /** @throws {Mismatch} when a view answers otherwise than the model */
  async look(): Promise<void> {
    const { asked, difference } = await compareViews(this.#stage, this.#language, this);
    this.#same(difference);
    this.#seen.answers += asked;
  }

  #same(difference: Difference | null): void {
    if (difference) throw new Mismatch(difference, this.#last);
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

function inWords({ door, by, args }: Action, { time: second, block }: Moment): string {
  const handed = JSON.stringify(args, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value));
  return `Second ${second}, block ${block}: ${by} at ${door} with ${handed}`;
}
