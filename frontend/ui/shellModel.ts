import type { ReactNode } from "react";
import type { Address } from "viem";
import type { Pocket } from "../accounts/pockets.ts";
import type { PocketWish } from "../pocket/model.ts";
import type { Act, CircleName, Fault, Person } from "./model.ts";

export type Place = "street" | "ballot" | "people" | "rounds";

export type You = { kind: "nobody" } | { kind: "account"; account: Address } | { kind: "person"; person: Person };

/** A wallet found in this browser (EIP-6963). */
export type WalletChoice = { id: string; name: string; icon: string | null };

export type ShellProps = {
  /** The circle one is in; null on the home page and while starting one. */
  circle: CircleName | null;
  /** Whether that circle is closed: then there is nothing to vote on, and nobody sits. */
  closed: boolean;
  place: Place | null;
  you: You;
  /** What a local chain is played with, above everything; null on any other. */
  local: ReactNode;
  /** Something wrong with the whole page, such as a chain that cannot be reached. */
  notice: Fault | null;
  wallets: {
    open: boolean;
    /** null while they are looked for. */
    choices: readonly WalletChoice[] | null;
    act: Act;
    onPick: (id: string) => void;
    /** Those this browser keeps; null while they are looked for. */
    pockets: readonly Pocket[] | null;
    /** The one that acts. */
    pocket: Pocket | null;
    onPocket: (wish: PocketWish) => void;
    onClose: () => void;
    onLeave: (() => void) | null;
  };
  onConnect: () => void;
  children: ReactNode;
};
