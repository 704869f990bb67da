import type { Address } from "viem";
import type { Request } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import type { Act } from "../ui/model.ts";

/** `can`: whoever looks may write the note. */
export type Thanking = { kind: "no" } | { kind: "can"; act: Act };

/** Bytes of UTF-8 the contract takes. */
const TEXT_LIMIT = 1000;

export const roomFor = (text: string): number => TEXT_LIMIT - new TextEncoder().encode(text.trim()).length;

/** Once, under a grant that was paid, by its recipient or whoever asked. As the contract has it: by address, not by seat. */
export function mayThank({ grant, thanks, recipient, pinner }: Request, account: Address | null): boolean {
  if (grant.status !== "collected" || thanks !== null) return false;
  return isSameAddress(account, recipient) || isSameAddress(account, pinner);
}
