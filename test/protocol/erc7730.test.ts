import { readdirSync, readFileSync } from "node:fs";
import { TypedDataEncoder, type TypedDataField } from "ethers";
import { parseAbi, toFunctionSelector, zeroAddress, zeroHash, type Abi, type AbiParameter } from "viem";
import { describe, expect, it } from "vitest";
import { circleFactoryAbi } from "../../protocol/abi-factory.gen.ts";
import { circleAbi, forwarderAbi } from "../../protocol/abi.gen.ts";
import { records } from "../../protocol/deployments.ts";
import {
  bound,
  boundTo,
  descriptorSchema,
  type DescribedField,
  type Descriptor,
  type DescriptorName,
} from "../../protocol/erc7730.ts";
import { ruleNames } from "../../protocol/reader-shapes.ts";
import {
  collectGrant,
  forwardRequest,
  receiveWithAuthorization,
  transferWithAuthorization,
} from "../../protocol/typed-data.ts";

const folder = new URL("../../protocol/erc7730/", import.meta.url);
const read = (name: DescriptorName): Descriptor =>
  descriptorSchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")));

const contractNames = ["calldata-circle", "calldata-factory", "calldata-forwarder"] as const;
const contracts = {
  "calldata-circle": circleAbi,
  "calldata-factory": circleFactoryAbi,
  "calldata-forwarder": forwarderAbi,
};

const domain = { chainId: 1, circle: zeroAddress, forwarder: zeroAddress };
const money = { from: zeroAddress, to: zeroAddress, value: 0n, validAfter: 0n, validBefore: 0n, nonce: zeroHash };
const messageNames = ["eip712-authorization", "eip712-collect", "eip712-forward-request"] as const;
const messages = {
  "eip712-authorization": [receiveWithAuthorization({}, money), transferWithAuthorization({}, money)],
  "eip712-collect": [collectGrant(domain, { id: 1, to: zeroAddress, deadline: 0n })],
  "eip712-forward-request": [
    forwardRequest(domain, { from: zeroAddress, to: zeroAddress, gas: 0n, nonce: 0n, deadline: 0, data: "0x" }),
  ],
};
const names = Object.keys(boundTo) as DescriptorName[];

type Leaf = { path: string; type: string };

/** Every value inside, where a path of ERC-7730 finds it. */
function leavesOf(inputs: readonly AbiParameter[], above = ""): Leaf[] {
  return inputs.flatMap((input) => {
    const [type = "", ...dimensions] = input.type.split("[");
    const path = [above + (input.name ?? ""), ...dimensions.map(() => "[]")].join(".");
    return "components" in input ? leavesOf(input.components, `${path}.`) : [{ path, type }];
  });
}

/** What a key speaks of, whether of a function or of a message: both are written as names and types. */
function inputsOf(key: string): readonly AbiParameter[] {
  const [item] = parseAbi<readonly string[]>([`function ${key}`]);
  if (item?.type !== "function") throw new Error(`${key} is no signature.`);
  return item.inputs;
}

const selectorOf = (key: string) => toFunctionSelector(`function ${key}`);
const lastOf = (path: string) => path.split(".").findLast((part) => part !== "[]") ?? "";
const refsOf = (field: DescribedField): string[] =>
  field.format === "calldata" || field.format === "tokenAmount" ? Object.values(field.params ?? {}) : [];

describe.each(names)("the descriptor %s", (name) => {
  const { display, metadata } = read(name);
  const formats = Object.entries(display.formats);

  it("speaks of every value, and of nothing that is not there", () => {
    for (const [key, { fields }] of formats) {
      const leaves = leavesOf(inputsOf(key)).map(({ path }) => path);
      expect(fields.map(({ path }) => path).toSorted(), key).toEqual(leaves.toSorted());
      expect(new Set(fields.map(({ label }) => label)).size, key).toBe(fields.length);
      expect([...leaves, "@.to"], key).toEqual(expect.arrayContaining(fields.flatMap(refsOf)));
    }
  });

  it("shows accounts, money and moments as what they are", () => {
    const moments = /^(start|genesis|deadline|validAfter|validBefore)$/;
    const amounts = /^(amount|chipInMin|chipInMax|requestCap)$/;
    for (const [key, { fields }] of formats) {
      const types = new Map(leavesOf(inputsOf(key)).map(({ path, type }) => [path, type]));
      for (const { path, format } of fields) {
        const wanted = types.get(path) === "address" ? /^(addressName|tokenTicker)$/ : /./;
        expect(format, `${key} ${path}`).toMatch(wanted);
        expect(format === "date", `${key} ${path}`).toBe(moments.test(lastOf(path)));
        if (amounts.test(lastOf(path))) expect(format, `${key} ${path}`).toBe("tokenAmount");
        expect(format === "calldata", `${key} ${path}`).toBe(lastOf(path) === "data");
      }
    }
  });

  it("says what is done in a few words, each once", () => {
    const intents = formats.map(([, { intent }]) => intent);
    expect(new Set(intents).size).toBe(intents.length);
    for (const intent of intents) expect(intent).toMatch(/^[A-Z][A-Za-z',: -]{3,31}$/);
  });

  it("names every value of an enumeration", () => {
    const references = formats.flatMap(([, { fields }]) =>
      fields.flatMap((field) => (field.format === "enum" ? [field.params.$ref] : [])),
    );
    const known = Object.keys(metadata.enums ?? {}).map((one) => `$.metadata.enums.${one}`);
    expect(new Set(references)).toEqual(new Set(known));
    for (const values of Object.values(metadata.enums ?? {})) {
      expect(Object.keys(values)).toEqual(ruleNames.map((_, index) => String(index)));
    }
  });
});

describe("what a wallet is told of the contracts", () => {
  it("is all that can be sent to them, once, by the names the contracts use", () => {
    for (const name of contractNames) {
      const abi: Abi = contracts[name];
      const doors = abi
        .filter((item) => item.type === "function")
        .filter(({ stateMutability }) => {
          return stateMutability === "nonpayable" || stateMutability === "payable";
        });
      const keys = new Map(Object.keys(read(name).display.formats).map((key) => [selectorOf(key), key]));
      expect(Object.keys(read(name).display.formats).length, name).toBe(doors.length);
      expect(doors.length, name).toBeGreaterThan(0);
      for (const door of doors) {
        const key = keys.get(toFunctionSelector(door));
        if (key === undefined) throw new Error(`Nothing is said of ${door.name}.`);
        const told = leavesOf(inputsOf(key));
        // A circle reads the ballots as they came and gives the argument no name.
        const ours = leavesOf(door.inputs.map((input) => ({ ...input, name: input.name || "" })));
        expect(
          told.map(({ type }) => type),
          door.name,
        ).toEqual(ours.map(({ type }) => type));
        const unnamed = door.inputs.findIndex((input) => input.name === "");
        if (unnamed === -1) expect(told, door.name).toEqual(ours);
        else expect(door.name).toMatch(/^(castBallots|openBallots)$/);
      }
    }
  });

  it("shows of a sealed ballot only that it is sealed", () => {
    const cast = Object.entries(read("calldata-circle").display.formats).find(([key]) =>
      key.startsWith("castBallots("),
    );
    const fields = cast?.[1].fields ?? [];
    expect(fields.length).toBeGreaterThan(4);
    for (const field of fields) expect(field.format, field.path).toBe("raw");
    const shown = fields.filter(({ visible }) => visible === undefined).map(({ path, label }) => [path, label]);
    expect(shown).toEqual([
      ["round", "Round"],
      ["ballots.[].sealedVote", "Sealed ballot"],
    ]);
  });
});

describe("what a wallet is told of messages", () => {
  it("is every message that Potluck has signed, as EIP-712 encodes its type", () => {
    for (const name of messageNames) {
      const encoded = messages[name].map(({ types, primaryType }) => {
        const all: Record<string, readonly TypedDataField[]> = types;
        const copy = Object.fromEntries(Object.entries(all).map(([type, fields]) => [type, [...fields]]));
        return TypedDataEncoder.from(copy).encodeType(primaryType);
      });
      expect(Object.keys(read(name).display.formats).toSorted(), name).toEqual(encoded.toSorted());
    }
  });

  it("holds for the domain it was signed for", () => {
    for (const name of messageNames) {
      const { context } = read(name);
      if (!("eip712" in context)) throw new Error(`${name} speaks of no message.`);
      for (const { domain: signed } of messages[name]) expect(signed, name).toMatchObject(context.eip712.domain ?? {});
    }
  });
});

it("describes nothing else", () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));
  expect(files.toSorted()).toEqual(names.toSorted());
  expect([...contractNames, ...messageNames].toSorted()).toEqual(names.toSorted());
});

it("holds where Potluck stands, and nowhere else", () => {
  for (const name of names) expect(read(name), name).toEqual(bound(name, read(name), records()));
});
