import { get } from "idb-keyval";

/*
 * The circle one comes for is asked of the chain while the page's code is still on its way; whoever then asks the same is
 * given what came. Nothing here understands an answer, or says that there was none: then it is asked again.
 */

type Question = { id?: number; method: string; params?: unknown };

const STREET = /^#\/(?:c\/)?0x([0-9a-f]{40})(?:\/|$)/i;
/** CircleReader.overview(address). */
const OVERVIEW = "0xaf2d2aa4";
/** As long as the transport waits. */
const TIMEOUT_MS = 15_000;

const asked = new Map<string, Promise<object | null>>();
const keyOf = (rpc: string, { method, params = [] }: Question) =>
  `${new URL(rpc).href} ${method} ${JSON.stringify(params)}`.toLowerCase();

/** Under which a reader's choices for these contracts are kept. */
export const choicesKey = (chainId: number, factory: string): string =>
  `potluck/choices/${chainId}/${factory}`.toLowerCase();

/** `settings` as they came. What is wrong with them is said by whoever cannot do without. */
export async function askAhead(settings: unknown, { hash }: Pick<Location, "hash">): Promise<void> {
  const circle = STREET.exec(hash)?.[1];
  const chainId = within(settings, "chainId");
  const factory = within(settings, "deployment", "factory");
  const reader = within(settings, "deployment", "reader");
  if (circle === undefined || typeof chainId !== "number" || typeof factory !== "string") return;
  const chosen: unknown = await get(choicesKey(chainId, factory));
  const rpc = within(chosen, "rpc") ?? within(settings, "rpc");
  if (typeof rpc !== "string") return;
  const data = `${OVERVIEW}${circle.toLowerCase().padStart(64, "0")}`;
  ask(rpc.replace(/\/+$/, ""), [
    { method: "eth_chainId" },
    { method: "eth_call", params: [{ to: reader, data }, "latest"] },
  ]);
}

function within(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, name) => {
    return typeof inner === "object" && inner !== null ? (Reflect.get(inner, name) as unknown) : undefined;
  }, value);
}

function ask(rpc: string, questions: readonly Question[]): void {
  const body = JSON.stringify(questions.map((question, id) => ({ jsonrpc: "2.0", id, params: [], ...question })));
  const coming = answersOf(rpc, { headers: { "Content-Type": "application/json" }, body }).catch(() => []);
  for (const [id, question] of questions.entries()) {
    const answer = coming.then((answers) => answers.find((one) => within(one, "id") === id) ?? null);
    asked.set(keyOf(rpc, question), answer);
  }
}

async function answersOf(rpc: string, init: RequestInit): Promise<object[]> {
  const response = await fetch(rpc, { method: "POST", signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
  const answers: unknown = response.ok ? await response.json() : [];
  const list: readonly unknown[] = Array.isArray(answers) ? answers : [];
  return list.filter((answer) => typeof answer === "object" && answer !== null);
}

/** For viem's transport: `fetch`, but for what was asked ahead, each of it once. */
export const fetchUnlessAsked: typeof fetch = async (input, init) => {
  if (asked.size === 0 || typeof input !== "string" || typeof init?.body !== "string") return fetch(input, init);
  const batch = JSON.parse(init.body) as Question | Question[];
  const questions = [batch].flat();
  const ahead = await Promise.all(questions.map((question) => take(keyOf(input, question))));
  const rest = questions.filter((_, at) => ahead[at] === null);
  if (rest.length === questions.length) return fetch(input, init);
  const others = rest.length === 0 ? [] : await answersOf(input, { ...init, body: JSON.stringify(rest) });
  const answers = ahead.flatMap((answer, at) => (answer === null ? [] : [{ ...answer, id: questions[at]?.id }]));
  const all = [...answers, ...others];
  return Response.json(Array.isArray(batch) ? all : all[0]);
};

async function take(key: string): Promise<object | null> {
  const answer = (await asked.get(key)) ?? null;
  asked.delete(key);
  return answer;
}
