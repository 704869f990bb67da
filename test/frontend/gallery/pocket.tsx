import type { ReactNode } from "react";
import type { Pocket } from "../../../frontend/accounts/pockets.ts";
import type { KnownIn, PocketPageState, PocketStep, PocketViewProps } from "../../../frontend/pocket/model.ts";
import { PocketStepsView } from "../../../frontend/pocket/PocketStepsView.tsx";
import { PocketView } from "../../../frontend/pocket/PocketView.tsx";
import { WalletDialog } from "../../../frontend/ui/WalletDialog.tsx";
import { address, circle, dollars, hash, idle, nothing } from "./samples.ts";

const words = "legal winner thank year wave sausage worth useful legal winner thank yellow".split(" ");
const pocket: Pocket = { address: address(71), name: "Pocket wallet" };

const step = (now: PocketStep) => (
  <PocketStepsView
    step={now}
    onGoOn={nothing}
    onLock={nothing}
    onRestore={nothing}
    onUnlock={nothing}
    onForgotten={nothing}
    onWritten={nothing}
    onLookAgain={nothing}
    onProved={nothing}
    onFill={nothing}
    onClose={nothing}
  />
);

const again = { words: null, working: false, fault: null, onUnlock: nothing, onHide: nothing };
const view = (state: PocketPageState, more: Partial<PocketViewProps> = {}) => (
  <PocketView
    state={state}
    paper={again}
    removal={again}
    onConnect={nothing}
    onPlay={nothing}
    onSend={nothing}
    onRemove={nothing}
    {...more}
  />
);

const member: KnownIn = { circle, seat: true, holds: dollars(11.62) };
const open = {
  kind: "open",
  pocket,
  kept: "passphrase",
  balance: dollars(23.5),
  knownIn: [member],
  payer: circle,
  network: "Base",
  chainId: 8453,
  contracts: [],
  play: null,
  sending: idle,
  sent: null,
} as const satisfies PocketPageState;

const wallets = (pockets: readonly Pocket[], acting: Pocket | null): ReactNode => (
  <WalletDialog
    you={acting === null ? { kind: "nobody" } : { kind: "account", account: pocket.address }}
    wallets={{
      open: true,
      choices: [],
      act: idle,
      pockets,
      pocket: acting,
      onPick: nothing,
      onPocket: nothing,
      onClose: nothing,
      onLeave: acting === null ? null : nothing,
    }}
  />
);

const asked = { working: false, fault: null, suggested: "Pocket wallet", passkeys: true };

export const pocketScreens = {
  "pocket-wallets": wallets([], null),
  "pocket-wallets-kept": wallets([pocket, { address: address(72), name: "Grandma’s" }], pocket),
  "pocket-make-loading": step({ kind: "loading" }),
  "pocket-make-about": step({ kind: "about" }),
  "pocket-make-lock": step({ kind: "lock", ...asked }),
  "pocket-make-words": step({ kind: "words", pocket, words }),
  "pocket-make-prove": step({ kind: "prove", words, working: false, fault: null }),
  "pocket-make-done": step({ kind: "done", pocket }),
  "pocket-restore": step({ kind: "restore", ...asked, passkeys: false }),
  "pocket-restore-wrong": step({
    kind: "restore",
    ...asked,
    fault: { sentence: "Word 7 is not one of the list. Look at it again: a letter may be wrong." },
  }),
  "pocket-unlock": step({ kind: "unlock", name: pocket.name, kept: "passphrase", working: false, fault: null }),
  "pocket-unlock-wrong": step({
    kind: "unlock",
    name: pocket.name,
    kept: "passphrase",
    working: false,
    fault: { sentence: "That passphrase does not open it." },
  }),
  "pocket-unlock-device": step({ kind: "unlock", name: pocket.name, kept: "passkey", working: true, fault: null }),
  "pocket-unlock-plain": step({ kind: "unlock", name: pocket.name, kept: "plain", working: false, fault: null }),
  "pocket-loading": view({ kind: "loading" }),
  "pocket-nobody": view({ kind: "nobody", other: false, removed: null }),
  "pocket-removed": view({ kind: "nobody", other: false, removed: pocket.name }),
  "pocket-other": view({ kind: "nobody", other: true, removed: null }),
  "pocket-open": view(open),
  "pocket-empty": view({ ...open, balance: 0n, knownIn: [], payer: null }),
  "pocket-full": view({ ...open, balance: dollars(212.4), kept: "plain" }),
  "pocket-own-fee": view({ ...open, knownIn: [], payer: null }),
  "pocket-local": view({
    ...open,
    network: null,
    play: { amount: dollars(20), act: { status: "done", transaction: null } },
  }),
  "pocket-sending": view({ ...open, sending: { status: "working", step: "handing" } }),
  "pocket-sent": view({
    ...open,
    balance: 0n,
    sent: { amount: dollars(23.5), to: address(80), transaction: { hash, url: null } },
  }),
  "pocket-failed": view({
    ...open,
    sending: {
      status: "failed",
      fault: {
        sentence: "The relay relay.quince-lane.example cannot be reached.",
        wayOn: "Nothing was sent. Try again, or try another relay.",
      },
    },
  }),
};
