import {
  createPublicClient,
  custom,
  decodeFunctionData,
  domainSeparator,
  encodeAbiParameters,
  encodeFunctionResult,
  hashStruct,
  keccak256,
  parseAbi,
  stringToHex,
  toHex,
} from "viem";
import type { Hex } from "viem";
import { describe, expect, it } from "vitest";
import { OutOfRange, TokenDomainUnknown } from "../../protocol/errors.ts";
import {
  authorizationNonce,
  collectGrant,
  forwardRequest,
  receiveWithAuthorization,
  tokenDomain,
  transferWithAuthorization,
} from "../../protocol/typed-data.ts";
import { CHAIN_ID, CIRCLE, OTHER_CIRCLE } from "./support/street.ts";

const TOKEN = OTHER_CIRCLE;
const salt = toHex(7, { size: 32 });

describe("the nonce of an authorization", () => {
  const input = {
    chainId: CHAIN_ID,
    circle: CIRCLE,
    round: 3,
    purpose: "chip in",
    beneficiary: OTHER_CIRCLE,
    salt,
  } as const;

  it("exists for no round the contract cannot count", () => {
    expect(() => authorizationNonce({ ...input, round: -1 })).toThrow(OutOfRange);
    expect(() => authorizationNonce({ ...input, round: 2 ** 32 })).toThrow(OutOfRange);
  });

  it("differs with every one of its inputs: a signature is good for one thing", () => {
    const others = [
      { chainId: 1 },
      { circle: OTHER_CIRCLE },
      { round: 4 },
      { purpose: "gift" as const },
      { beneficiary: CIRCLE },
      { salt: toHex(8, { size: 32 }) },
    ];
    const nonces = [input, ...others.map((other) => ({ ...input, ...other }))].map(authorizationNonce);
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it("is keccak256 of seven words", () => {
    const types = ["bytes32", "uint256", "address", "uint32", "bytes32", "address", "bytes32"].map((type) => ({
      type,
    }));
    const tags = ["potluck.authorization", "chip in"].map((tag) => keccak256(stringToHex(tag)));
    const words = [tags[0], BigInt(CHAIN_ID), CIRCLE, 3, tags[1], OTHER_CIRCLE, salt];
    expect(authorizationNonce(input)).toBe(keccak256(encodeAbiParameters(types, words)));
  });
});

describe("what is signed", () => {
  it("is EIP-3009's, under its published type hashes: for a circle to take, or for anybody to send", () => {
    const message = { from: CIRCLE, to: OTHER_CIRCLE, value: 5n, validAfter: 0n, validBefore: 9n, nonce: salt };
    const words = ["bytes32", "address", "address", "uint256", "uint256", "uint256", "bytes32"].map((type) => ({
      type,
    }));
    const struct = (typeHash: Hex) =>
      keccak256(encodeAbiParameters(words, [typeHash, CIRCLE, OTHER_CIRCLE, 5n, 0n, 9n, salt]));
    expect(hashStruct({ data: message, ...receiveWithAuthorization({}, message) })).toBe(
      struct("0xd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de8"),
    );
    expect(hashStruct({ data: message, ...transferWithAuthorization({}, message) })).toBe(
      struct("0x7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a2267"),
    );
  });

  it("is OpenZeppelin's ForwardRequest, without value, for the forwarder named Potluck", () => {
    const message = { from: CIRCLE, to: OTHER_CIRCLE, gas: 1n, nonce: 2n, deadline: 3, data: "0x04" } as const;
    const data = forwardRequest({ chainId: CHAIN_ID, forwarder: TOKEN }, message);
    expect(data.domain).toEqual({ name: "Potluck", version: "1", chainId: CHAIN_ID, verifyingContract: TOKEN });
    expect(data.message).toEqual({ ...message, value: 0n });
    expect(data.types.ForwardRequest.map(({ name, type }) => `${type} ${name}`).join()).toBe(
      "address from,address to,uint256 value,uint256 gas,uint256 nonce,uint48 deadline,bytes data",
    );
  });

  it("is Collect, for this circle alone", () => {
    const data = collectGrant({ chainId: CHAIN_ID, circle: CIRCLE }, { id: 1, to: OTHER_CIRCLE, deadline: 2n });
    expect(data.domain).toEqual({ name: "Potluck", version: "1", chainId: CHAIN_ID, verifyingContract: CIRCLE });
    expect(data.types.Collect.map(({ name, type }) => `${type} ${name}`).join()).toBe(
      "uint32 id,address to,uint256 deadline",
    );
  });
});

const tokenAbi = parseAbi([
  "function name() view returns (string)",
  "function version() view returns (string)",
  "function DOMAIN_SEPARATOR() view returns (bytes32)",
]);

/** A token in USDC's manner: no eip712Domain(), but name and version. */
function usdcLike(answers: { name?: string; version?: string; separator?: Hex }) {
  const request = ({ method, params }: { method: string; params?: unknown }) => {
    if (method !== "eth_call") return Promise.reject(new Error(`Unexpected: ${method}`));
    const [{ data }] = params as [{ data: Hex }];
    const { functionName } = decodeFunctionData({ abi: tokenAbi, data });
    const result = { name: answers.name, version: answers.version, DOMAIN_SEPARATOR: answers.separator }[functionName];
    if (result === undefined) return Promise.reject(new Error("execution reverted"));
    return Promise.resolve(encodeFunctionResult({ abi: tokenAbi, functionName, result }));
  };
  return createPublicClient({ transport: custom({ request }, { retryCount: 0 }) });
}

describe("the domain of a token", () => {
  const domain = { name: "USD Coin", version: "2", chainId: CHAIN_ID, verifyingContract: TOKEN };
  const separator = domainSeparator({ domain });
  const read = (answers: Parameters<typeof usdcLike>[0]) =>
    tokenDomain(usdcLike(answers), { token: TOKEN, chainId: CHAIN_ID });

  it("is unknown when the token says nothing, or something else than its separator", async () => {
    await expect(read({})).rejects.toThrow(TokenDomainUnknown);
    await expect(read({ name: "USD Coin", separator })).rejects.toThrow(TokenDomainUnknown);
    await expect(read({ name: "USD Coin", version: "2" })).rejects.toThrow(TokenDomainUnknown);
    await expect(read({ name: "USDC", version: "2", separator })).rejects.toThrow(TokenDomainUnknown);
    await expect(read({ name: "USD Coin", version: "1", separator })).rejects.toThrow(TokenDomainUnknown);
  });

  it("is read from name and version where there is no eip712Domain, as with USDC", async () => {
    await expect(read({ name: "USD Coin", version: "2", separator })).resolves.toEqual(domain);
  });
});
