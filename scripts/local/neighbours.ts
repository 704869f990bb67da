import { bytesToHex, keccak256, stringToHex, concat, type Hex } from "viem";
import { mnemonicToAccount, privateKeyToAccount, type PrivateKeyAccount } from "viem/accounts";

/** Hardhat's well-known mnemonic: everybody has these keys, so they are worth nothing but on a local chain. */
const LOCAL_MNEMONIC = "test test test test test test test test test test test junk";
const RELAY_INDEX = 19;

export type Neighbour = { handle: string; privateKey: Hex; account: PrivateKeyAccount };

export function localKey(index: number): Hex {
  const key = mnemonicToAccount(LOCAL_MNEMONIC, { addressIndex: index }).getHdKey().privateKey;
  if (!key) throw new Error(`The local mnemonic gives no key ${index}.`);
  return bytesToHex(key);
}

function neighbour(handle: string, index: number): Neighbour {
  const privateKey = localKey(index);
  return { handle, privateKey, account: privateKeyToAccount(privateKey) };
}

const named = (handles: string[], from: number) => handles.map((handle, at) => neighbour(handle, from + at));

/** Who lives on the demo street and sits in its circle. */
export const members = named(["Heron", "Wren", "Fennel", "Bramble", "Kestrel", "Sorrel", "Plover", "Linden"], 0);

/** Who lives nearby and has joined nothing yet. */
export const newcomers = named(["Magpie", "Thistle", "Rook", "Clover"], 8);

/** Deploys the contracts and pays the gas; nobody's neighbour. */
export const relayKey: Hex = localKey(RELAY_INDEX);

/** The demo street's voting secrets follow from keys that everybody has, so that a visitor can play each neighbour.
 * A real one is 32 random bytes that never leave the phone. */
export function demoVotingSecret(privateKey: Hex): Hex {
  return keccak256(concat([stringToHex("potluck demo voting secret"), privateKey]));
}
