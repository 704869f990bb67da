import {
  decodeEventLog,
  decodeFunctionResult,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionResult,
  erc20Abi,
  toFunctionSelector,
  type Abi,
  type AbiEvent,
  type ContractEventName,
  type Hex,
} from "viem";
import { circleAbi } from "../../../../protocol/abi.gen.ts";
import type { EventNamed } from "../../../../scripts/audit/replay/events.ts";
import type { Lies, LogEdit, RpcLog } from "./liar.ts";

type Name = ContractEventName<typeof circleAbi>;
type Args<name extends Name> = EventNamed<name>["args"];
/** Other arguments, none for an event that is left out, or nothing for one that stays as it is. */
type Change<args> = (args: args) => Partial<args> | null | undefined;

/** Changes events of a name. */
export function event<const name extends Name>(eventName: name, change: Change<Args<name>>): LogEdit {
  return ofEvent(circleAbi, eventName, (args) => change(args as Args<name>));
}

type Transfer = { from: Hex; to: Hex; value: bigint };

/** Changes transfers of the token. */
export const transfer = (change: Change<Transfer>): LogEdit =>
  ofEvent(erc20Abi, "Transfer", (args) => change(args as Transfer));

/** One after the other. */
export const both =
  (...edits: LogEdit[]): LogEdit =>
  (log) =>
    edits.reduce((logs, edit) => logs.flatMap(edit), [log]);

/** Everywhere, and in a block that fits it. */
export const everywhere = (edit: LogEdit): Lies => ({ logs: edit, receipts: edit, fitting: "hash" });

/** Something else for the first that comes, whatever comes after. Asked again, the same. */
export function onlyFirst<T>(change: (args: T) => Partial<T> | null | undefined): Change<T> {
  let first: string | null = null;
  return (args) => {
    const key = JSON.stringify(args, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    first ??= key;
    return key === first ? change(args) : undefined;
  };
}

function ofEvent(abi: Abi, eventName: string, change: (args: unknown) => object | null | undefined): LogEdit {
  const item = abi.find((one): one is AbiEvent => one.type === "event" && one.name === eventName);
  if (!item) throw new Error(`There is no event ${eventName}.`);
  return (log) => {
    const args = argumentsOf(item, log);
    const changed = args && change(args);
    if (!args || changed === undefined) return [log];
    return changed === null ? [] : [{ ...log, ...encoded(item, { ...args, ...changed }) }];
  };
}

function argumentsOf(item: AbiEvent, { topics, data }: RpcLog): object | null {
  try {
    return decodeEventLog({ abi: [item], topics, data, strict: true }).args;
  } catch {
    return null;
  }
}

function encoded(item: AbiEvent, args: object): Pick<RpcLog, "topics" | "data"> {
  const values = new Map<string, unknown>(Object.entries(args));
  const plain = item.inputs.filter(({ indexed }) => !indexed);
  const topics = encodeEventTopics({ abi: [item], eventName: item.name, args }) as [Hex, ...Hex[]];
  return {
    topics,
    data: encodeAbiParameters(
      plain,
      plain.map(({ name }) => values.get(name ?? "")),
    ),
  };
}

/** Changes what a view of the circle, or of its token, answers. */
export function view(functionName: string, change: (answer: unknown) => unknown): Lies {
  const item = [...circleAbi, ...erc20Abi].find((one) => one.type === "function" && one.name === functionName);
  if (item?.type !== "function") throw new Error(`There is no view ${functionName}.`);
  const abi: Abi = [item];
  const selector = toFunctionSelector(item);
  return {
    answer: ({ method, params: [call] }, answer) => {
      const { data } = (method === "eth_call" ? call : {}) as { data?: Hex };
      if (!data?.startsWith(selector)) return answer;
      const truth: unknown = decodeFunctionResult({ abi, functionName, data: answer as Hex });
      return encodeFunctionResult({ abi, functionName, result: change(truth) });
    },
  };
}
