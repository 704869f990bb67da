/**
 * What a wallet needs to show in words what is signed (ERC-7730, version 2 of its schema: https://eips.ethereum.org/EIPS/eip-7730).
 * The descriptors are protocol/erc7730/*.json, one a contract or domain, as the public registry takes them.
 */
import { isAddress, type Address } from "viem";
import { z } from "zod";
import type { RecordedDeployment, Records } from "./deployments.ts";

const address = z.custom<Address>((value) => typeof value === "string" && isAddress(value), "must be an address");
const places = z.array(z.strictObject({ chainId: z.int().positive(), address }));

/** Where a descriptor holds: any contract that claims to be Potluck's is not. */
const context = z.union([
  z.strictObject({
    $id: z.string(),
    contract: z.union([
      z.strictObject({ deployments: places }),
      z.strictObject({ factory: z.strictObject({ deployments: places, deployEvent: z.string() }) }),
    ]),
  }),
  z.strictObject({
    $id: z.string(),
    eip712: z.strictObject({
      domain: z.strictObject({ name: z.string(), version: z.string() }).optional(),
      deployments: places,
    }),
  }),
]);

const timestamp = z.strictObject({ encoding: z.literal("timestamp") });
const path = z.string().min(1);
const visible = z.union([z.enum(["always", "never", "optional"]), z.strictObject({ ifNotIn: z.array(z.number()) })]);
const common = { path, label: z.string().min(1), visible: visible.optional() };

/** One value, and how it is shown. */
const field = z.discriminatedUnion("format", [
  z.strictObject({ ...common, format: z.enum(["raw", "amount", "duration", "tokenTicker"]) }),
  // Without a path to the token a wallet shows the bare number and says that it does not know the token.
  z.strictObject({
    ...common,
    format: z.literal("tokenAmount"),
    params: z.strictObject({ tokenPath: path }).optional(),
  }),
  z.strictObject({ ...common, format: z.literal("date"), params: timestamp }),
  z.strictObject({ ...common, format: z.literal("unit"), params: z.strictObject({ base: z.string() }) }),
  z.strictObject({ ...common, format: z.literal("enum"), params: z.strictObject({ $ref: z.string() }) }),
  z.strictObject({
    ...common,
    format: z.literal("addressName"),
    params: z.strictObject({ types: z.array(z.enum(["wallet", "eoa", "contract", "token", "collection"])) }).optional(),
  }),
  z.strictObject({
    ...common,
    format: z.literal("calldata"),
    params: z.strictObject({ calleePath: path, amountPath: path, spenderPath: path }),
  }),
]);

export const descriptorSchema = z.strictObject({
  $schema: z.literal("https://eips.ethereum.org/assets/eip-7730/erc7730-v2.schema.json"),
  context,
  metadata: z.strictObject({
    owner: z.string(),
    contractName: z.string().optional(),
    enums: z.record(z.string(), z.record(z.string(), z.string().min(1))).optional(),
  }),
  display: z.strictObject({
    /** By a function's signature with the names of its arguments, or by what EIP-712's encodeType says of a message. */
    formats: z.record(z.string(), z.strictObject({ intent: z.string().min(1), fields: z.array(field) })),
  }),
});

export type Descriptor = z.output<typeof descriptorSchema>;
export type DescribedField = z.output<typeof field>;

type Place = { chainId: number; address: Address };

/**
 * By what a wallet knows what each descriptor speaks of: a circle by the factory that made it or, when it signs for one, by the
 * code that circles share.
 */
export const boundTo = {
  "calldata-circle": "factory",
  "calldata-factory": "factory",
  "calldata-forwarder": "forwarder",
  "eip712-authorization": "token",
  "eip712-collect": "circle",
  "eip712-forward-request": "forwarder",
} as const satisfies Record<string, keyof RecordedDeployment>;

export type DescriptorName = keyof typeof boundTo;

/** The descriptor as it holds where Potluck stands. */
export function bound(name: DescriptorName, descriptor: Descriptor, records: Records): Descriptor {
  const deployments: Place[] = Object.values(records).map((one) => ({
    chainId: one.chainId,
    address: one[boundTo[name]],
  }));
  const { context } = descriptor;
  if ("eip712" in context)
    return { ...descriptor, context: { ...context, eip712: { ...context.eip712, deployments } } };
  const contract =
    "factory" in context.contract ? { factory: { ...context.contract.factory, deployments } } : { deployments };
  return { ...descriptor, context: { ...context, contract } };
}
