import { getAddress, isAddress, isHex, toHex } from "viem";
import type { Address, Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { LinkMalformed } from "./errors.ts";
import type { RandomBytes } from "./identity.ts";
import { collectGrant } from "./typed-data.ts";

/**
 * A claim link is money on paper: who has it can collect the grant. The key stands in the fragment, which browsers never
 * send to a server.
 */
export type ClaimLink = { circle: Address; id: number; key: Hex };

const MAX_UINT32 = 2 ** 32 - 1;

/** A fresh key; its address goes on the board as the recipient. */
export function newClaimKey(randomBytes: RandomBytes): { key: Hex; address: Address } {
  const key = toHex(randomBytes(32));
  return { key, address: claimAddress(key) };
}

export function claimAddress(key: Hex): Address {
  return privateKeyToAccount(key).address;
}

/** `#/collect/<circle>/<request id>/<key>`, to be put behind the page's own address. */
export function makeClaimFragment({ circle, id, key }: ClaimLink): string {
  return `#/collect/${getAddress(circle)}/${id}/${key.slice(2)}`;
}

/** Takes the fragment or the whole link. Throws LinkMalformed. */
export function parseClaimFragment(link: string): ClaimLink {
  const [, circle, idText, keyText, rest] = /#\/collect\/([^/]*)\/([^/]*)\/([^/]*)(.*)$/.exec(link.trim()) ?? [];
  if (circle === undefined || idText === undefined || keyText === undefined)
    throw new LinkMalformed("a part is missing");
  if (rest) throw new LinkMalformed("something stands behind it");
  if (!isAddress(circle)) throw new LinkMalformed("the circle's address is mistyped");
  if (!/^[1-9]\d{0,9}$/.test(idText) || Number(idText) > MAX_UINT32)
    throw new LinkMalformed("the grant's number is wrong");
  const key = `0x${keyText}`;
  if (!/^[0-9a-f]{64}$/i.test(keyText) || !isHex(key)) throw new LinkMalformed("the key is cut off or mistyped");
  try {
    claimAddress(key);
  } catch (cause) {
    throw new LinkMalformed("the key is none", { cause });
  }
  return { circle: getAddress(circle), id: Number(idText), key };
}

type SignClaimInput = { key: Hex; chainId: number; circle: Address; id: number; to: Address; deadline: bigint };

/** The signature claimTo takes. Bound to the address the money goes to: a relay cannot redirect it. */
export async function signClaim({ key, chainId, circle, id, to, deadline }: SignClaimInput): Promise<Hex> {
  return privateKeyToAccount(key).signTypedData(collectGrant({ chainId, circle }, { id, to, deadline }));
}
