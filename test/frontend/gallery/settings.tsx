import type { Attempt, SettingsModel, Trouble } from "../../../frontend/settings/model.ts";
import { SettingsView } from "../../../frontend/settings/SettingsView.tsx";
import { nothing } from "./samples.ts";

const model: SettingsModel = {
  network: { name: "Base", chainId: 8453, local: false },
  hosts: [
    { kind: "page", host: "potluck.example", slot: null, chosen: false },
    { kind: "rpc", host: "rpc.example.org", slot: "rpc", chosen: true },
    { kind: "relay", host: "relay.quince-lane.example", slot: "relay", chosen: false },
    { kind: "secondRelay", host: null, slot: "secondRelay", chosen: false },
    { kind: "beacon", host: "api.drand.sh", slot: null, chosen: false },
    { kind: "explorer", host: "basescan.org", slot: "explorer", chosen: false },
  ],
};

const view = (attempt: Attempt | null, secrets: number | null = 2) => (
  <SettingsView
    model={model}
    attempt={attempt}
    kept={secrets === null ? null : { things: 9, secrets, pockets: 1 }}
    wiping="no"
    onReplace={nothing}
    onReset={nothing}
    onExport={nothing}
    onWipe={nothing}
  />
);
const refused = (trouble: Trouble) => view({ slot: "secondRelay", status: "failed", trouble });

export const settingsScreens = {
  settings: view(null),
  "settings-nothing-kept": view(null, null),
  "settings-no-address": refused({ kind: "noAddress" }),
  "settings-known": refused({ kind: "known", host: "relay.quince-lane.example" }),
  "settings-other-chain": refused({ kind: "otherChain", host: "rpc.heron.example" }),
  "settings-other-relay": refused({ kind: "otherRelay", host: "relay.heron.example" }),
  "settings-not-kept": refused({ kind: "notKept" }),
  "settings-asking": view({ slot: "secondRelay", status: "asking" }),
  "settings-silent": refused({ kind: "silent", host: "relay.heron.example" }),
};
