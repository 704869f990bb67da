import { isAddress, type Address } from "viem";
import { isSameAddress } from "../chain/address.ts";
import { parseSum } from "../ui/format.ts";
import type { CirclePlan, StartModel } from "./model.ts";

/** The form as typed. Founders other than oneself are addresses in text. */
export type StartFields = {
  name: string;
  founders: string[];
  min: string;
  max: string;
  cap: string;
  quorum: string;
  approval: string;
  spend: string;
  vouches: string;
  cooldown: string;
  tally: CirclePlan["tally"];
  length: StartModel["lengths"][number]["name"];
  /** A day and a time of the reader's zone, as a datetime-local input has it; empty: at once. */
  begins: string;
};

/** What suits most streets. */
export const usual: Omit<StartFields, "founders" | "length" | "begins"> = {
  name: "",
  min: "5",
  max: "10",
  cap: "100",
  quorum: "50",
  approval: "25",
  spend: "100",
  vouches: "2",
  cooldown: "2",
  tally: "equal-shares",
};

export type StartFault =
  | { kind: "name" | "founders" | "sums" | "order" | "percent" | "vouches" | "cooldown" | "begins" }
  | { kind: "address" | "twice"; founder: number };

const whole = (typed: string, least: number, most: number): number | null => {
  const n = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : NaN;
  return n >= least && n <= most ? n : null;
};

/** The plan, or everything that keeps it from being one. */
export function readStart(fields: StartFields, model: StartModel): { plan: CirclePlan } | { faults: StartFault[] } {
  const faults: StartFault[] = [];
  const name = fields.name.trim();
  const bytes = new TextEncoder().encode(name).length;
  if (bytes < 1 || bytes > 64) faults.push({ kind: "name" });

  const founders: Address[] = model.account === null ? [] : [model.account];
  fields.founders.forEach((typed, index) => {
    const address = typed.trim();
    if (address === "") return;
    const founder = index + 2;
    if (!isAddress(address)) faults.push({ kind: "address", founder });
    else if (founders.some((known) => isSameAddress(known, address))) faults.push({ kind: "twice", founder });
    else founders.push(address);
  });
  if (founders.length < 3 && faults.every(({ kind }) => kind !== "address" && kind !== "twice")) {
    faults.push({ kind: "founders" });
  }

  const chipInMin = parseSum(fields.min);
  const chipInMax = parseSum(fields.max);
  const requestCap = parseSum(fields.cap);
  const sums = chipInMin !== null && chipInMax !== null && requestCap !== null && chipInMin > 0n && requestCap > 0n;
  if (!sums) faults.push({ kind: "sums" });
  else if (chipInMin > chipInMax) faults.push({ kind: "order" });

  const quorumPercent = whole(fields.quorum, 1, 100);
  const approvalPercent = whole(fields.approval, 1, 100);
  const spendPercent = whole(fields.spend, 1, 100);
  if (quorumPercent === null || approvalPercent === null || spendPercent === null) faults.push({ kind: "percent" });
  const vouches = whole(fields.vouches, 1, 8);
  if (vouches === null) faults.push({ kind: "vouches" });
  const cooldown = whole(fields.cooldown, 0, 12);
  if (cooldown === null) faults.push({ kind: "cooldown" });

  const lengths = model.lengths.find((choice) => choice.name === fields.length)?.lengths;
  const start = beginsAt(fields, model);
  if (start === null) faults.push({ kind: "begins" });

  if (
    faults.length > 0 ||
    !sums ||
    quorumPercent === null ||
    approvalPercent === null ||
    spendPercent === null ||
    vouches === null ||
    cooldown === null ||
    lengths === undefined ||
    start === null
  ) {
    return { faults };
  }
  const rules = { chipInMin, chipInMax, requestCap, quorumPercent, approvalPercent, spendPercent, vouches, cooldown };
  return { plan: { name, founders, rules, tally: fields.tally, lengths, start } };
}

/** A start a little in the past is now: the form takes a while to fill in, and the minute has no seconds. */
const late = 3600;

export function beginsAt({ begins }: Pick<StartFields, "begins">, { now }: Pick<StartModel, "now">): number | null {
  if (begins === "") return now;
  const at = new Date(begins).getTime() / 1000;
  if (Number.isNaN(at) || at < now - late) return null;
  return Math.max(Math.floor(at), now);
}

/** As a datetime-local input has it. */
export function typedTime(seconds: number): string {
  const at = new Date(seconds * 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

const day = 86_400;

/**
 * The next day 0 from which voting falls on a weekend, Friday to Sunday, ending at midnight of the reader's zone. Only for
 * months of days; shorter ones begin at once.
 */
export function usualBeginning(now: number, boardSeconds: number): string {
  if (boardSeconds < 7 * day || boardSeconds % day !== 0) return "";
  const midnight = new Date(now * 1000);
  midnight.setHours(0, 0, 0, 0);
  for (let ahead = 1; ahead <= 7; ahead++) {
    const start = new Date(midnight);
    start.setDate(start.getDate() + ahead);
    const opens = new Date(start);
    opens.setDate(opens.getDate() + boardSeconds / day);
    if (opens.getDay() === 5) return typedTime(start.getTime() / 1000);
  }
  return "";
}
