import { isAddress } from "viem";
import { parseSum } from "../ui/format.ts";
import type { PinDraft, PinModel } from "./model.ts";

/** The form as typed. */
export type PinFields = {
  headline: string;
  more: string;
  amount: string;
  collector: "wallet" | "link" | "address";
  address: string;
};

export type PinFaults = {
  headline?: true;
  long?: true;
  amount?: "amount" | "zero" | "cap";
  address?: true;
};

type Limits = Pick<PinModel, "cap" | "textLimit">;

/** One text: the headline is its first line. */
export function textOf({ headline, more }: PinFields): string {
  const first = headline.trim().replace(/\s+/g, " ");
  const rest = more.trim();
  return rest === "" ? first : `${first}\n${rest}`;
}

/** Bytes that are left of what a request may have. */
export function roomLeft(fields: PinFields, { textLimit }: Limits): number {
  return textLimit - new TextEncoder().encode(textOf(fields)).length;
}

export function pinFaults(fields: PinFields, limits: Limits): PinFaults {
  const amount = parseSum(fields.amount);
  return {
    ...(fields.headline.trim() === "" ? { headline: true } : {}),
    ...(roomLeft(fields, limits) < 0 ? { long: true } : {}),
    ...(amount === null ? { amount: "amount" } : {}),
    ...(amount === 0n ? { amount: "zero" } : {}),
    ...(amount !== null && amount > limits.cap ? { amount: "cap" } : {}),
    ...(fields.collector === "address" && !isAddress(fields.address.trim()) ? { address: true } : {}),
  };
}

/** What to pin, or null while something is wrong with it. */
export function readPin(fields: PinFields, limits: Limits): PinDraft | null {
  const amount = parseSum(fields.amount);
  if (amount === null || Object.keys(pinFaults(fields, limits)).length > 0) return null;
  const text = textOf(fields);
  if (fields.collector !== "address") return { text, amount, collector: { kind: fields.collector } };
  const address = fields.address.trim();
  return isAddress(address) ? { text, amount, collector: { kind: "address", address } } : null;
}
