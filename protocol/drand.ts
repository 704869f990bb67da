import type { Hex } from "viem";
import * as z from "zod/mini";
import { verifyBeacon } from "./beacon.ts";
import type { BeaconClient, BeaconPulse } from "./beacon.ts";
import { BeaconForged, BeaconNotYet, BeaconUnreachable } from "./errors.ts";

const pulseSchema = z.object({
  round: z.int(),
  signature: z.string().check(z.regex(/^[0-9a-f]{96}$/i)),
});

type DrandOptions = {
  /** Without a path: the rounds lie at `{url}/{chainHash}/public/{round}`. */
  url: string;
  chainHash: Hex;
  publicKey: Hex;
  fetch: typeof fetch;
};

/** A drand network over its HTTP API. Nothing is passed on that the network's key did not sign for the asked round. */
export function drandHttp({ url, chainHash, publicKey, fetch }: DrandOptions): BeaconClient {
  const base = `${url.replace(/\/+$/, "")}/${chainHash.slice(2).toLowerCase()}`;

  async function answer(target: string, round: number, signal: AbortSignal | undefined): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(target, signal ? { signal } : {});
    } catch (cause) {
      throw new BeaconUnreachable(target, { cause });
    }
    if (response.status === 404 || response.status === 425) throw new BeaconNotYet(round);
    if (!response.ok) throw new BeaconUnreachable(target, { details: `HTTP status ${response.status}` });
    try {
      return await response.json();
    } catch (cause) {
      throw new BeaconUnreachable(target, { cause });
    }
  }

  return {
    async fetch(round, options): Promise<BeaconPulse> {
      const target = `${base}/public/${round}`;
      const parsed = pulseSchema.safeParse(await answer(target, round, options?.signal));
      if (!parsed.success) throw new BeaconUnreachable(target, { cause: parsed.error });
      const pulse: BeaconPulse = { round: parsed.data.round, signature: `0x${parsed.data.signature.toLowerCase()}` };
      if (pulse.round !== round) throw new BeaconForged(round, { details: `the answer is of round ${pulse.round}` });
      if (!verifyBeacon({ publicKey, ...pulse })) throw new BeaconForged(round);
      return pulse;
    },
  };
}
