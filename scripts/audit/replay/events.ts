import { decodeEventLog, type ContractEventName, type DecodeEventLogReturnType, type Hex } from "viem";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import type { Log } from "../chain/receipts.ts";

type Name = ContractEventName<typeof circleAbi>;
type Decoded = DecodeEventLogReturnType<typeof circleAbi, Name, Hex[], Hex, true>;

/** Something that happened in a circle, as its contract says it. */
export type CircleEvent = Decoded & { log: Log };
export type EventNamed<name extends Name> = Extract<CircleEvent, { eventName: name }>;

/** null for what no event of a circle looks like. */
export function readEvent(log: Log): CircleEvent | null {
  const [signature, ...indexed] = log.topics;
  if (signature === undefined) return null;
  try {
    const topics: [Hex, ...Hex[]] = [signature, ...indexed];
    return { ...decodeEventLog({ abi: circleAbi, topics, data: log.data, strict: true }), log };
  } catch {
    return null;
  }
}

/** What an event says, in the order of its declaration, with the names of its parts. */
export function partsOf({ eventName, args }: CircleEvent): [part: string, value: unknown][] {
  const item = circleAbi.find((one) => one.type === "event" && one.name === eventName);
  const values = new Map<string, unknown>(Object.entries(args ?? {}));
  return item?.type === "event" ? item.inputs.map(({ name }) => [name, values.get(name)]) : [];
}
