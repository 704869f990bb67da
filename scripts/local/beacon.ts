import { createHash } from "node:crypto";
import { serve } from "@hono/node-server";
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { createPublicClient, http } from "viem";

/** The only chain this beacon serves: its key lies on the same machine, so it keeps no secret from its owner. */
export const LOCAL_CHAIN_ID = 31337;
export const LOCAL_BEACON_ID = "potluck-local";
const SCHEME = "bls-unchained-g1-rfc9380";
const G1_DST = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

/** As drand's `/info` answers; hex without 0x, times in unix seconds. */
export type BeaconInfo = {
  public_key: string;
  period: number;
  genesis_time: number;
  hash: string;
  groupHash: string;
  schemeID: string;
  metadata: { beaconID: string };
};

export type BeaconRound = { round: number; randomness: string; signature: string };

export type LocalBeacon = { url: string; info: BeaconInfo; close: () => Promise<void> };

export type LocalBeaconOptions = {
  /** Where the chain's clock is read, in unix seconds: from a node, or from the caller. */
  clock: { rpcUrl: string } | { chainId: number; now: () => Promise<number> };
  /** Unix seconds of round 1, in the chain's time. */
  genesis: number;
  /** Seconds between rounds. */
  period: number;
  /** 32 bytes; a fresh one when left out. */
  secretKey?: Uint8Array;
  /** 0, or left out, lets the system choose. */
  port?: number;
};

export class LocalBeaconError extends Error {
  override readonly name = "LocalBeaconError";
}

type Clock = { chainId: number; now: () => Promise<number> };

async function openClock(clock: LocalBeaconOptions["clock"]): Promise<Clock> {
  if (!("rpcUrl" in clock)) return clock;
  const client = createPublicClient({ transport: http(clock.rpcUrl, { retryCount: 1 }), cacheTime: 0 });
  return {
    chainId: await client.getChainId(),
    now: async () => Number((await client.getBlock({ blockTag: "latest" })).timestamp),
  };
}

const sha256 = (...parts: Uint8Array[]): Uint8Array => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const bigEndian = (value: number, bytes: 4 | 8): Uint8Array => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 4) buffer.writeUInt32BE(value);
  else buffer.writeBigUInt64BE(BigInt(value));
  return buffer;
};

/** drand's chain hash: period, genesis, public key, group hash, and the beacon's name unless it is "default". */
export function chainHashOf(info: Omit<BeaconInfo, "hash">): string {
  const name = info.metadata.beaconID;
  return bytesToHex(
    sha256(
      bigEndian(info.period, 4),
      bigEndian(info.genesis_time, 8),
      Buffer.from(info.public_key, "hex"),
      Buffer.from(info.groupHash, "hex"),
      Buffer.from(name === "default" ? "" : name, "utf8"),
    ),
  );
}

export function signRound(secretKey: Uint8Array, round: number): BeaconRound {
  const { shortSignatures } = bls12_381;
  const point = shortSignatures.hash(sha256(bigEndian(round, 8)), G1_DST);
  const signature = shortSignatures.sign(point, secretKey).toBytes(true);
  return { round, randomness: bytesToHex(sha256(signature)), signature: bytesToHex(signature) };
}

function describe(secretKey: Uint8Array, genesis: number, period: number): BeaconInfo {
  const described = {
    public_key: bls12_381.shortSignatures.getPublicKey(secretKey).toHex(true),
    period,
    genesis_time: genesis,
    groupHash: bytesToHex(sha256(Buffer.from(`${LOCAL_BEACON_ID} ${genesis} ${period}`))),
    schemeID: SCHEME,
    metadata: { beaconID: LOCAL_BEACON_ID },
  };
  return { ...described, hash: chainHashOf(described) };
}

/** drand's HTTP API over one key of our own, for a chain on this machine; each round waits for the chain's clock. */
export async function startLocalBeacon(options: LocalBeaconOptions): Promise<LocalBeacon> {
  const { genesis, period, secretKey = bls12_381.utils.randomSecretKey(), port = 0 } = options;
  if (!Number.isSafeInteger(period) || period < 1) throw new LocalBeaconError("The period must be whole seconds.");
  const clock = await openClock(options.clock);
  if (clock.chainId !== LOCAL_CHAIN_ID) {
    throw new LocalBeaconError(`The local beacon serves chain ${LOCAL_CHAIN_ID} only; this is chain ${clock.chainId}.`);
  }
  const info = describe(secretKey, genesis, period);
  const latestRound = async () => Math.floor(((await clock.now()) - genesis) / period) + 1;

  const app = new Hono();
  app.use(cors({ origin: "*" }));
  app.onError((_, c) => c.json({ error: "The chain's clock cannot be read." }, 503));
  app.notFound((c) => c.json({ error: "There is nothing here." }, 404));

  for (const root of ["", `/${info.hash}`]) {
    app.get(`${root}/info`, (c) => c.json(info));
    app.get(`${root}/public/latest`, async (c) => {
      const latest = await latestRound();
      if (latest < 1) return c.json({ error: "The first round has not come." }, 425);
      return c.json(signRound(secretKey, latest), 200, { "Cache-Control": "no-store" });
    });
    app.get(`${root}/public/:round{[0-9]+}`, async (c) => {
      const round = Number(c.req.param("round"));
      if (!Number.isSafeInteger(round) || round < 1) return c.json({ error: "Rounds count from 1." }, 400);
      if (round > (await latestRound())) {
        return c.json({ error: "Too early: the chain's clock has not reached this round." }, 425, {
          "Cache-Control": "no-store",
        });
      }
      return c.json(signRound(secretKey, round));
    });
  }
  app.get("/chains", (c) => c.json([info.hash]));
  app.get("/health", async (c) => {
    const current = Math.max(0, await latestRound());
    return c.json({ current, expected: current });
  });

  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port }, (address) =>
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        info,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
    server.once("error", reject);
  });
}
