import { keccak256, type Hex } from "viem";
import { z } from "zod";
import type { BeaconClient } from "../protocol/beacon.ts";
import { firstBeacon } from "../protocol/beacons.ts";
import { drandHttp } from "../protocol/drand.ts";
import { BeaconUnreachable } from "../protocol/errors.ts";
import { quicknet } from "../protocol/quicknet.ts";
import type { BeaconTerms } from "../protocol/types.ts";

const PATIENCE_MS = 10_000;

const infoSchema = z.object({ public_key: z.string().regex(/^[0-9a-f]{192}$/i) });

/** `publicKey` is what seals are made for, and `client` gives what opens them. */
export type Beacon = { publicKey: Hex; client: BeaconClient };

/**
 * The beacon that a circle's terms name, whoever serves it: a key is believed for its hash, and a signature for the key.
 * @param urls asked in turn; none means drand's own, for circles that use its public network
 */
export async function beaconOf({ chainHash, keyHash }: BeaconTerms, urls: readonly string[]): Promise<Beacon> {
  const isPublic = chainHash === quicknet.chainHash;
  const sources = urls.length > 0 || !isPublic ? urls : quicknet.urls;
  if (sources.length === 0) {
    throw new BeaconUnreachable("", { details: "the circle has a beacon of its own: say where with --beacon" });
  }
  const publicKey = isPublic ? quicknet.publicKey : await keyFrom(sources, chainHash, keyHash);
  const clients = sources.map((url) => drandHttp({ url, chainHash, publicKey, fetch }));
  return { publicKey, client: firstBeacon(clients, { patienceMs: PATIENCE_MS }) };
}

async function keyFrom(urls: readonly string[], chainHash: Hex, keyHash: Hex): Promise<Hex> {
  for (const url of urls) {
    const target = `${url.replace(/\/+$/, "")}/${chainHash.slice(2)}/info`;
    const response = await fetch(target, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
    const info = infoSchema.safeParse(response?.ok ? await response.json().catch(() => null) : null);
    const key: Hex = `0x${info.data?.public_key.toLowerCase() ?? ""}`;
    if (keccak256(key) === keyHash) return key;
  }
  throw new BeaconUnreachable(urls[0] ?? "", { details: "nobody gives the key that the circle's terms name" });
}
