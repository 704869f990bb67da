import { clear, entries } from "idb-keyval";
import { bytesToHex } from "viem";
import { letPageGo } from "../offline/keepPage.ts";
import { POCKETS } from "../pocket/kept.ts";
import type { KeptCount } from "./model.ts";

/** Everything that this page keeps in this browser, by where it lies. */
export type Kept = { database: Record<string, unknown>; storage: Record<string, string>; tab: Record<string, string> };

export async function everythingKept(): Promise<Kept> {
  const database = await entries<string, unknown>();
  return {
    database: Object.fromEntries<unknown>(database),
    storage: { ...window.localStorage },
    tab: { ...window.sessionStorage },
  };
}

export function countOf({ database, storage, tab }: Kept): KeptCount {
  const names = Object.keys(database);
  return {
    things: names.length + Object.keys(storage).length + Object.keys(tab).length,
    secrets: names.filter((name) => name.startsWith("potluck/secret/")).length,
    pockets: names.filter((name) => name.startsWith(POCKETS)).length,
  };
}

/** To read and to keep: numbers that JSON cannot hold as decimal text, bytes as hex, and each secret as locked as it lies here. */
export const keptFile = (kept: Kept): string =>
  `${JSON.stringify({ format: "potluck-browser", version: 1, ...kept }, asText, 2)}\n`;

function asText(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  return value instanceof Uint8Array ? bytesToHex(value) : value;
}

export async function wipe(): Promise<void> {
  await clear();
  window.localStorage.clear();
  window.sessionStorage.clear();
  await letPageGo();
}
