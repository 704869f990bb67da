import { createContext, useCallback, useContext, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Address } from "viem";
import { isSameAddress } from "../chain/address.ts";
import { useHouse } from "../house.tsx";
import type { Actor } from "./actor.ts";
import { chosenNeighbour, rememberNeighbour } from "./chosen.ts";
import { localNeighbours, type LocalNeighbour } from "./neighbours.ts";
import type { Wallet } from "./wallets.ts";

export type Accounts = {
  /** Who acts; null for a visitor. */
  actor: Actor | null;
  /** Set when the actor is a local neighbour. */
  neighbour: LocalNeighbour | null;
  neighbours: readonly LocalNeighbour[];
  /** The wallets of this browser; null until somebody looked for them. */
  wallets: readonly Wallet[] | null;
  /** False until it is known who acts: nothing should say "you are nobody" before. */
  ready: boolean;
  playNeighbour: (address: Address) => void;
  findWallets: () => Promise<void>;
  connectWallet: (wallet: Wallet) => Promise<void>;
  beNobody: () => void;
};

const AccountsContext = createContext<Accounts | null>(null);

export function useAccounts(): Accounts {
  const accounts = useContext(AccountsContext);
  if (accounts === null) throw new Error("useAccounts outside of AccountsProvider");
  return accounts;
}

export function AccountsProvider({ children }: { children: ReactNode }) {
  const { config, wallets } = useHouse();
  const wallet = useSyncExternalStore(wallets.subscribe, wallets.standing);
  const neighbours = useMemo(() => localNeighbours(config), [config]);
  const [chosen, setChosen] = useState(() => chosenNeighbour());

  const choose = useCallback((next: Address | null) => {
    rememberNeighbour(next);
    setChosen(next);
  }, []);
  const playNeighbour = useCallback(
    (next: Address) => {
      wallets.leave();
      choose(next);
    },
    [wallets, choose],
  );
  const connectWallet = useCallback(
    async ({ id }: Wallet) => {
      await wallets.connect(id);
      choose(null);
    },
    [wallets, choose],
  );
  const beNobody = useCallback(() => {
    wallets.leave();
    choose(null);
  }, [wallets, choose]);

  const accounts = useMemo((): Accounts => {
    const neighbour = neighbours.find((one) => isSameAddress(one.address, chosen)) ?? null;
    return {
      actor: neighbour?.actor ?? wallet.actor,
      neighbour,
      neighbours,
      wallets: wallet.found,
      ready: !wallet.pending,
      playNeighbour,
      findWallets: wallets.look,
      connectWallet,
      beNobody,
    };
  }, [neighbours, chosen, wallet, wallets, playNeighbour, connectWallet, beNobody]);

  return <AccountsContext value={accounts}>{children}</AccountsContext>;
}
