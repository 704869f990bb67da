import { getAddress, isAddress, type Address } from "viem";
import { parseJoinFragment, type JoinLink } from "../../protocol/join-link.ts";
import type { Circle } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import { memberOf } from "../chain/standing.ts";

/** Why a code cannot be used. `used`: whoever it names has a seat already, so nobody's word is needed any more. */
export type VouchCodeFault = "broken" | "no-code" | "other-network" | "other-circle" | "used";
export type AddressCodeFault = "no-address" | "mistyped" | "other-network";

type Read<T, Fault> = { ok: true; value: T } | { ok: false; fault: Fault };

const no = <Fault>(fault: Fault): { ok: false; fault: Fault } => ({ ok: false, fault });

/** What a candidate shows: the link to vouch for them in this circle. */
export function readVouchCode(text: string, circle: Circle): Read<JoinLink, VouchCodeFault> {
  if (!text.includes("#/vouch/")) return no("no-code");
  let link: JoinLink;
  try {
    link = parseJoinFragment(text);
  } catch {
    return no("broken");
  }
  if (link.chainId !== circle.chainId) return no("other-network");
  if (!isSameAddress(link.circle, circle.address)) return no("other-circle");
  const member = memberOf(circle, link.candidate);
  const outside = member === null || member.status === "none" || member.status === "founder";
  return outside ? { ok: true, value: link } : no("used");
}

/** As wallets show it: bare, or as an EIP-681 link that may name the chain. */
const ADDRESS = /^(?:ethereum:(?:pay-)?)?(0x[0-9a-f]{40})(?:@(\d+))?(?:[/?].*)?$/i;

export function readAddressCode(text: string, chainId: number): Read<Address, AddressCodeFault> {
  const [, address, chain] = ADDRESS.exec(text.trim()) ?? [];
  if (address === undefined) return no("no-address");
  if (!isAddress(address)) return no("mistyped");
  if (chain !== undefined && Number(chain) !== chainId) return no("other-network");
  return { ok: true, value: getAddress(address) };
}
