import type { BeaconClient, BeaconPulse } from "./beacon.ts";
import { BeaconForged, BeaconNotYet, BeaconUnreachable } from "./errors.ts";

type FailoverOptions = {
  /** How long one source may take, in milliseconds. */
  patienceMs: number;
  /** Told of every source that gave nothing usable, by its place in the list. */
  onFault?: (source: number, error: unknown) => void;
};

/** Of what all sources said, the most worth knowing: a round may still come, or somebody lies, or nobody is there. */
const WORTH = [BeaconNotYet, BeaconForged, BeaconUnreachable];

/**
 * Several sources of one network, asked in turn until one gives the round. Each checks the signature itself, so that the order
 * is one of speed, not of trust: a source that is late, wrong, on a fork or silent only costs its patience.
 */
export function firstBeacon(sources: readonly BeaconClient[], { patienceMs, onFault }: FailoverOptions): BeaconClient {
  return {
    async fetch(round, options): Promise<BeaconPulse> {
      const faults: Error[] = [];
      for (const [index, source] of sources.entries()) {
        const patience = AbortSignal.timeout(patienceMs);
        const signal = options?.signal ? AbortSignal.any([options.signal, patience]) : patience;
        try {
          return await source.fetch(round, { signal });
        } catch (error) {
          if (options?.signal?.aborted === true) throw error;
          onFault?.(index, error);
          faults.push(error instanceof Error ? error : new BeaconUnreachable("", { cause: error }));
        }
      }
      for (const kind of WORTH) {
        const fault = faults.find((error) => error instanceof kind);
        if (fault !== undefined) throw fault;
      }
      throw faults[0] ?? new BeaconUnreachable("");
    },
  };
}
