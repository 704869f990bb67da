import type { Address } from "viem";
import type { Thanking } from "../thanks/model.ts";
import type { Act, CircleName, Person, ThankYouNote, TxRef } from "../ui/model.ts";

export type GrantModel = {
  id: number;
  text: string;
  amount: bigint;
  pinner: Person;
  round: number;
  /** When the ballot closed. */
  chosenAt: number;
  approvals: number;
  cast: number;
  until: number;
  thanks: ThankYouNote | null;
};

export type CollectModel = {
  /** null while the link cannot even name a circle. */
  circle: CircleName | null;
  state: CollectState;
};

export type CollectState =
  | { kind: "loading" }
  /** `torn`: a piece of the key is missing. `other`: a whole key, but of another grant. */
  | { kind: "broken"; why: "torn" | "other" | "no-grant" | "no-circle" }
  /** What answers is another network than the one this page is made for. */
  | { kind: "wrong-network"; network: string }
  /** Still on the board or on a ballot. */
  | { kind: "not-yet"; text: string; amount: bigint; pinner: Person; knownAt: number }
  | { kind: "not-chosen"; text: string; amount: bigint }
  /** By claim link: any address. `connected`: the wallet on this page, if there is one. */
  | { kind: "by-link"; grant: GrantModel; chainId: number; connected: Address | null; act: Act }
  /** To the wallet named when it was pinned; `yours` when that is the account on this page. */
  | { kind: "to-wallet"; grant: GrantModel; wallet: Address; person: Person | null; yours: boolean; act: Act }
  /** A claim link is needed, and this page was opened without one. */
  | { kind: "needs-link"; grant: GrantModel }
  | {
      kind: "collected";
      grant: GrantModel;
      at: number;
      paidTo: Address;
      transaction: TxRef | null;
      justNow: boolean;
      thanking: Thanking;
    }
  | { kind: "expired"; grant: GrantModel; at: number };

export type CollectViewProps = {
  model: CollectModel;
  /** By link: where to. */
  onCollectTo: (to: Address) => void;
  /** To the fixed wallet. */
  onCollect: () => void;
  onThank: (text: string) => void;
};
