import { useCallback, useRef, useState } from "react";
import type { ProofStep } from "../../protocol/proof.ts";
import { requireFresh } from "../chain/trouble.ts";
import { failureOf, FlowFault, type Failure } from "../flows/failure.ts";
import { chainNow } from "../flows/tools.ts";
import { useHouse, type House } from "../house.tsx";
import { firstToAnswer, relayAt, type Relay } from "../relay/client.ts";
import { PROVEN } from "../worker/prover.ts";
import type { SealStep } from "./model.ts";
import { inOneTab } from "./oneTab.ts";
import { keepReceipt, provenOf, type KeptBallot, type WhichBallot } from "./receipts.ts";
import { finishBallot, sealBallot, type SealInput } from "./sealBallot.ts";

export type SealingStatus =
  | { kind: "idle" }
  | { kind: "sealing"; step: SealStep; part: number; relay: string }
  | { kind: "failed"; from: Start; at: "proving" | "handing"; relay: string | null; failure: Failure };

/** Whether a run began with ticks, or with a ballot that was sealed before. */
type Start = "ticks" | "sealed";

const stepOf: Record<ProofStep, SealStep> = {
  sealing: "folding",
  "checking files": "folding",
  witness: "proving",
  proving: "proving",
  verifying: "locking",
  done: "locking",
};

type FinishInput = Omit<SealInput, "slots"> & { kept: KeptBallot };

export type Sealing = {
  status: SealingStatus;
  seal: (input: SealInput) => void;
  /** Goes on where the page was closed: with the proof, and with handing it over. */
  finish: (input: FinishInput) => void;
  /** The same sealed ballot, to the first of these relays that answers. */
  handOver: (kept: KeptBallot, relays: readonly string[]) => void;
  /** A word of the chain has made the last failure old. */
  reset: () => void;
};

/**
 * Seals a ballot and hands it to a relay: never to the chain from the member's own account, which would show whose it is.
 * The sealed ballot is kept in this browser before anything is sent.
 */
export function useSealing(which: WhichBallot, closesAt: number): Sealing {
  const house = useHouse();
  const [status, setStatus] = useState<SealingStatus>({ kind: "idle" });
  const busy = useRef(false);

  const run = useCallback(
    async (from: Start, work: (stage: Stage) => Promise<void>) => {
      if (busy.current) return;
      busy.current = true;
      const first = house.relays[0]?.url ?? "";
      const stage: Stage = {
        at: "proving",
        relay: null,
        onPart: (step, part) => setStatus({ kind: "sealing", step: stepOf[step], part, relay: first }),
        onRelay: (relay) => {
          Object.assign(stage, { at: "handing", relay });
          setStatus({ kind: "sealing", step: "handing", part: PROVEN, relay });
        },
      };
      try {
        requireFresh(house);
        await inOneTab(`${which.circle}/${which.round}/${which.account}`, () => work(stage));
        // Where the ballot is now is known here; what the chain says of it may come later.
        await house.queries.invalidateQueries({ queryKey: ["receipt"] });
        setStatus({ kind: "idle" });
        void house.queries.invalidateQueries();
      } catch (error) {
        const failure = failureOf(error, { ownAccountIsFine: false });
        await house.queries.invalidateQueries();
        setStatus({ kind: "failed", from, at: stage.at, relay: stage.relay, failure });
      } finally {
        busy.current = false;
      }
    },
    [house, which],
  );

  const seal = useCallback(
    (input: SealInput) =>
      void run("ticks", async (stage) => {
        const kept = await sealBallot(house, which, input, stage.onPart);
        await hand(house, which, { kept, relays: house.relays, closesAt }, stage);
      }),
    [run, house, which, closesAt],
  );
  const finish = useCallback(
    (input: FinishInput) =>
      void run("sealed", async (stage) => {
        const kept = await finishBallot(house, which, input, stage.onPart);
        await hand(house, which, { kept, relays: house.relays, closesAt }, stage);
      }),
    [run, house, which, closesAt],
  );
  const handOver = useCallback(
    (kept: KeptBallot, urls: readonly string[]) =>
      void run("sealed", (stage) => {
        const relays = urls.map((url) => relayOf(house, url));
        return hand(house, which, { kept, relays, closesAt }, stage);
      }),
    [run, house, which, closesAt],
  );
  const reset = useCallback(() => setStatus({ kind: "idle" }), []);

  return { status, seal, finish, handOver, reset };
}

/** How far one run has come, so that its failure can be told for what it is. */
type Stage = {
  at: "proving" | "handing";
  relay: string | null;
  onPart: (step: ProofStep, part: number) => void;
  onRelay: (relay: string) => void;
};

/** One of those configured, or another that somebody typed in. */
const relayOf = (house: House, url: string): Relay => house.relays.find((one) => one.url === url) ?? relayAt(url);

type Handing = { kept: KeptBallot; relays: readonly Relay[]; closesAt: number };

/** To the first that answers; the next one only when the one before is silent. What each was told is kept. */
async function hand(
  house: House,
  which: WhichBallot,
  { kept, relays, closesAt }: Handing,
  stage: Stage,
): Promise<void> {
  const ballot = provenOf(kept);
  if (ballot === null) throw new FlowFault({ kind: "proofFailed", detail: "not proven yet" });
  stage.onRelay(relays[0]?.url ?? "");
  const at = await chainNow(house);
  if (at >= closesAt) throw new FlowFault({ kind: "votingClosed" });
  await firstToAnswer(relays, async (relay) => {
    stage.onRelay(relay.url);
    const { nextBatchBy } = await relay.castBallot(which.circle, which.round, ballot);
    await keepReceipt(house, which, { ...kept, handed: [...kept.handed, { relay: relay.url, at, nextBatchBy }] });
  });
}
