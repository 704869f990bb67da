import { serve, type ServerType } from "@hono/node-server";
import type { Hono } from "hono";
import type { Logger } from "pino";
import { drandHttp } from "../protocol/drand.ts";
import { createActions } from "./actions.ts";
import { createBallotDesk } from "./ballots.ts";
import { openChain } from "./chain.ts";
import { ConfigError, LOCAL_CHAIN_ID, type RelayConfig } from "./config.ts";
import { createDelivery } from "./delivery.ts";
import { createApp } from "./http.ts";
import { createKeeper } from "./keeper.ts";
import { createLog, faultOf } from "./log.ts";
import { createSender } from "./sender.ts";
import { openStore } from "./store.ts";

export type RelayParts = { log?: Logger; fetch?: typeof fetch };

export type Relay = {
  app: Hono;
  /** Opens the HTTP door and starts looking at the queue and the circles. */
  start: () => Promise<{ url: string; port: number }>;
  /** Closes the door, lets what is under way land, closes the file. */
  stop: () => Promise<void>;
  /** One look at the queue and at every circle, as the clockwork does by itself once started. */
  tick: () => Promise<void>;
};

/** A relay: takes ballots and actions over HTTP, and does for circles what anyone may do. */
export function createRelay(config: RelayConfig, parts: RelayParts = {}): Relay {
  const log = parts.log ?? createLog(config.logLevel);
  const chain = openChain(config);
  const store = openStore(config.db);
  const sender = createSender(config, chain.client, log);
  const { slotSeconds, chainId } = config;
  const delivery = createDelivery({ chain, store, sender, slotSeconds, log });
  const beacon = drandHttp({ ...config.beacon, fetch: parts.fetch ?? fetch });
  const keeper = createKeeper({ chain, sender, beacon, source: config.beacon, log });

  const deliver = singly(async () => delivery.deliver(await chain.now()), log);
  const keep = singly(async () => keeper.keep(await chain.now()), log);
  const hurry = () => void deliver();

  const { forwarder, factory, token } = config.deployment;
  const app = createApp({
    ballots: createBallotDesk({ chain, store, delivery, chainId, slotSeconds, hurry, log }),
    actions: createActions({ chain, sender, forwarder, token, actionsPerDay: config.actionsPerDay, log }),
    health: async () => ({ chainId, factory, blockTime: await chain.now(), slotSeconds, relay: sender.address }),
    log,
  });

  let server: ServerType | null = null;
  let clockwork: NodeJS.Timeout | null = null;

  async function expectRightChain(): Promise<void> {
    let actual: number;
    try {
      actual = await chain.client.getChainId();
    } catch {
      log.warn("the chain cannot be reached yet; the relay answers 503 until it can");
      return;
    }
    if (actual !== chainId) throw new ConfigError([`POTLUCK_RPC: is a node of chain ${actual}, not of ${chainId}`]);
  }

  return {
    app,
    async start() {
      await expectRightChain();
      if (chainId === LOCAL_CHAIN_ID) log.info("serving a local chain");
      const port = await new Promise<number>((resolve, reject) => {
        const opening = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, (address) =>
          resolve(address.port),
        );
        opening.once("error", reject);
        server = opening;
      });
      clockwork = setInterval(() => {
        void deliver();
        void keep();
      }, config.tickSeconds * 1000);
      return { url: `http://${config.host}:${port}`, port };
    },
    async stop() {
      if (clockwork !== null) clearInterval(clockwork);
      clockwork = null;
      const closing = server;
      server = null;
      if (closing !== null) {
        await new Promise<void>((resolve) => {
          closing.close(() => resolve());
          if ("closeIdleConnections" in closing) closing.closeIdleConnections();
        });
      }
      await Promise.all([deliver.idle(), keep.idle()]);
      store.close();
    },
    async tick() {
      await Promise.all([deliver(), keep()]);
    },
  };
}

/**
 * One run at a time; asked for while one is under way, exactly one more follows. Never rejects: what failed is tried
 * again at the next look.
 */
function singly(work: () => Promise<void>, log: Logger): (() => Promise<void>) & { idle: () => Promise<void> } {
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.warn({ fault: faultOf(error) }, "a look at the chain failed; tried again at the next one");
    }
  };
  const begin = (): Promise<void> => {
    const running = run().finally(() => {
      if (current === running) current = null;
    });
    current = running;
    return running;
  };
  const ask = (): Promise<void> => {
    if (current === null) return begin();
    next ??= current.then(() => {
      next = null;
      return begin();
    });
    return next;
  };
  return Object.assign(ask, {
    idle: async () => {
      while (current !== null || next !== null) await (next ?? current);
    },
  });
}
