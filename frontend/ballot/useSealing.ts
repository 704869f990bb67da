import { useCallback, useRef, useState } from "react";
import type { Ballot } from "../../protocol/types.ts";
import type { ProofStep } from "../../protocol/proof.ts";
import { failureOf, type Failure } from "../flows/failure.ts";
import { chainNow } from "../flows/tools.ts";
import { useHouse } from "../house.tsx";
import { RelaySilent } from "../relay/errors.ts";
import type { Relay } from "../relay/client.ts";
import { partDone } from "../worker/prover.ts";
import type { SealStep } from "./model.ts";
import { keepReceipt, type KeptBallot, type WhichBallot } from "./receipts.ts";
import { sealBallot, type SealInput } from "./sealBallot.ts";

export type SealingStatus =
  | { kind: "idle" }
  | { kind: "sealing"; step: SealStep; part: number; relay: string }
  | { kind: "failed"; at: "proving" | "handing"; relay: string | null; failure: Failure };

const stepOf: Record<ProofStep, SealStep> = {
  "checking files": "folding",
  sealing: "folding",
  witness: "proving",
  proving: "proving",
  verifying: "locking",
  done: "locking",
};

export type Sealing = {
  status: SealingStatus;
  seal: (input: SealInput) => void;
  /** The same sealed ballot again, by this relay or the first one. */
  handOver: (kept: KeptBallot, relay: string | null) => void;
};

/**
 * Seals a ballot and hands it to a relay: never to the chain from the member's own account, which would show whose it is.
 * The sealed ballot is kept in this browser before anything is sent.
 */
export function useSealing(which: WhichBallot): Sealing {
  const house = useHouse();
  const [status, setStatus] = useState<SealingStatus>({ kind: "idle" });
  const busy = useRef(false);

  const once = useCallback(async (work: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } finally {
      busy.current = false;
    }
  }, []);

  const relayOf = useCallback(
    (url: string | null): Relay | undefined => house.relays.find((one) => one.url === url) ?? house.relays[0],
    [house],
  );

  const hand = useCallback(
    async (ballot: Ballot, url: string | null) => {
      const relay = relayOf(url);
      const name = relay?.url ?? "";
      try {
        setStatus({ kind: "sealing", step: "handing", part: partDone.done, relay: name });
        if (relay === undefined) throw new RelaySilent("", 0);
        const { nextBatchBy } = await relay.castBallot(which.circle, which.round, ballot);
        const at = await chainNow(house);
        await keepReceipt(house, which, { ballot, handedOver: { relay: name, at, nextBatchBy } });
        await house.queries.invalidateQueries();
        setStatus({ kind: "idle" });
      } catch (error) {
        const failure = failureOf(error, { ownAccountIsFine: false });
        setStatus({ kind: "failed", at: "handing", relay: relay?.url ?? null, failure });
      }
    },
    [house, relayOf, which],
  );

  const seal = useCallback(
    (input: SealInput) =>
      void once(async () => {
        const relay = relayOf(null)?.url ?? "";
        let ballot: Ballot;
        try {
          ballot = await sealBallot(house, input, (step) =>
            setStatus({ kind: "sealing", step: stepOf[step], part: partDone[step], relay }),
          );
          await keepReceipt(house, which, { ballot, handedOver: null });
        } catch (error) {
          const failure = failureOf(error, { ownAccountIsFine: false });
          return setStatus({ kind: "failed", at: "proving", relay: null, failure });
        }
        await hand(ballot, null);
      }),
    [hand, house, once, relayOf, which],
  );

  const handOver = useCallback(
    (kept: KeptBallot, relay: string | null) => void once(() => hand(kept.ballot, relay)),
    [hand, once],
  );

  return { status, seal, handOver };
}
