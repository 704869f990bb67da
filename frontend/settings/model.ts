import { isLocal, type Choices, type Config } from "../config.ts";

/** What a reader can put something else in the place of. */
export type Slot = keyof Choices;

/** One host: what it is for, its name (null: there is none), and whether its reader chose it; `slot` null: it is fixed. */
export type HostLine = {
  kind: "page" | "beacon" | "furtherBeacon" | "furtherRelay" | Slot;
  host: string | null;
  slot: Slot | null;
  chosen: boolean;
};

/** Why another host was not taken. */
export type Trouble =
  | { kind: "noAddress" }
  | { kind: "known"; host: string }
  | { kind: "silent"; host: string }
  | { kind: "otherChain"; host: string }
  | { kind: "otherRelay"; host: string }
  | { kind: "notKept" };

/** Putting something in the place of one of them, from the first press until the page loads again. */
export type Attempt =
  | { slot: Slot; status: "asking" }
  | { slot: Slot; status: "kept" }
  | { slot: Slot; status: "failed"; trouble: Trouble };

/** How much lies in this browser, of which so many voting secrets and pocket wallets; null where the browser does not say. */
export type KeptCount = { things: number; secrets: number; pockets: number } | null;

export type Wiping = "no" | "under-way" | "failed";

export type SettingsModel = {
  network: { name: string; chainId: number; local: boolean };
  hosts: readonly HostLine[];
};

export type SettingsViewProps = {
  model: SettingsModel;
  attempt: Attempt | null;
  kept: KeptCount;
  wiping: Wiping;
  onReplace: (slot: Slot, typed: string) => void;
  onReset: (slot: Slot) => void;
  onExport: () => void;
  onWipe: () => void;
};

const hostOf = (url: string | null | undefined): string | null =>
  url !== null && url !== undefined && URL.canParse(url) ? new URL(url).host : null;

/** `config` as it is in use, with the choices in it; `here` is the host that handed out the page, "" where none did. */
export function settingsModel(config: Config, choices: Choices, here: string): SettingsModel {
  const [relay, secondRelay, ...further] = config.relays;
  const [beacon, ...furtherBeacons] = config.beacon.urls;
  const replaceable = (slot: Slot, url: string | null | undefined): HostLine => ({
    kind: slot,
    host: hostOf(url),
    slot,
    chosen: choices[slot] !== null,
  });
  const fixed = (kind: "page" | "beacon" | "furtherBeacon" | "furtherRelay", host: string | null): HostLine => ({
    kind,
    host,
    slot: null,
    chosen: false,
  });
  return {
    network: { name: config.network, chainId: config.chainId, local: isLocal(config) },
    hosts: [
      ...(here === "" ? [] : [fixed("page", here)]),
      replaceable("rpc", config.rpc),
      replaceable("relay", relay),
      replaceable("secondRelay", secondRelay),
      ...further.map((url) => fixed("furtherRelay", hostOf(url))),
      fixed("beacon", hostOf(beacon)),
      ...furtherBeacons.map((url) => fixed("furtherBeacon", hostOf(url))),
      replaceable("explorer", config.explorer),
    ],
  };
}
