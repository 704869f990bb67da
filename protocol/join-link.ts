import { encodeAbiParameters, getAddress, isAddress, keccak256 } from "viem";
import type { Address } from "viem";
import { LinkMalformed } from "./errors.ts";
import { checkHandle } from "./handle.ts";

/** What a candidate shows, as a link or QR code, to members who know them. Holds nothing secret. */
export type JoinLink = { chainId: number; circle: Address; candidate: Address; handle: string };

/** `#/vouch/<chain id>/<circle>/<candidate>/<handle>/<checksum>`, to be put behind the page's own address. */
export function makeJoinFragment(link: JoinLink): string {
  const { chainId, circle, candidate, handle } = link;
  checkHandle(handle);
  const parts = [chainId, getAddress(circle), getAddress(candidate), encodeURIComponent(handle), checksumOf(link)];
  return `#/vouch/${parts.join("/")}`;
}

/** Takes the fragment or the whole link. Throws LinkMalformed. */
export function parseJoinFragment(text: string): JoinLink {
  if (text.length > 2000) throw new LinkMalformed("it is too long");
  const parts = /#\/vouch\/(.*)$/.exec(text.trim())?.[1]?.split("/") ?? [];
  const [chainText = "", circle = "", candidate = "", encodedHandle = "", checksum = ""] = parts;
  if (parts.length !== 5) throw new LinkMalformed("a part is missing");
  if (!/^[1-9]\d{0,14}$/.test(chainText)) throw new LinkMalformed("the chain is wrong");
  if (!isAddress(circle)) throw new LinkMalformed("the circle's address is mistyped");
  if (!isAddress(candidate)) throw new LinkMalformed("the candidate's address is mistyped");
  const link = { chainId: Number(chainText), circle: getAddress(circle), candidate: getAddress(candidate) };
  const handle = decodeHandle(encodedHandle);
  if (checksumOf({ ...link, handle }) !== checksum) throw new LinkMalformed("it was mistyped or cut off");
  return { ...link, handle };
}

function decodeHandle(encoded: string): string {
  try {
    return checkHandle(decodeURIComponent(encoded));
  } catch (cause) {
    throw new LinkMalformed("the handle is none", { cause });
  }
}

/** A vouch binds address and handle: a slip in either must show before it is signed. */
function checksumOf({ chainId, circle, candidate, handle }: JoinLink): string {
  const types = [{ type: "uint256" }, { type: "address" }, { type: "address" }, { type: "string" }] as const;
  return keccak256(encodeAbiParameters(types, [BigInt(chainId), circle, candidate, handle])).slice(2, 10);
}
