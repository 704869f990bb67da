import { parseEther, parseGwei } from "viem";
import type { RelayConfig } from "../../../relay/config.ts";
import { createLog } from "../../../relay/log.ts";
import { createRelay, type Relay, type RelayOptions } from "../../../relay/server.ts";

/** A port nobody listens on: for what must be answered, or refused, without a chain. */
export const NO_CHAIN = "http://127.0.0.1:1";
export const SOME_ADDRESS = "0x5FbDB2315678afecb367f032d93F642f64180aa3";

export const relayConfig = (overrides: Partial<RelayConfig> = {}): RelayConfig => ({
  rpcs: [NO_CHAIN],
  chainId: 31337,
  deployment: {
    chainId: 31337,
    factory: SOME_ADDRESS,
    reader: SOME_ADDRESS,
    forwarder: SOME_ADDRESS,
    verifier: SOME_ADDRESS,
    token: SOME_ADDRESS,
    equalShares: SOME_ADDRESS,
    mostApprovals: SOME_ADDRESS,
  },
  key: `0x${"11".repeat(32)}`,
  beacon: { urls: [NO_CHAIN], chainHash: `0x${"ab".repeat(32)}`, publicKey: `0x${"83".repeat(96)}` },
  host: "127.0.0.1",
  port: 0,
  db: ":memory:",
  slotSeconds: 60,
  tickSeconds: 3_600,
  confirmations: 0,
  circles: null,
  actionsPerDay: 1_000,
  ballotsPerVoter: 24,
  queueSize: 1_000,
  maxFeePerGas: parseGwei("50"),
  spendPerDay: parseEther("100"),
  logLevel: "info",
  ...overrides,
});

export type RunningRelay = Relay & { url: string; logs: () => string };

/** A relay with a real HTTP door on a port of the system's choice, whose logs can be read. */
export async function runRelay(
  overrides: Partial<RelayConfig> = {},
  options: Omit<RelayOptions, "log"> = {},
): Promise<RunningRelay> {
  const config = relayConfig(overrides);
  const lines: string[] = [];
  const log = createLog(config.logLevel, { write: (line) => void lines.push(line) });
  const relay = createRelay(config, { ...options, log });
  const { url } = await relay.start();
  return { ...relay, url, logs: () => lines.join("") };
}

export type Answer = { status: number; body: unknown; headers: Headers };

/** Bigints travel as decimal strings. */
export const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? inner.toString() : inner));

export async function post(url: string, path: string, value: unknown): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: asJson(value),
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}
