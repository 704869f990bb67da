import { useCallback, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import type { LocalAccount } from "viem";
import { estimateFeesPerGas, getBalance } from "viem/actions";
import type { Ballot } from "../../protocol/types.ts";
import type { Actor } from "../accounts/actor.ts";
import { useCopy } from "../content/copy.ts";
import { cast, castData } from "../flows/cast.ts";
import { failureOf, FlowFault, type Failure } from "../flows/failure.ts";
import { gasOf } from "../flows/send.ts";
import { useAct } from "../flows/useAct.ts";
import { useHouse, type House } from "../house.tsx";
import { relayAt } from "../relay/client.ts";
import { servesOurs } from "../relay/ours.ts";
import type { WaysOn, WaysOnProps } from "./model.ts";
import { provenOf, type KeptBallot, type WhichBallot } from "./receipts.ts";
import { memoryOf } from "./tabMemory.ts";

const LOOK_MS = 3_000;

type Typed = { status: "idle" | "working" } | { status: "failed"; failure: Failure };

/**
 * The ways on with a sealed ballot that no relay brings to the box. None of them is taken before somebody presses for it.
 * null while there is no such ballot.
 */
export function useWays(
  which: WhichBallot,
  kept: KeptBallot | null,
  handOver: (kept: KeptBallot, relays: readonly string[]) => void,
): { ways: WaysOn | null; actions: WaysOnProps } {
  const house = useHouse();
  const { faultOf } = useCopy();
  const memory = memoryOf(house, which);
  const [account, setAccount] = useState<LocalAccount | null>(memory.throwaway);
  const [typed, setTyped] = useState<Typed>({ status: "idle" });
  const own = useAct(cast);
  const thrown = useAct(cast);
  const ballot = kept === null ? null : provenOf(kept);
  const purse = usePurse(which, ballot, account);

  const makeThrowaway = useCallback(async () => {
    const { generatePrivateKey, privateKeyToAccount } = await import("viem/accounts");
    memory.throwaway ??= privateKeyToAccount(generatePrivateKey());
    setAccount(memory.throwaway);
  }, [memory]);

  const tryTyped = async (url: string) => {
    if (kept === null) return;
    setTyped({ status: "working" });
    try {
      await expectOurs(house, url);
      setTyped({ status: "idle" });
      handOver(kept, [url]);
    } catch (error) {
      setTyped({ status: "failed", failure: failureOf(error, { ownAccountIsFine: false }) });
    }
  };
  const castFrom = async (run: typeof own.run, as?: Actor) => {
    if (ballot !== null) await run({ circle: which.circle, round: which.round, ballot }, as);
  };

  const ways: WaysOn | null =
    kept === null
      ? null
      : {
          relays: house.config.relays.filter((url) => !kept.handed.some(({ relay }) => relay === url)),
          typed: typed.status === "failed" ? { status: "failed", fault: faultOf(typed.failure) } : typed,
          throwaway: account === null ? null : { address: account.address, ...purse, act: thrown.act },
          own: own.act,
          provider: hostOf(house.config.rpc),
        };
  const actions: WaysOnProps = {
    onRelay: (url) => kept !== null && handOver(kept, [url]),
    onTypedRelay: (url) => void tryTyped(url),
    onThrowaway: () => void makeThrowaway(),
    onCastThrowaway: () => {
      if (account !== null) void actorOf(house, account).then((actor) => castFrom(thrown.run, actor));
    },
    onCastOwn: () => void castFrom(own.run),
  };
  return { ways, actions };
}

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** What the throwaway account holds and what it needs, the fee taken twice so that it may rise meanwhile. */
function usePurse({ circle, round }: WhichBallot, ballot: Ballot | null, account: LocalAccount | null) {
  const house = useHouse();
  const held = useQuery({
    queryKey: ["purse", account?.address],
    enabled: account !== null,
    refetchInterval: LOOK_MS,
    queryFn: () => (account === null ? 0n : getBalance(house.client, { address: account.address })),
  });
  const needed = useQuery({
    queryKey: ["castFee", circle, round, ballot?.seq, account?.address],
    enabled: account !== null && ballot !== null,
    staleTime: Infinity,
    queryFn: async () => {
      if (account === null || ballot === null) return null;
      const tools = { house, actor: await actorOf(house, account) };
      const gas = await gasOf(tools, circle, castData({ circle, round, ballot }));
      const { maxFeePerGas } = await estimateFeesPerGas(house.client);
      return 2n * gas * maxFeePerGas;
    },
  });
  return { held: held.data ?? 0n, needed: needed.data ?? null };
}

async function actorOf({ config }: House, account: LocalAccount): Promise<Actor> {
  const { neighbourActor } = await import("../accounts/actor.ts");
  return neighbourActor(config, account);
}

/** Asks before anything is handed over: a relay of another street, or no relay at all, is not told of the ballot. */
async function expectOurs({ config }: House, url: string): Promise<void> {
  if (!(await servesOurs(config, relayAt(url)))) throw new FlowFault({ kind: "otherRelay", host: hostOf(url) });
}
