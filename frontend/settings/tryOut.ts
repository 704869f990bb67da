import { createClient, http } from "viem";
import { getChainId } from "viem/actions";
import { relayAddress } from "../ballot/relayAddress.ts";
import type { Config } from "../config.ts";
import { relayAt } from "../relay/client.ts";
import { servesOurs } from "../relay/ours.ts";
import type { Slot, Trouble } from "./model.ts";

const PATIENCE_MS = 10_000;

export type TriedOut = { ok: true; url: string } | { ok: false; trouble: Trouble };

/** Asks what was typed whether it is what it should be, before anything is kept. */
export async function tryOut(config: Config, slot: Slot, typed: string): Promise<TriedOut> {
  const url = relayAddress(typed);
  if (url === null) return { ok: false, trouble: { kind: "noAddress" } };
  const trouble = await troubleWith(config, slot, url);
  return trouble === null ? { ok: true, url } : { ok: false, trouble };
}

async function troubleWith(config: Config, slot: Slot, url: string): Promise<Trouble | null> {
  const { host } = new URL(url);
  if (inUse(config, slot).includes(url)) return { kind: "known", host };
  try {
    switch (slot) {
      case "rpc":
        return (await chainBehind(url)) === config.chainId ? null : { kind: "otherChain", host };
      case "relay":
      case "secondRelay":
        return (await servesOurs(config, relayAt(url, fetch, PATIENCE_MS))) ? null : { kind: "otherRelay", host };
      case "explorer":
        // Nothing is asked of it before somebody follows a link.
        return null;
    }
  } catch {
    return { kind: "silent", host };
  }
}

function inUse({ rpc, relays, explorer }: Config, slot: Slot): readonly (string | null)[] {
  if (slot === "rpc") return [rpc];
  return slot === "explorer" ? [explorer] : relays;
}

const chainBehind = (url: string): Promise<number> =>
  getChainId(createClient({ transport: http(url, { retryCount: 0, timeout: PATIENCE_MS }) }));
