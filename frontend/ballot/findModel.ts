import type { CircleName, Fault, TxRef } from "../ui/model.ts";
import type { SecretHandlers, SecretPart } from "../secrets/model.ts";

export type FindModel = { circle: CircleName; round: number; now: number; state: FindState };

/** What it was found by: what this browser keeps, the voting secret, or a code from paper. */
export type FoundBy = "receipt" | "secret" | "code";

/**
 * One ballot in the box, and what became of it. Not what it says: whoever looks over the shoulder learns nothing.
 * `earlier`: how many of the same voter it has replaced in the box.
 */
export type Found = {
  code: string;
  block: bigint;
  cast: number;
  earlier: number;
  transaction: TxRef | null;
  fate:
    | { kind: "sealed"; opensAt: number }
    | { kind: "late"; since: number }
    /** Checked here: what was opened is what was sealed. */
    | { kind: "read"; transaction: TxRef | null }
    | { kind: "unread" }
    /** A later one of the same voter has its place. */
    | { kind: "replaced" }
    /** Some were opened, and this provider does not say which. */
    | { kind: "unsure" };
};

export type FindState =
  | { kind: "loading" }
  | { kind: "failed"; fault: Fault }
  /** Nobody's ballot is in this round's box. */
  | { kind: "empty" }
  /** `secret` null: nobody in particular, or somebody who was never a member: only a code helps. */
  | { kind: "asking"; secret: SecretPart | null }
  | { kind: "not-there"; by: FoundBy; secret: SecretPart | null }
  | { kind: "found"; by: FoundBy; found: Found };

export type FindViewProps = SecretHandlers & {
  model: FindModel;
  /** A receipt's code as it was typed. False when it is none. */
  onCode: (typed: string) => boolean;
  /** Takes the receipt out of this browser. */
  onForget: () => void;
};
