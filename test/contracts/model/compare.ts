/** What the contract says beside what the model says, byte by byte; where they differ, in words. */
import { concat, keccak256, type Interface, type Result } from "ethers";
import type { Event } from "../../../protocol/model/circle.ts";
import type { Question } from "./questions.ts";

/** Both sides in words. */
export type Difference = { what: string; model: string; contract: string };

export type Log = { topics: readonly string[]; data: string };
export type Answer = { given: boolean; data: string };

/**
 * The contracts' words for things; and what was said in them before, for the same questions and answers come again and
 * again, and to encode one takes long.
 */
export type Language = { circle: Interface; reader: Interface; token: Interface; said: Map<string, string> };

export function differenceInEvents({ circle }: Language, expected: readonly Event[], logs: readonly Log[]) {
  const inWords = logs.map((log) => {
    const parsed = circle.parseLog({ topics: [...log.topics], data: log.data });
    return parsed ? `${parsed.name}(${words(parsed.args)})` : "an event nobody knows";
  });
  const same =
    expected.length === logs.length &&
    expected.every(({ name, args }, index) => {
      const log = circle.encodeEventLog(name, args);
      return log.data === logs[index]?.data && log.topics.join() === logs[index]?.topics.join();
    });
  const model = expected.map(({ name, args }) => `${name}(${words(args)})`);
  return same ? null : { what: "the events", model: model.join("\n"), contract: inWords.join("\n") };
}

export function differenceInRefusal(
  language: Language,
  expected: Event | null,
  data: string | null,
): Difference | null {
  const same = expected === null ? data === null : data === encodeFault(language, expected);
  if (same) return null;
  const model = expected === null ? "takes it" : `${expected.name}(${words(expected.args)})`;
  return { what: "whether it is refused", model, contract: data === null ? "takes it" : faultInWords(language, data) };
}

export function encodeQuestion(language: Language, { whom, view, args }: Question): string {
  return remembered(language, `asked ${whom} ${view} ${words(args)}`, () =>
    language[whom].encodeFunctionData(view, args),
  );
}

/** Whether the answer to a question has this digest, which ManyViews took. */
export function isAnswer(language: Language, question: Question, digest: string): boolean {
  const key = `said ${question.view} ${words(isFault(question.answer) ? Object.values(question.answer) : question.answer)}`;
  const expected = remembered(language, key, () => {
    const { given, data } = expectedAnswer(language, question);
    return keccak256(concat([given ? "0x01" : "0x00", data]));
  });
  return expected === digest;
}

export function differenceInView(language: Language, question: Question, { given, data }: Answer): Difference {
  const { whom, view, args } = question;
  const inWords = (answer: Answer) =>
    answer.given ? words(language[whom].decodeFunctionResult(view, answer.data)) : faultInWords(language, answer.data);
  return {
    what: `${view}(${words(args)}) of the ${whom}`,
    model: inWords(expectedAnswer(language, question)),
    contract: inWords({ given, data }),
  };
}

function remembered({ said }: Language, key: string, make: () => string): string {
  const value = said.get(key) ?? make();
  said.set(key, value);
  return value;
}

function expectedAnswer(language: Language, { whom, view, answer }: Question): Answer {
  return isFault(answer)
    ? { given: false, data: encodeFault(language, answer) }
    : { given: true, data: language[whom].encodeFunctionResult(view, answer) };
}

const isFault = (answer: Question["answer"]): answer is Event => "name" in answer;

function encodeFault(language: Language, { name, args }: Event): string {
  return (name.startsWith("Circle_") ? language.circle : language.token).encodeErrorResult(name, args);
}

function faultInWords({ circle, token }: Language, data: string): string {
  const fault = circle.parseError(data) ?? token.parseError(data);
  return fault ? `${fault.name}(${words(fault.args)})` : data;
}

function words(values: Result | readonly unknown[]): string {
  return JSON.stringify(plain(values)).slice(1, -1);
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}`;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null) return Object.values(value).map(plain);
  return value;
}
