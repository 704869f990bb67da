import { readFileSync } from "node:fs";
import { isAddress, isHex, type Address, type Hex } from "viem";
import { z } from "zod";
import type { Deployment } from "../protocol/types.ts";

export const LOCAL_CHAIN_ID = 31337;

/** Networks of the scheme bls-unchained-g1-rfc9380 that many independent nodes run: drand's mainnet and testnet. */
const PUBLIC_BEACONS: readonly Hex[] = [
  "0x52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  "0xcc9c398442737cbd141526600919edd69f1d6f9b4adb67e4d912fbc64341a9a5",
];

export type BeaconSource = { url: string; chainHash: Hex; publicKey: Hex };

export type RelayConfig = {
  rpc: string;
  chainId: number;
  deployment: Deployment;
  key: Hex;
  beacon: BeaconSource;
  host: string;
  port: number;
  /** Path of the SQLite file, or ":memory:". */
  db: string;
  /** Seconds between two times ballots may travel, in the chain's time. */
  slotSeconds: number;
  /** Seconds on the wall between two looks at the chain. */
  tickSeconds: number;
  /** The circles served; null serves every circle of the factory. */
  circles: readonly Address[] | null;
  /** Actions the relay pays for per circle and day of the chain: a lid on what a stranger's circle can cost. */
  actionsPerDay: number;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/** Every fault of the settings at once, each as "NAME: what is wrong". */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The relay's settings are not right:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.faults = faults;
  }
}

const address = z.custom<Address>((value) => typeof value === "string" && isAddress(value), "must be an address");
const hexOf = (bytes: number) =>
  z.custom<Hex>(
    (value) => typeof value === "string" && isHex(value) && value.length === 2 + bytes * 2,
    `must be ${bytes} bytes in hex, with 0x in front`,
  );
const bareOrPrefixed = (bytes: number) =>
  z
    .string()
    .transform((value) => (value.startsWith("0x") ? value : `0x${value}`).toLowerCase())
    .pipe(hexOf(bytes));
const whole = (min: number, max: number) =>
  z.coerce
    .number(`must be a number`)
    .int("must be a whole number")
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`);

const deploymentSchema: z.ZodType<Deployment> = z.object({
  chainId: z.number().int().positive(),
  factory: address,
  reader: address,
  forwarder: address,
  verifier: address,
  token: address,
  equalShares: address,
  mostApprovals: address,
});

const deployment = z.string().transform((value, context): Deployment => {
  const fault = (message: string) => {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  let text = value;
  if (!value.trimStart().startsWith("{")) {
    try {
      text = readFileSync(value, "utf8");
    } catch {
      return fault(`is neither JSON nor a file that can be read: ${value}`);
    }
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fault("does not hold JSON");
  }
  const parsed = deploymentSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  return fault(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join(", "));
});

const environment = z.object({
  POTLUCK_RPC: z.url("must be a URL"),
  POTLUCK_CHAIN_ID: whole(1, Number.MAX_SAFE_INTEGER),
  POTLUCK_DEPLOYMENT: deployment,
  POTLUCK_RELAY_KEY: hexOf(32),
  POTLUCK_BEACON_URL: z.url("must be a URL"),
  POTLUCK_BEACON_HASH: bareOrPrefixed(32),
  POTLUCK_BEACON_PUBLIC_KEY: bareOrPrefixed(96),
  POTLUCK_HOST: z.string().min(1).default("127.0.0.1"),
  POTLUCK_PORT: whole(0, 65_535).default(0),
  POTLUCK_DB: z.string().min(1).default("relay.sqlite"),
  POTLUCK_SLOT_SECONDS: whole(1, 86_400).default(14_400),
  POTLUCK_TICK_SECONDS: z.coerce.number("must be a number").min(0.05).max(600).default(5),
  POTLUCK_CIRCLES: z
    .string()
    .transform((list) => list.split(",").map((entry) => entry.trim()))
    .pipe(z.array(address))
    .nullable()
    .default(null),
  POTLUCK_ACTIONS_PER_DAY: whole(0, 1_000_000).default(1_000),
  POTLUCK_LOG: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** @throws ConfigError naming every setting that is missing or wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): RelayConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0] ?? "");
        return name in given ? `${name}: ${issue.message}` : `${name}: is missing`;
      }),
    );
  }
  const settings = parsed.data;
  const faults: string[] = [];
  if (settings.POTLUCK_DEPLOYMENT.chainId !== settings.POTLUCK_CHAIN_ID) {
    faults.push(
      `POTLUCK_DEPLOYMENT: is for chain ${settings.POTLUCK_DEPLOYMENT.chainId}, POTLUCK_CHAIN_ID says ${settings.POTLUCK_CHAIN_ID}`,
    );
  }
  if (settings.POTLUCK_CHAIN_ID !== LOCAL_CHAIN_ID && !PUBLIC_BEACONS.includes(settings.POTLUCK_BEACON_HASH)) {
    faults.push(
      "POTLUCK_BEACON_HASH: is not drand's quicknet; a local beacon, whose owner could open ballots early, serves chain 31337 only",
    );
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    rpc: settings.POTLUCK_RPC,
    chainId: settings.POTLUCK_CHAIN_ID,
    deployment: settings.POTLUCK_DEPLOYMENT,
    key: settings.POTLUCK_RELAY_KEY,
    beacon: {
      url: settings.POTLUCK_BEACON_URL.replace(/\/+$/, ""),
      chainHash: settings.POTLUCK_BEACON_HASH,
      publicKey: settings.POTLUCK_BEACON_PUBLIC_KEY,
    },
    host: settings.POTLUCK_HOST,
    port: settings.POTLUCK_PORT,
    db: settings.POTLUCK_DB,
    slotSeconds: settings.POTLUCK_SLOT_SECONDS,
    tickSeconds: settings.POTLUCK_TICK_SECONDS,
    circles: settings.POTLUCK_CIRCLES,
    actionsPerDay: settings.POTLUCK_ACTIONS_PER_DAY,
    logLevel: settings.POTLUCK_LOG,
  };
}
