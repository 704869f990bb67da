import type { Logger } from "pino";
import { privateKeyToAccount } from "viem/accounts";
import { firstBeacon } from "../protocol/beacons.ts";
import { drandHttp } from "../protocol/drand.ts";
import { BeaconNotYet } from "../protocol/errors.ts";
import { createBoxes } from "./boxes.ts";
import { openChain } from "./chain.ts";
import type { RelayConfig } from "./config.ts";
import { openDatabase } from "./database.ts";
import { createDelivery } from "./delivery.ts";
import { createFees } from "./fees.ts";
import { createFlights } from "./flights.ts";
import { createKeeper } from "./keeper.ts";
import { openLedger } from "./ledger.ts";
import { faultOf } from "./log.ts";
import { createMeters } from "./meters.ts";
import { nodePool } from "./nodes.ts";
import { openOutbox } from "./outbox.ts";
import { createPurse } from "./purse.ts";
import { openQueue } from "./queue.ts";
import { createSender } from "./sender.ts";
import { createSigner } from "./signer.ts";
import { createTip } from "./tip.ts";

const BEACON_PATIENCE_MS = 10_000;
/** A block of any of the networks takes seconds; a transaction that lies for a minute is paid too little. */
const TRANSACTION_PATIENCE_MS = 60_000;

export type PartsOptions = {
  fetch?: typeof fetch;
  /** How long a transaction may lie before more is paid for it, in milliseconds. */
  patienceMs?: number;
};
export type Parts = ReturnType<typeof assemble>;

/** What a relay consists of, put together and not yet at work. */
export function assemble(config: RelayConfig, log: Logger, options: PartsOptions) {
  const { chainId, confirmations, slotSeconds } = config;
  const meters = createMeters();
  const transport = nodePool({
    urls: config.rpcs,
    chainId,
    onFault: (node, error) => {
      meters.count("potluck_node_faults_total", `node="${node}"`);
      log.debug({ node, fault: faultOf(error) }, "a node of the chain did not answer");
    },
  });
  const chain = openChain(transport, config);
  const { client } = chain;
  const account = privateKeyToAccount(config.key);
  const { address } = account;

  const database = openDatabase(config.db);
  const queue = openQueue(database);
  const ledger = openLedger(database);
  const outbox = openOutbox(database, { chainId, account: address });

  const fees = createFees(client, config.maxFeePerGas);
  const purse = createPurse({ client, address, ledger, outbox, queue, fees, spendPerDay: config.spendPerDay });
  const signer = createSigner(client, account, chainId);
  const patienceMs = options.patienceMs ?? TRANSACTION_PATIENCE_MS;
  const sender = createSender({ client, signer, outbox, ledger, purse, fees, patienceMs, meters, log });
  const flights = createFlights({ queue, outbox, confirmations });
  const delivery = createDelivery({ chain, queue, sender, flights, slotSeconds, confirmations, meters, log });

  const { urls, chainHash, publicKey } = config.beacon;
  const sources = urls.map((url) => drandHttp({ url, chainHash, publicKey, fetch: options.fetch ?? fetch }));
  const beacon = firstBeacon(sources, {
    patienceMs: BEACON_PATIENCE_MS,
    onFault: (source, error) => {
      if (error instanceof BeaconNotYet) return;
      meters.count("potluck_beacon_faults_total", `source="${source}"`);
      log.warn({ source, fault: faultOf(error) }, "a beacon source gives nothing usable; the next one is asked");
    },
  });
  const keeper = createKeeper({ chain, sender, beacon, source: config.beacon, log });
  const tip = createTip(client, confirmations);
  const boxes = createBoxes(chain);
  return { chain, tip, boxes, database, queue, ledger, outbox, purse, sender, flights, delivery, keeper, meters };
}
