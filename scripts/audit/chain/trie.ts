import { concatHex, keccak256, toHex, toRlp, type Hex } from "viem";

/** As RLP nests it. */
type Node = Hex | readonly Node[];
type Leaf = { nibbles: readonly number[]; value: Hex };

const EMPTY: Hex = "0x";
const HASH_BYTES = 32;

/**
 * The root of the Merkle Patricia trie under which a block's header keeps its receipts (Ethereum's Yellow Paper, appendix
 * D): the n-th value under the RLP of n. Not by a library: a fault in here can raise a false alarm, never hide a lie.
 */
export function orderedTrieRoot(values: readonly Hex[]): Hex {
  const leaves = values.map((value, n): Leaf => ({ nibbles: nibblesOf(toRlp(quantity(n))), value }));
  return keccak256(toRlp(asRlp(nodeOf(leaves, 0))));
}

/** Numbers in RLP have no leading zeros, and 0 has no bytes at all. */
export const quantity = (value: bigint | number): Hex => (BigInt(value) === 0n ? EMPTY : evenly(toHex(value)));

const evenly = (hex: Hex): Hex => (hex.length % 2 === 0 ? hex : `0x0${hex.slice(2)}`);

const nibblesOf = (hex: Hex): number[] => [...hex.slice(2)].map((digit) => Number.parseInt(digit, 16));

/** Of all leaves that have the same first `depth` nibbles. */
function nodeOf(leaves: readonly Leaf[], depth: number): Node {
  const [first, ...others] = leaves;
  if (!first) return EMPTY;
  if (others.length === 0) return [packed(first.nibbles.slice(depth), true), first.value];

  const shared = sharedFrom(leaves, depth);
  if (shared > depth) return [packed(first.nibbles.slice(depth, shared), false), embedded(nodeOf(leaves, shared))];

  const branches = Array.from({ length: 16 }, (_, nibble) => {
    const below = leaves.filter(({ nibbles }) => nibbles[depth] === nibble);
    return below.length === 0 ? EMPTY : embedded(nodeOf(below, depth + 1));
  });
  const here = leaves.find(({ nibbles }) => nibbles.length === depth);
  return [...branches, here?.value ?? EMPTY];
}

/** How many nibbles all of them begin with. */
function sharedFrom(leaves: readonly Leaf[], depth: number): number {
  const [first] = leaves;
  let shared = depth;
  while (
    first &&
    shared < first.nibbles.length &&
    leaves.every(({ nibbles }) => nibbles[shared] === first.nibbles[shared])
  )
    ++shared;
  return shared;
}

/** A node within another stands there itself when it is short, and else by its hash. */
function embedded(node: Node): Node {
  const rlp = toRlp(asRlp(node));
  return (rlp.length - 2) / 2 < HASH_BYTES ? node : keccak256(rlp);
}

/** Hex-prefix encoding: whether it ends here, and whether the number of nibbles is odd. */
function packed(nibbles: readonly number[], ends: boolean): Hex {
  const odd = nibbles.length % 2;
  const head = (ends ? 2 : 0) + odd;
  const digits = [head, ...(odd ? [] : [0]), ...nibbles].map((nibble) => nibble.toString(16)).join("");
  return concatHex([`0x${digits}`]);
}

type Rlp = Hex | Rlp[];
const asRlp = (node: Node): Rlp => (typeof node === "string" ? node : node.map(asRlp));
