import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Address } from "viem";
import { isSameAddress } from "../chain/address.ts";
import { useHouse } from "../house.tsx";
import type { Actor } from "./actor.ts";
import { chosenNeighbour, rememberNeighbour } from "./chosen.ts";
import { localNeighbours, type LocalNeighbour } from "./neighbours.ts";
import type { Pocket } from "./pockets.ts";
import type { Wallet } from "./wallets.ts";

export type Accounts = {
  /** Who acts; null for a visitor. */
  actor: Actor | null;
  /** Set when the actor is a local neighbour. */
  neighbour: LocalNeighbour | null;
  neighbours: readonly LocalNeighbour[];
  /** Set when the actor is a pocket wallet. */
  pocket: Pocket | null;
  /** The wallets of this browser; null until somebody looked for them. */
  wallets: readonly Wallet[] | null;
  /** False until it is known who acts: nothing should say "you are nobody" before. */
  ready: boolean;
  playNeighbour: (address: Address) => void;
  findWallets: () => Promise<void>;
  connectWallet: (wallet: Wallet) => Promise<void>;
  /** Its key was taken out of its vault, for as long as nobody else acts in this tab. */
  openPocket: (pocket: Pocket, actor: Actor) => void;
  beNobody: () => void;
};

const AccountsContext = createContext<Accounts | null>(null);

export function useAccounts(): Accounts {
  const accounts = useContext(AccountsContext);
  if (accounts === null) throw new Error("useAccounts outside of AccountsProvider");
  return accounts;
}

export function AccountsProvider({ children }: { children: ReactNode }) {
  const { config, wallets, pockets } = useHouse();
  const wallet = useSyncExternalStore(wallets.subscribe, wallets.standing);
  const opened = useSyncExternalStore(pockets.subscribe, pockets.standing);
  const neighbours = useMemo(() => localNeighbours(config), [config]);
  const [chosen, setChosen] = useState(() => chosenNeighbour());

  const choose = useCallback((next: Address | null) => {
    rememberNeighbour(next);
    setChosen(next);
  }, []);
  const playNeighbour = useCallback(
    (next: Address) => {
      wallets.leave();
      pockets.leave();
      choose(next);
    },
    [wallets, pockets, choose],
  );
  const connectWallet = useCallback(
    async ({ id }: Wallet) => {
      await wallets.connect(id);
      pockets.leave();
      choose(null);
    },
    [wallets, pockets, choose],
  );
  const openPocket = useCallback(
    (pocket: Pocket, actor: Actor) => {
      wallets.leave();
      choose(null);
      pockets.act(pocket, actor);
    },
    [wallets, pockets, choose],
  );
  const beNobody = useCallback(() => {
    wallets.leave();
    pockets.leave();
    choose(null);
  }, [wallets, pockets, choose]);

  const accounts = useMemo((): Accounts => {
    const neighbour = neighbours.find((one) => isSameAddress(one.address, chosen)) ?? null;
    return {
      actor: neighbour?.actor ?? opened.actor ?? wallet.actor,
      neighbour,
      pocket: neighbour === null ? opened.pocket : null,
      neighbours,
      wallets: wallet.found,
      ready: !wallet.pending && !opened.pending,
      playNeighbour,
      findWallets: wallets.look,
      connectWallet,
      openPocket,
      beNobody,
    };
  }, [neighbours, chosen, wallet, opened, wallets, playNeighbour, connectWallet, openPocket, beNobody]);

  return <AccountsContext value={accounts}>{children}</AccountsContext>;
}
