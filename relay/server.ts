import { serve, type ServerType } from "@hono/node-server";
import type { Hono } from "hono";
import type { Logger } from "pino";
import { createPublicClient, formatEther, http } from "viem";
import { createActions } from "./actions.ts";
import { createBallotDesk } from "./ballots.ts";
import { ConfigError, LOCAL_CHAIN_ID, type RelayConfig } from "./config.ts";
import { createApp, MOST_CONNECTIONS, SERVER_LIMITS } from "./http.ts";
import { createLog } from "./log.ts";
import { createLooks } from "./looks.ts";
import type { Gauges } from "./meters.ts";
import { assemble, type PartsOptions } from "./parts.ts";
import { createProofs } from "./proofs.ts";

export type RelayOptions = PartsOptions & { log?: Logger };

export type Relay = {
  app: Hono;
  /** Opens the HTTP door and starts looking at the queue and the circles. */
  start: () => Promise<{ url: string; port: number }>;
  /** Closes the door, ends what is being answered, closes the file. What is on its way goes on when it runs again. */
  stop: () => Promise<void>;
  /** One look at the queue and at every circle, as the clockwork does by itself once started. */
  tick: () => Promise<void>;
};

const NODE_PATIENCE_MS = 5_000;
/** How long requests that are being answered may take when the relay closes, in milliseconds. */
const LAST_ANSWERS_MS = 3_000;

/** A relay: takes ballots and actions over HTTP, and does for circles what anyone may do. */
export function createRelay(config: RelayConfig, options: RelayOptions = {}): Relay {
  const log = options.log ?? createLog(config.logLevel);
  const parts = assemble(config, log, options);
  const { chain, tip, outbox, ledger, purse, sender, meters } = parts;
  const { slotSeconds, chainId, queueSize, ballotsPerVoter, actionsPerDay } = config;
  const { forwarder, factory, token } = config.deployment;
  const looks = createLooks(parts, slotSeconds, log);
  const hurry = () => void looks.deliver();

  async function gauges(): Promise<Gauges> {
    const newest = looks.newest();
    const balance = await purse.balance().catch(() => null);
    return {
      ...(newest === null
        ? {}
        : {
            potluck_block_number: Number(newest.number),
            potluck_block_time_seconds: newest.timestamp,
            potluck_spent_today_coins: Number(formatEther(purse.spentToday(newest.timestamp))),
          }),
      ...(balance === null ? {} : { potluck_balance_coins: Number(formatEther(balance)) }),
      potluck_spend_limit_coins: Number(formatEther(config.spendPerDay)),
      potluck_transactions_waiting: outbox.waiting().length,
      process_resident_memory_bytes: process.memoryUsage.rss(),
    };
  }

  const app = createApp({
    ballots: createBallotDesk({
      ...parts,
      proofs: createProofs(),
      chainId,
      slotSeconds,
      ballotsPerVoter,
      queueSize,
      hurry,
      log,
    }),
    actions: createActions({ chain, tip, sender, ledger, forwarder, token, actionsPerDay, log }),
    health: async () => ({ chainId, factory, blockTime: await tip.now(), slotSeconds, relay: sender.address }),
    metrics: async () => meters.text(await gauges()),
    meters,
    log,
  });

  let server: ServerType | null = null;
  let clockwork: NodeJS.Timeout | null = null;

  async function open(): Promise<number> {
    return new Promise<number>((resolve, reject) => {
      const { host: hostname, port } = config;
      const opening = serve({ fetch: app.fetch, hostname, port, serverOptions: SERVER_LIMITS }, (address) =>
        resolve(address.port),
      );
      if ("maxConnections" in opening) opening.maxConnections = MOST_CONNECTIONS;
      opening.once("error", reject);
      server = opening;
    });
  }

  async function close(closing: ServerType): Promise<void> {
    const slow = setTimeout(() => {
      if ("closeAllConnections" in closing) closing.closeAllConnections();
    }, LAST_ANSWERS_MS);
    await new Promise<void>((resolve) => {
      closing.close(() => resolve());
      if ("closeIdleConnections" in closing) closing.closeIdleConnections();
    });
    clearTimeout(slow);
  }

  return {
    app,
    async start() {
      await expectRightChain(config, log);
      if (chainId === LOCAL_CHAIN_ID) log.info("serving a local chain");
      const port = await open();
      const look = () => {
        void looks.deliver();
        void looks.keep();
      };
      clockwork = setInterval(look, config.tickSeconds * 1000);
      look();
      return { url: `http://${config.host}:${port}`, port };
    },
    async stop() {
      if (clockwork !== null) clearInterval(clockwork);
      clockwork = null;
      const closing = server;
      server = null;
      if (closing !== null) await close(closing);
      await sender.close();
      await Promise.all([looks.deliver.idle(), looks.keep.idle()]);
      parts.database.close();
    },
    async tick() {
      await Promise.all([looks.deliver(), looks.keep()]);
    },
  };
}

/** @throws ConfigError when a node is of another chain; one that does not answer is asked again when it is needed. */
async function expectRightChain({ rpcs, chainId }: RelayConfig, log: Logger): Promise<void> {
  const faults: string[] = [];
  let silent = 0;
  await Promise.all(
    rpcs.map(async (rpc) => {
      try {
        const transport = http(rpc, { retryCount: 0, timeout: NODE_PATIENCE_MS });
        const actual = await createPublicClient({ transport }).getChainId();
        if (actual !== chainId) faults.push(`POTLUCK_RPC: is a node of chain ${actual}, not of ${chainId}`);
      } catch {
        silent += 1;
      }
    }),
  );
  if (faults.length > 0) throw new ConfigError(faults);
  if (silent === rpcs.length) log.warn("the chain cannot be reached yet; the relay answers 503 until it can");
}
