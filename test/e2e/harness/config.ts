import { isAddress, isHex, type Address, type Hex } from "viem";
import { z } from "zod";
import { deploymentSchema } from "../../../protocol/deployments.ts";

const address = z.custom<Address>((value) => typeof value === "string" && isAddress(value));
const hex = z.custom<Hex>((value) => isHex(value));

/** What these tests read of the page's own configuration. */
const schema = z.object({
  rpc: z.url(),
  relays: z.array(z.url()),
  beacon: z.object({
    urls: z.tuple([z.url()]),
    chainHash: hex,
    publicKey: hex,
    genesis: z.number(),
    period: z.number(),
  }),
  deployment: deploymentSchema,
  demo: address.nullable(),
  neighbours: z.array(z.object({ handle: z.string(), privateKey: hex })),
});

export type StreetConfig = z.infer<typeof schema>;

export async function readConfig(url: string): Promise<StreetConfig> {
  return schema.parse(await (await fetch(`${url}/config.json`)).json());
}

/** Whom a page with this configuration asks besides its own host. */
export const hostsOf = ({ rpc, relays, beacon }: StreetConfig): readonly string[] => [rpc, ...relays, ...beacon.urls];
