import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Address } from "viem";
import { useConnection, useConnectors, useDisconnect, useConfig, type Connector } from "wagmi";
import { isSameAddress } from "../chain/address.ts";
import { useHouse } from "../house.tsx";
import { neighbourActor, walletActor, type Actor } from "./actor.ts";
import { chosenNeighbour, rememberNeighbour } from "./chosen.ts";
import { connectTo } from "./connectTo.ts";
import { localNeighbours, type LocalNeighbour } from "./neighbours.ts";

export type Wallet = { id: string; name: string; icon: string | null; connector: Connector };

export type Accounts = {
  /** Who acts; null for a visitor. */
  actor: Actor | null;
  /** Set when the actor is a local neighbour. */
  neighbour: LocalNeighbour | null;
  neighbours: readonly LocalNeighbour[];
  wallets: readonly Wallet[];
  /** False until the local keys are known: nothing should say "you are nobody" before. */
  ready: boolean;
  playNeighbour: (address: Address) => void;
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
  const { config } = useHouse();
  const wagmi = useConfig();
  const connectors = useConnectors();
  const { address, connector, status } = useConnection();
  const { mutate: disconnect } = useDisconnect();
  const [neighbours, setNeighbours] = useState<readonly LocalNeighbour[] | null>(null);
  const [chosen, setChosen] = useState(() => chosenNeighbour());

  useEffect(() => {
    let current = true;
    void localNeighbours(config).then((found) => current && setNeighbours(found));
    return () => {
      current = false;
    };
  }, [config]);

  const playNeighbour = useCallback(
    (next: Address) => {
      disconnect();
      rememberNeighbour(next);
      setChosen(next);
    },
    [disconnect],
  );
  const connectWallet = useCallback(
    async (wallet: Wallet) => {
      await connectTo(wagmi, wallet.connector, config.chainId);
      rememberNeighbour(null);
      setChosen(null);
    },
    [wagmi, config.chainId],
  );
  const beNobody = useCallback(() => {
    disconnect();
    rememberNeighbour(null);
    setChosen(null);
  }, [disconnect]);

  const accounts = useMemo((): Accounts => {
    const neighbour = neighbours?.find((one) => isSameAddress(one.address, chosen)) ?? null;
    const wallet =
      status === "connected" && address !== undefined && connector !== undefined
        ? walletActor(config, wagmi, connector, address)
        : null;
    return {
      actor: neighbour === null ? wallet : neighbourActor(config, neighbour.account),
      neighbour,
      neighbours: neighbours ?? [],
      wallets: connectors.map((one) => ({ id: one.uid, name: one.name, icon: one.icon ?? null, connector: one })),
      ready: neighbours !== null && status !== "reconnecting",
      playNeighbour,
      connectWallet,
      beNobody,
    };
  }, [
    neighbours,
    chosen,
    status,
    address,
    connector,
    connectors,
    config,
    wagmi,
    playNeighbour,
    connectWallet,
    beNobody,
  ]);

  return <AccountsContext value={accounts}>{children}</AccountsContext>;
}
