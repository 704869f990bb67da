import { hexToBytes, type Address, type Hex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import type { VotingSecret } from "../../../protocol/identity.ts";
import { demoVotingSecret, localKey } from "../neighbours.ts";

// Of the local mnemonic, far behind the keys of those who live on the demo street.
const FIRST_PERSON = 100;
const FIRST_CLAIM_KEY = 1_000;
const NEXT_PHONE = 10_000;

const handles = [
  ...["Alder", "Aster", "Barley", "Borage", "Briar", "Clover", "Comfrey", "Cornel", "Dill", "Elder", "Fern", "Flax"],
  ...["Gorse", "Hazel", "Hyssop", "Iris", "Ivy", "Juniper", "Larch", "Lovage", "Maple", "Medlar", "Mint", "Myrtle"],
  ...["Nettle", "Oxlip", "Poplar", "Rowan", "Rue", "Sage", "Sedge", "Sloe", "Spruce", "Tansy", "Teasel", "Thyme"],
];

export type Person = { index: number; handle: string; address: Address };

const keyOf = (index: number): Hex => localKey(FIRST_PERSON + index);

const everybody = handles.map((handle, index): Person => {
  return { index, handle, address: privateKeyToAccount(keyOf(index)).address };
});

/** Who may ever live on the street, in the order in which they come. */
export const people: readonly Person[] = everybody.slice(0, -4);
/** Who gives to it, does something for it, or carries what a relay would. */
export const friends: readonly Person[] = everybody.slice(-4);

/** @param phone 0 for their first one, one more for each that followed. */
export function secretOf({ index }: Person, phone: number): VotingSecret {
  return hexToBytes(demoVotingSecret(keyOf(index + phone * NEXT_PHONE)));
}

/** Of the claim link under a request. */
export const claimKeyOf = (request: number): Hex => localKey(FIRST_CLAIM_KEY + request);
