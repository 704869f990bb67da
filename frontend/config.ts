import * as z from "zod/mini";
import { getAddress, type Address, type Hex } from "viem";

// A strict content security policy allows no generated code; zod would otherwise compile its parsers.
z.config({ jitless: true });

const url = () =>
  z.pipe(
    z.url({ protocol: /^https?$/ }),
    z.transform((text) => text.replace(/\/+$/, "")),
  );

// Schemas are built when something is first parsed: a slow phone runs this file before it can draw anything.
export const ConfigSchema = z.lazy(() => {
  const address = z.pipe(
    z.string().check(z.regex(/^0x[0-9a-fA-F]{40}$/)),
    z.transform((text): Address => getAddress(text)),
  );
  const hexOf = (digits: number) =>
    z.pipe(
      z.string().check(z.regex(new RegExp(`^(0x)?[0-9a-fA-F]{${digits}}$`))),
      z.transform((text): Hex => (text.startsWith("0x") ? (text as Hex) : `0x${text}`)),
    );
  const bytes32 = hexOf(64);
  return z.object({
    network: z.string().check(z.minLength(1)),
    chainId: z.int().check(z.positive()),
    rpc: url(),
    relays: z.array(url()),
    beacon: z.object({
      urls: z.array(url()).check(z.minLength(1)),
      chainHash: bytes32,
      publicKey: hexOf(192),
      genesis: z.int().check(z.nonnegative()),
      period: z.int().check(z.positive()),
    }),
    explorer: z.nullable(url()),
    deployment: z.object({
      chainId: z.int().check(z.positive()),
      factory: address,
      reader: address,
      forwarder: address,
      verifier: address,
      token: address,
      equalShares: address,
      mostApprovals: address,
    }),
    demo: z.nullable(address),
    neighbours: z.array(
      z.object({ handle: z.string(), account: address, privateKey: bytes32, votingSecret: z.nullable(bytes32) }),
    ),
  });
});

export type Config = z.infer<typeof ConfigSchema>;
export type ConfiguredNeighbour = Config["neighbours"][number];

/** Only a local chain hands out keys and lets a visitor move its clock. */
export const isLocal = (config: Config): boolean => config.network === "local";

/** What a reader put in the place of what the page came with; null: as it came. */
export const ChoicesSchema = z.lazy(() =>
  z.object({
    rpc: z.nullable(url()),
    relay: z.nullable(url()),
    secondRelay: z.nullable(url()),
    explorer: z.nullable(url()),
  }),
);

export type Choices = z.infer<typeof ChoicesSchema>;

export const asItCame: Choices = { rpc: null, relay: null, secondRelay: null, explorer: null };

/** One relay twice would only be asked twice. */
export function withChoices(config: Config, choices: Choices): Config {
  const [first, second, ...others] = config.relays;
  const relays = [choices.relay ?? first, choices.secondRelay ?? second, ...others];
  return {
    ...config,
    rpc: choices.rpc ?? config.rpc,
    relays: [...new Set(relays.filter((relay) => relay !== undefined))],
    explorer: choices.explorer ?? config.explorer,
  };
}

export type ConfigFault = { kind: "unreachable" } | { kind: "notJson" } | { kind: "wrong"; path: string };
export type ConfigResult = { ok: true; config: Config } | { ok: false; fault: ConfigFault };

export function parseConfig(value: unknown): ConfigResult {
  const parsed = ConfigSchema.safeParse(value);
  if (!parsed.success) {
    return { ok: false, fault: { kind: "wrong", path: parsed.error.issues[0]?.path.join(".") ?? "" } };
  }
  const config = parsed.data;
  if (config.deployment.chainId !== config.chainId) {
    return { ok: false, fault: { kind: "wrong", path: "deployment.chainId" } };
  }
  if (!isLocal(config) && config.neighbours.length > 0) {
    return { ok: false, fault: { kind: "wrong", path: "neighbours" } };
  }
  return { ok: true, config };
}

/** The page's own configuration, from beside the page. */
export async function loadConfig(settings: Promise<Response>): Promise<ConfigResult> {
  let response: Response;
  try {
    response = await settings;
  } catch {
    return { ok: false, fault: { kind: "unreachable" } };
  }
  if (!response.ok) return { ok: false, fault: { kind: "unreachable" } };
  try {
    return parseConfig(await response.json());
  } catch {
    return { ok: false, fault: { kind: "notJson" } };
  }
}
