import { useState, useSyncExternalStore } from "react";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { phraseOf } from "../../protocol/recovery-phrase.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import type { Pocket } from "../accounts/pockets.ts";
import { useBalance } from "../chain/useBalance.ts";
import { isLocal } from "../config.ts";
import { useCopy } from "../content/copy.ts";
import { failureOf } from "../flows/failure.ts";
import { sendOut } from "../flows/sendOut.ts";
import { useAct } from "../flows/useAct.ts";
import { useHouse } from "../house.tsx";
import type { Unlock } from "../secrets/model.ts";
import type { Fault } from "../ui/model.ts";
import { forgetPocket, readPocket, type KeptPocket } from "./kept.ts";
import { readKnownIn } from "./knownIn.ts";
import type { PocketPageState, PocketViewProps, WordsAgain } from "./model.ts";
import { openPocket } from "./open.ts";
import { PocketView } from "./PocketView.tsx";
import { usePlayMoney } from "./usePlayMoney.ts";

/** What is in one's pocket wallet, how it is filled and emptied, and how it is kept. */
export function PocketPage({ onConnect }: { onConnect: () => void }) {
  const { actor, pocket, ready } = useAccounts();
  const { pockets, queries } = useHouse();
  const { removed } = useSyncExternalStore(pockets.subscribe, pockets.standing);
  const kept = useQuery({
    queryKey: ["pockets", "page", pocket?.address ?? null],
    enabled: pocket !== null,
    queryFn: () => (pocket === null ? null : readPocket(pocket.address)),
  });
  if (pocket !== null && kept.data !== null && kept.data !== undefined) {
    const remove = async () => {
      await forgetPocket(pocket.address);
      pockets.remove();
      await queries.invalidateQueries({ queryKey: ["pockets"] });
    };
    return <Mine key={pocket.address} pocket={pocket} kept={kept.data} onRemove={() => void remove()} />;
  }
  const waits = !ready || (pocket !== null && kept.data === undefined);
  const state: PocketPageState = waits ? { kind: "loading" } : { kind: "nobody", other: actor !== null, removed };
  return <PocketView state={state} {...nothingToDo} onConnect={onConnect} />;
}

type MineProps = { pocket: Pocket; kept: KeptPocket; onRemove: () => void };

function Mine({ pocket, kept, onRemove }: MineProps) {
  const house = useHouse();
  const { config } = house;
  const { token, factory, reader, forwarder, verifier } = config.deployment;
  const balance = useBalance(token, pocket.address);
  const known = useQuery({
    queryKey: ["knownIn", pocket.address],
    staleTime: 0,
    queryFn: () => readKnownIn(house, pocket.address),
  });
  const sending = useAct(sendOut);
  const [sent, setSent] = useState<{ amount: bigint; to: Address } | null>(null);
  const paper = useWordsAgain(kept);
  const removal = useWordsAgain(kept);
  const play = usePlayMoney(pocket.address);
  const payer = config.relays.length === 0 ? null : (known.data?.knownIn[0]?.circle ?? null);

  const send = async (to: Address, amount: bigint) => {
    setSent(null);
    const output = await sending.run({ circle: payer?.address ?? null, token, to, amount });
    if (output !== null) setSent({ amount, to });
  };
  const { act } = sending;
  return (
    <PocketView
      state={{
        kind: "open",
        pocket,
        kept: kept.vault.kind,
        balance,
        knownIn: known.data?.knownIn ?? null,
        payer,
        network: isLocal(config) ? null : config.network,
        chainId: config.chainId,
        contracts: [token, factory, reader, forwarder, verifier, ...(known.data?.seen ?? [])],
        play: play.part,
        sending: act,
        sent: sent === null ? null : { ...sent, transaction: act.status === "done" ? act.transaction : null },
      }}
      paper={paper}
      removal={removal}
      onConnect={nothing}
      onPlay={play.put}
      onSend={(to, amount) => void send(to, amount)}
      onRemove={onRemove}
    />
  );
}

/** In memory as long as they are looked at. */
function useWordsAgain(kept: KeptPocket): WordsAgain {
  const { faultOf } = useCopy();
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const open = async (unlock: Unlock) => {
    setWorking(true);
    setFault(null);
    try {
      setWords(phraseOf((await openPocket(kept, unlock)).seed));
    } catch (error) {
      setFault(faultOf(failureOf(error, { ownAccountIsFine: false })));
    } finally {
      setWorking(false);
    }
  };
  const hide = () => {
    setWords(null);
    setFault(null);
  };
  return { words, working, fault, onUnlock: (unlock) => void open(unlock), onHide: hide };
}

const nothing = () => undefined;

const noWords: WordsAgain = { words: null, working: false, fault: null, onUnlock: nothing, onHide: nothing };

const nothingToDo: Omit<PocketViewProps, "state" | "onConnect"> = {
  paper: noWords,
  removal: noWords,
  onPlay: nothing,
  onSend: nothing,
  onRemove: nothing,
};
