import { parseArgs } from "node:util";
import { getAddress, isAddress, type Address } from "viem";
import { UsageError, urlOf } from "../audit/options.ts";

export const usage = `
Usage: npm run circle -- COMMAND --rpc URL --circle ADDRESS

  show                       where the circle stands, the board, and what waits to be collected
  chip-in AMOUNT             as a member, in the circle's money
  pin TEXT AMOUNT --to ADDRESS   a request, which this wallet will collect
  seat ADDRESS               a newcomer who booked a seat takes it
  vote [--tick ID]… [--motion ID]…   a ballot that ticks these requests and motions, or none
  open [--own]               opens the ballots once the beacon has spoken; --own: yours, without the beacon
  settle                     the contract counts
  claim ID [--to ADDRESS]    collects a grant; with a claim link, to an address of yours
  leave [--to ADDRESS]       gives up your seat and takes what is left of your stake along
  take-back [--to ADDRESS]   what is owed to you when you left while a ballot was under way

  --rpc URL         any node or provider of the circle's chain
  --circle ADDRESS  the circle
  --beacon URL      where its beacon is served, if that is not drand's public network; may be repeated
  --as-member       vote from a member's own account, which shows for ever whose ballot it is

Secrets are asked for. They can stand in the environment instead, or in a file that only you may read:
POTLUCK_ACCOUNT, POTLUCK_VOTING_SECRET, POTLUCK_CLAIM_LINK, or the same with _FILE behind it. Never among the arguments.
`;

export type Command =
  | { name: "show" | "settle" }
  | { name: "open"; own: boolean }
  | { name: "chip-in"; amount: string }
  | { name: "pin"; text: string; amount: string; to: Address }
  | { name: "seat"; newcomer: Address }
  | { name: "vote"; requests: number[]; motions: number[]; asMember: boolean }
  | { name: "claim"; id: number; to: Address | undefined }
  | { name: "leave" | "take-back"; to: Address | undefined };

export type CircleOptions = { rpc: string; circle: Address; beacons: string[]; command: Command };

export function readCircleOptions(args: readonly string[]): CircleOptions {
  const { values, positionals } = parse(args);
  const { rpc, circle, beacon } = values;
  if (rpc === undefined) throw new UsageError("Say through which provider: --rpc URL.");
  if (circle === undefined) throw new UsageError("Say which circle: --circle ADDRESS.");
  return {
    rpc: urlOf(rpc),
    circle: addressOf(circle),
    beacons: beacon.map(urlOf),
    command: commandOf(positionals, values),
  };
}

type Values = ReturnType<typeof parse>["values"];

function commandOf([name = "", ...rest]: readonly string[], values: Values): Command {
  const to = values.to === undefined ? undefined : addressOf(values.to);
  const [first, second] = rest;
  const takes = (count: number, what: string) => {
    if (rest.length !== count) throw new UsageError(`${name} takes ${what}.`);
  };
  switch (name) {
    case "show":
    case "settle":
      takes(0, "nothing more");
      return { name };
    case "open":
      takes(0, "nothing more");
      return { name, own: values.own };
    case "chip-in":
      takes(1, "an amount");
      return { name, amount: amountOf(first) };
    case "pin":
      takes(2, "a text and an amount");
      if (to === undefined) throw new UsageError("Say who collects: --to ADDRESS.");
      return { name, text: first ?? "", amount: amountOf(second), to };
    case "seat":
      takes(1, "the newcomer's address");
      return { name, newcomer: addressOf(first ?? "") };
    case "vote":
      takes(0, "ticks: --tick ID, --motion ID");
      return { name, requests: values.tick.map(idOf), motions: values.motion.map(idOf), asMember: values["as-member"] };
    case "claim":
      takes(1, "the number of a request");
      return { name, id: idOf(first ?? ""), to };
    case "leave":
    case "take-back":
      takes(0, "nothing more");
      return { name, to };
    default:
      throw new UsageError(name === "" ? "Say what to do." : `There is no command ${name}.`);
  }
}

function parse(args: readonly string[]) {
  const many = { type: "string", multiple: true, default: [] as string[] } as const;
  const one = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const options = {
    ...{ rpc: one, circle: one, beacon: many, to: one, tick: many, motion: many },
    ...{ own: flag, "as-member": flag },
  };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause));
  }
}

function addressOf(text: string): Address {
  if (!isAddress(text)) throw new UsageError(`${text} is not an address, or mistyped.`);
  return getAddress(text);
}

function idOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`${text} is not the number of a request or motion.`);
  return Number(text);
}

function amountOf(text = ""): string {
  if (!/^\d{1,15}(\.\d{1,18})?$/.test(text)) throw new UsageError(`${text} is not an amount: 7.50, say.`);
  return text;
}
