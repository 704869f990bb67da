import type { Address } from "viem";
import type { VaultKind } from "../../protocol/vault.ts";
import type { Pocket } from "../accounts/pockets.ts";
import type { Lock, Unlock } from "../secrets/model.ts";
import type { Act, CircleName, Fault, TxRef } from "../ui/model.ts";

/* ---------- opening one: from the wallet dialog ---------- */

/** What the dialog was opened for. */
export type PocketWish = { kind: "make" } | { kind: "restore" } | { kind: "open"; pocket: Pocket };

/** A step whose work takes a second, and may fail. */
type Working = { working: boolean; fault: Fault | null };

export type PocketStep =
  | { kind: "loading" }
  | { kind: "about" }
  | ({ kind: "lock"; suggested: string; passkeys: boolean } & Working)
  | ({ kind: "restore"; suggested: string; passkeys: boolean } & Working)
  | ({ kind: "unlock"; name: string; kept: VaultKind } & Working)
  | { kind: "words"; pocket: Pocket; words: readonly string[] }
  | ({ kind: "prove"; words: readonly string[] } & Working)
  | { kind: "done"; pocket: Pocket };

export type PocketStepsProps = {
  step: PocketStep;
  onGoOn: () => void;
  onLock: (name: string, lock: Lock) => void;
  onRestore: (words: string, name: string, lock: Lock) => void;
  onUnlock: (unlock: Unlock) => void;
  /** They have its words, but cannot open it. */
  onForgotten: () => void;
  onWritten: () => void;
  onLookAgain: () => void;
  onProved: () => void;
  onFill: () => void;
  onClose: () => void;
};

/* ---------- the page of the one that is open ---------- */

/** A circle of this browser that has seated the wallet, now or before. `holds`: its stake there, and what is owed to it. */
export type KnownIn = { circle: CircleName; seat: boolean; holds: bigint };

export type PocketPageState =
  | { kind: "loading" }
  /** `other`: somebody else acts. `removed`: the name of the one that was removed just now. */
  | { kind: "nobody"; other: boolean; removed: string | null }
  | {
      kind: "open";
      pocket: Pocket;
      kept: VaultKind;
      /** null while the chain is asked. */
      balance: bigint | null;
      /** null while the chain is asked. */
      knownIn: readonly KnownIn[] | null;
      /** The circle for whose member a relay pays the fee; null: this wallet pays it itself. */
      payer: CircleName | null;
      /** null on a local chain, whose money is play money. */
      network: string | null;
      chainId: number;
      /** Addresses that nobody should send money to. */
      contracts: readonly Address[];
      /** Play money for the asking; null where money is real. */
      play: { amount: bigint; act: Act } | null;
      sending: Act;
      sent: { amount: bigint; to: Address; transaction: TxRef | null } | null;
    };

/** The words once more: null until it was opened once more, and when they are put away again. */
export type WordsAgain = { words: readonly string[] | null } & Working & {
    onUnlock: (unlock: Unlock) => void;
    onHide: () => void;
  };

export type PocketViewProps = {
  state: PocketPageState;
  /** To copy onto paper again. */
  paper: WordsAgain;
  /** To be asked for before it is removed. */
  removal: WordsAgain;
  onConnect: () => void;
  onPlay: () => void;
  onSend: (to: Address, amount: bigint) => void;
  onRemove: () => void;
};

export type SendFault = "no-address" | "itself" | "contract" | "no-sum" | "too-much";
