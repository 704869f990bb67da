import { concatHex, getAddress, getContractAddress, hexToNumber, hexToString, numberToHex, size, slice } from "viem";
import type { Address, Hex } from "viem";
import type { Terms } from "../../../protocol/types.ts";

/** An ERC-1167 clone with immutable arguments, as OpenZeppelin's Clones writes it: who is cloned stands in the middle. */
const BEFORE: Hex = "0x363d3d373d3d3d363d73";
const AFTER: Hex = "0x5af43d82803e903d91602b57fd5bf3";
const ARGUMENTS = size(BEFORE) + 20 + size(AFTER);

/** What is fixed when a circle is created is in its code. */
export type Clone = { implementation: Address; terms: Terms; founders: Address[] };

/** null for code that is no circle's. The layout is that of contracts/parts/Fixed.sol. */
export function readClone(code: Hex): Clone | null {
  const bytes = size(code);
  if (bytes < ARGUMENTS + 142 || slice(code, 0, size(BEFORE)) !== BEFORE) return null;
  const implementation = getAddress(slice(code, size(BEFORE), size(BEFORE) + 20));
  const fixed = slice(code, ARGUMENTS);
  const number = (from: number, to: number) => hexToNumber(slice(fixed, from, to));
  const address = (from: number) => getAddress(slice(fixed, from, from + 20));
  const [count, nameLength] = [number(28, 29), number(29, 30)];
  const founders = 142 + nameLength;
  if (size(fixed) !== founders + 20 * count || nameLength === 0) return null;
  return {
    implementation,
    terms: {
      name: hexToString(slice(fixed, 142, founders)),
      token: address(30),
      start: number(0, 8),
      lengths: { round: number(8, 12), voting: number(12, 16), opening: number(16, 20), margin: number(20, 24) },
      beacon: {
        chainHash: slice(fixed, 78, 110),
        keyHash: slice(fixed, 110, 142),
        genesis: number(70, 78),
        period: number(24, 28),
      },
      tally: address(50),
    },
    founders: Array.from({ length: count }, (_, i) => address(founders + 20 * i)),
  };
}

/** Where CREATE2 puts a clone of this code. */
export function addressOf({ factory, salt, code }: { factory: Address; salt: Hex; code: Hex }): Address {
  // PUSH2 length, RETURNDATASIZE, DUP2, PUSH1 10, RETURNDATASIZE, CODECOPY, RETURN
  const bytecode = concatHex(["0x61", numberToHex(size(code), { size: 2 }), "0x3d81600a3d39f3", code]);
  return getContractAddress({ opcode: "CREATE2", from: factory, salt, bytecode });
}
