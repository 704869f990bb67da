import type { Address } from "viem";
import type { Thanking } from "../thanks/model.ts";
import type { Act, CircleName, Person, Slip, ThankYouNote, TxRef } from "../ui/model.ts";

/** Who collects, if it wins. For a claim link the page makes the key. */
export type Collector = { kind: "wallet" } | { kind: "address"; address: Address } | { kind: "link" };

export type PinDraft = { text: string; amount: bigint; collector: Collector };

export type PinModel = {
  circle: CircleName;
  chainId: number;
  cap: bigint;
  /** Bytes of UTF-8 a request may have. */
  textLimit: number;
  /** When the first ballot opens that it is on, or would be. */
  votesAt: number;
  /** Ballots sat out after a win. */
  cooldown: number;
  state: PinState;
};

export type PinState =
  | { kind: "loading" }
  | { kind: "cannot"; why: "no-account" | "not-a-member" | "not-seated" | "board-full" }
  /** One open request a member. */
  | { kind: "one-is-up"; slip: Slip }
  | { kind: "writing"; account: Address; me: Person; act: Act }
  /** `link` is shown now and kept in this browser; null when no claim link was made. */
  | { kind: "pinned"; slip: Slip; resting: boolean; link: string | null; transaction: TxRef | null };

export type PinViewProps = { model: PinModel; onPin: (draft: PinDraft) => void; onConnect: () => void };

/* ---------- one request, opened from its slip ---------- */

export type RequestModel = {
  circle: CircleName;
  id: number;
  text: string;
  amount: bigint;
  pinner: Person;
  pinnedAt: number;
  collector: { kind: "wallet"; address: Address; person: Person | null } | { kind: "link" };
  /** The claim link, where this browser made it. */
  link: string | null;
  status: RequestState;
  thanks: ThankYouNote | null;
  thanking: Thanking;
  pinnedIn: TxRef | null;
};

export type RequestState =
  /** `resting`: a win keeps it off the coming ballot. */
  | { kind: "pinned"; ballot: 1 | 2 | 3; votesAt: number; resting: boolean; withdraw: Withdrawing }
  | { kind: "on-ballot"; ballot: 1 | 2 | 3; closesAt: number }
  | { kind: "withdrawn" }
  | { kind: "expired" }
  | { kind: "granted"; round: number; until: number }
  | { kind: "collected"; round: number; at: number; transaction: TxRef | null }
  | { kind: "returned"; round: number; at: number };

/** `no`: somebody else's request. */
export type Withdrawing = { kind: "no" } | { kind: "can"; act: Act };

export type RequestViewProps = {
  model: { kind: "loading" } | { kind: "none" } | { kind: "request"; request: RequestModel };
  circle: CircleName;
  onWithdraw: () => void;
  onThank: (text: string) => void;
};
