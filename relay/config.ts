import { readFileSync } from "node:fs";
import { isAddress, isHex, parseEther, parseGwei, type Address, type Hex } from "viem";
import { z } from "zod";
import { deploymentOn, deploymentSchema, records, type Records } from "../protocol/deployments.ts";
import { quicknet } from "../protocol/quicknet.ts";
import type { Deployment } from "../protocol/types.ts";
import { openKey } from "./keystore.ts";

export const LOCAL_CHAIN_ID = 31337;

export type BeaconSource = { urls: readonly string[]; chainHash: Hex; publicKey: Hex };

export type RelayConfig = {
  /** The chain's nodes, the preferred one first. */
  rpcs: readonly string[];
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
  /** How many blocks must follow one before what it holds is believed for good. */
  confirmations: number;
  /** The circles served; null serves every circle of the factory. */
  circles: readonly Address[] | null;
  /** Actions the relay pays for per circle and day of the chain: a lid on what a stranger's circle can cost. */
  actionsPerDay: number;
  /** Most ballots of one voter in one round: a lid on what voting anew without end can cost. */
  ballotsPerVoter: number;
  /** Most ballots the queue holds. */
  queueSize: number;
  /** Most the relay pays for a unit of gas, in wei. */
  maxFeePerGas: bigint;
  /** Most the relay spends in a day of the chain, in wei of the network's own coin. */
  spendPerDay: bigint;
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
const listOf = <Entry extends z.ZodType<unknown, string>>(entry: Entry) =>
  z
    .string()
    .transform((list) => list.split(",").map((one) => one.trim()))
    .pipe(z.array(entry));
const webAddress = z.url({ protocol: /^https?$/, error: "must be a URL" }).transform((url) => url.replace(/\/+$/, ""));
const decimal = z.string().regex(/^[0-9]{1,9}(\.[0-9]{1,9})?$/, "must be a decimal number");

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
  POTLUCK_RPC: listOf(webAddress),
  POTLUCK_CHAIN_ID: whole(1, Number.MAX_SAFE_INTEGER),
  POTLUCK_DEPLOYMENT: deployment.optional(),
  POTLUCK_BEACON_URL: listOf(webAddress).default([...quicknet.urls]),
  POTLUCK_BEACON_HASH: bareOrPrefixed(32).default(quicknet.chainHash),
  POTLUCK_BEACON_PUBLIC_KEY: bareOrPrefixed(96).default(quicknet.publicKey),
  POTLUCK_HOST: z.string().min(1).default("127.0.0.1"),
  POTLUCK_PORT: whole(0, 65_535).default(0),
  POTLUCK_DB: z.string().min(1).default("relay.sqlite"),
  POTLUCK_SLOT_SECONDS: whole(1, 86_400).default(14_400),
  POTLUCK_TICK_SECONDS: z.coerce.number("must be a number").min(0.05).max(600).default(5),
  POTLUCK_CONFIRMATIONS: whole(0, 100_000).default(128),
  POTLUCK_CIRCLES: listOf(address).nullable().default(null),
  POTLUCK_ACTIONS_PER_DAY: whole(0, 1_000_000).default(1_000),
  POTLUCK_BALLOTS_PER_VOTER: whole(1, 16_777_215).default(24),
  POTLUCK_QUEUE: whole(1, 100_000).default(2_000),
  POTLUCK_MAX_FEE_GWEI: decimal.transform((gwei) => parseGwei(gwei)).prefault("5"),
  POTLUCK_SPEND_PER_DAY: decimal.transform((coins) => parseEther(coins)).prefault("0.01"),
  POTLUCK_LOG: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

type Settings = z.output<typeof environment>;
type Given = Readonly<Record<string, string>>;

type Parsed = { settings: Settings; deployment: Deployment; faults: string[] } | { settings: null; faults: string[] };

function parse(given: Given, recorded: Records): Parsed {
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? "");
      return name in given ? `${name}: ${issue.message}` : `${name}: is missing`;
    });
    return { settings: null, faults: [...new Set(faults)] };
  }
  const settings = parsed.data;
  const chainId = settings.POTLUCK_CHAIN_ID;
  const deployment = settings.POTLUCK_DEPLOYMENT ?? deploymentOn(chainId, recorded);
  if (deployment !== undefined) return { settings, deployment, faults: disagreements(settings, deployment) };
  return { settings: null, faults: [`POTLUCK_DEPLOYMENT: is missing, and nothing is recorded for chain ${chainId}`] };
}

function disagreements(settings: Settings, deployment: Deployment): string[] {
  const faults: string[] = [];
  const chainId = settings.POTLUCK_CHAIN_ID;
  if (deployment.chainId !== chainId) {
    faults.push(`POTLUCK_DEPLOYMENT: is for chain ${deployment.chainId}, POTLUCK_CHAIN_ID says ${chainId}`);
  }
  if (chainId !== LOCAL_CHAIN_ID) {
    const instead = "a local beacon, whose owner could open ballots early, serves chain 31337 only";
    if (settings.POTLUCK_BEACON_HASH !== quicknet.chainHash)
      faults.push(`POTLUCK_BEACON_HASH: is not drand's quicknet; ${instead}`);
    if (settings.POTLUCK_BEACON_PUBLIC_KEY !== quicknet.publicKey)
      faults.push("POTLUCK_BEACON_PUBLIC_KEY: is not the key of drand's quicknet");
  }
  return faults;
}

/**
 * `recorded`: where Potluck is known to stand, for an operator who says nothing else.
 * @throws ConfigError naming every setting that is missing or wrong.
 */
export async function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  recorded: Records = records(),
): Promise<RelayConfig> {
  const given: Given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]])),
  );
  const parsed = parse(given, recorded);
  const { faults } = parsed;
  const key = await openKey({
    key: given["POTLUCK_RELAY_KEY"],
    keystore: given["POTLUCK_RELAY_KEYSTORE"],
    passphraseFile: given["POTLUCK_RELAY_PASSPHRASE_FILE"],
  });
  if ("fault" in key) faults.push(key.fault);
  if (parsed.settings === null || "fault" in key || faults.length > 0) throw new ConfigError(faults);
  const { settings, deployment } = parsed;
  return {
    rpcs: settings.POTLUCK_RPC,
    chainId: settings.POTLUCK_CHAIN_ID,
    deployment,
    key: key.key,
    beacon: {
      urls: settings.POTLUCK_BEACON_URL,
      chainHash: settings.POTLUCK_BEACON_HASH,
      publicKey: settings.POTLUCK_BEACON_PUBLIC_KEY,
    },
    host: settings.POTLUCK_HOST,
    port: settings.POTLUCK_PORT,
    db: settings.POTLUCK_DB,
    slotSeconds: settings.POTLUCK_SLOT_SECONDS,
    tickSeconds: settings.POTLUCK_TICK_SECONDS,
    confirmations: settings.POTLUCK_CONFIRMATIONS,
    circles: settings.POTLUCK_CIRCLES,
    actionsPerDay: settings.POTLUCK_ACTIONS_PER_DAY,
    ballotsPerVoter: settings.POTLUCK_BALLOTS_PER_VOTER,
    queueSize: settings.POTLUCK_QUEUE,
    maxFeePerGas: settings.POTLUCK_MAX_FEE_GWEI,
    spendPerDay: settings.POTLUCK_SPEND_PER_DAY,
    logLevel: settings.POTLUCK_LOG,
  };
}
