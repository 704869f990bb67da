import { domainSeparator, encodeAbiParameters, keccak256, toHex } from "viem";
import type { Address, Client, Hex, TypedDataDomain } from "viem";
import { getEip712Domain } from "viem/actions";
import { checkRound } from "./ballot.ts";
import { TokenDomainUnknown } from "./errors.ts";
import { readContract } from "./read.ts";

// What members and recipients sign, as viem's and wagmi's signTypedData take it.

const AUTHORIZATION_TAG = keccak256(toHex("potluck.authorization"));

export type Purpose = "chip in" | "gift";

type NonceInput = {
  chainId: number;
  circle: Address;
  round: number;
  purpose: Purpose;
  /** The member chipped in for; the circle itself for a gift. */
  beneficiary: Address;
  /** 32 random bytes. */
  salt: Hex;
};

/** The EIP-3009 nonce the circle recomputes: a signature for one round, purpose and member is good for nothing else. */
export function authorizationNonce({ chainId, circle, round, purpose, beneficiary, salt }: NonceInput): Hex {
  const types = ["bytes32", "uint256", "address", "uint32", "bytes32", "address", "bytes32"] as const;
  return keccak256(
    encodeAbiParameters(
      types.map((type) => ({ type })),
      [AUTHORIZATION_TAG, BigInt(chainId), circle, checkRound(round), keccak256(toHex(purpose)), beneficiary, salt],
    ),
  );
}

const authorizationFields = [
  { name: "from", type: "address" },
  { name: "to", type: "address" },
  { name: "value", type: "uint256" },
  { name: "validAfter", type: "uint256" },
  { name: "validBefore", type: "uint256" },
  { name: "nonce", type: "bytes32" },
] as const;
const receiveTypes = { ReceiveWithAuthorization: authorizationFields } as const;
const transferTypes = { TransferWithAuthorization: authorizationFields } as const;

type AuthorizationMessage = {
  from: Address;
  to: Address;
  value: bigint;
  /** Half open, exclusive on both sides, unix seconds. */
  validAfter: bigint;
  validBefore: bigint;
  nonce: Hex;
};

/** Dollars for a circle (EIP-3009). `to` is the circle: only it may use the signature. */
export function receiveWithAuthorization(domain: TypedDataDomain, message: AuthorizationMessage) {
  return { domain, types: receiveTypes, primaryType: "ReceiveWithAuthorization", message } as const;
}

/** Dollars for any address (EIP-3009). Whoever has the signature may send it, to `to` alone and once. */
export function transferWithAuthorization(domain: TypedDataDomain, message: AuthorizationMessage) {
  return { domain, types: transferTypes, primaryType: "TransferWithAuthorization", message } as const;
}

const forwardTypes = {
  ForwardRequest: [
    { name: "from", type: "address" },
    { name: "to", type: "address" },
    { name: "value", type: "uint256" },
    { name: "gas", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint48" },
    { name: "data", type: "bytes" },
  ],
} as const;

type ForwardMessage = {
  from: Address;
  to: Address;
  gas: bigint;
  nonce: bigint;
  /** Unix seconds. */
  deadline: number;
  data: Hex;
};

/** A member's action through OpenZeppelin's ERC2771Forwarder; it never carries value. */
export function forwardRequest(
  { chainId, forwarder }: { chainId: number; forwarder: Address },
  message: ForwardMessage,
) {
  const domain = { name: "Potluck", version: "1", chainId, verifyingContract: forwarder };
  return { domain, types: forwardTypes, primaryType: "ForwardRequest", message: { ...message, value: 0n } } as const;
}

const collectTypes = {
  Collect: [
    { name: "id", type: "uint32" },
    { name: "to", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

type CollectMessage = { id: number; to: Address; deadline: bigint };

/** A recipient's word where their grant is to be paid. */
export function collectGrant({ chainId, circle }: { chainId: number; circle: Address }, message: CollectMessage) {
  const domain = { name: "Potluck", version: "1", chainId, verifyingContract: circle };
  return { domain, types: collectTypes, primaryType: "Collect", message } as const;
}

const tokenAbi = [
  { type: "function", name: "name", stateMutability: "view", inputs: [], outputs: [{ type: "string" }] },
  { type: "function", name: "version", stateMutability: "view", inputs: [], outputs: [{ type: "string" }] },
  { type: "function", name: "DOMAIN_SEPARATOR", stateMutability: "view", inputs: [], outputs: [{ type: "bytes32" }] },
] as const;

/**
 * The domain a token's signatures are bound to: from eip712Domain() (ERC-5267), or from name() and version() where the
 * token has no such view (USDC). Checked against the token's DOMAIN_SEPARATOR, so that nobody signs in vain.
 */
export async function tokenDomain(
  client: Client,
  { token, chainId }: { token: Address; chainId: number },
): Promise<TypedDataDomain> {
  const [domain, expected] = await Promise.all([
    domainOf(client, token, chainId),
    readContract(client, { address: token, abi: tokenAbi, functionName: "DOMAIN_SEPARATOR" }),
  ]).catch((cause: unknown) => {
    throw new TokenDomainUnknown({ cause });
  });
  const actual = domainSeparator({ domain });
  if (actual !== expected) throw new TokenDomainUnknown({ expected, actual });
  return domain;
}

async function domainOf(client: Client, token: Address, chainId: number): Promise<TypedDataDomain> {
  try {
    const { domain } = await getEip712Domain(client, { address: token });
    return { name: domain.name, version: domain.version, chainId, verifyingContract: token };
  } catch {
    const read = (functionName: "name" | "version") =>
      readContract(client, { address: token, abi: tokenAbi, functionName });
    const [name, version] = await Promise.all([read("name"), read("version")]);
    return { name, version, chainId, verifyingContract: token };
  }
}
