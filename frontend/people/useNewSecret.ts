import { useState, useSyncExternalStore } from "react";
import type { Address } from "viem";
import type { Circle } from "../../protocol/types.ts";
import { failureOf, type Failure } from "../flows/failure.ts";
import { useHouse } from "../house.tsx";
import { downloadText } from "../secrets/download.ts";
import { keepSecret } from "../secrets/vaults.ts";
import { practise } from "./practice.ts";

export type NewSecretStage =
  | { kind: "secret"; working: boolean; failure: Failure | null }
  | { kind: "practice"; part: number; failure: Failure | null }
  | { kind: "keep"; seconds: number; downloaded: boolean }
  | { kind: "ready" };

export type NewSecret = {
  stage: NewSecretStage;
  /** All the chain learns of the secret; null before there is one. */
  commitment: () => Promise<bigint | null>;
  make: (passphrase: string) => void;
  practiseAgain: () => void;
  download: () => void;
  kept: () => void;
  startAnew: () => void;
};

const first: NewSecretStage = { kind: "secret", working: false, failure: null };

/** A voting secret for somebody who gets a seat: made and locked here, tried with a practice proof, and saved as a file. */
export function useNewSecret(circle: Circle, account: Address, handle: string): NewSecret {
  const house = useHouse();
  const whose = { circle: circle.address, account };
  const secret = useSyncExternalStore(house.secrets.subscribe, () => house.secrets.get(whose.circle, whose.account));
  const [stage, setStage] = useState(first);

  const failure = (error: unknown) => failureOf(error, { ownAccountIsFine: false });

  const runPractice = async (opened: Uint8Array) => {
    setStage({ kind: "practice", part: 0, failure: null });
    try {
      const onPart = (part: number) => setStage({ kind: "practice", part, failure: null });
      const seconds = await practise(house, circle.address, opened, onPart);
      setStage({ kind: "keep", seconds, downloaded: false });
    } catch (error) {
      setStage({ kind: "practice", part: 0, failure: failure(error) });
    }
  };

  const make = async (passphrase: string) => {
    setStage({ kind: "secret", working: true, failure: null });
    try {
      const made = crypto.getRandomValues(new Uint8Array(32));
      await keepSecret(house, whose, made, passphrase);
      await runPractice(made);
    } catch (error) {
      setStage({ kind: "secret", working: false, failure: failure(error) });
    }
  };

  const download = async () => {
    if (secret === null) return;
    const { recoveryFile } = await import("../../protocol/recovery.ts");
    const { address, chainId } = circle;
    const name = `potluck-${handle}-${address.slice(2, 8)}.json`;
    downloadText(name, recoveryFile({ circle: address, chainId, handle, secret }));
    setStage((now) => (now.kind === "keep" ? { ...now, downloaded: true } : now));
  };

  return {
    stage,
    commitment: async () => {
      if (secret === null) return null;
      const { commitmentOf } = await import("../../protocol/identity.ts");
      return commitmentOf(secret);
    },
    make: (passphrase) => void make(passphrase),
    practiseAgain: () => {
      if (secret !== null) void runPractice(secret);
    },
    download: () => void download(),
    kept: () => setStage({ kind: "ready" }),
    startAnew: () => setStage(first),
  };
}
