import { useCallback, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../content/copy.ts";
import { failureOf } from "../flows/failure.ts";
import type { PocketWish } from "../pocket/model.ts";
import { idle, type Act } from "../ui/model.ts";
import type { ShellProps } from "../ui/shellModel.ts";
import { useAccounts } from "./Accounts.tsx";

type WalletDialog = {
  props: ShellProps["wallets"];
  open: () => void;
  /** What somebody wants with a pocket wallet: a dialog of its own, which comes when it is asked for. */
  wish: PocketWish | null;
  onWished: () => void;
};

export function useWalletDialog(): WalletDialog {
  const { actor, wallets, pocket, findWallets, connectWallet, beNobody } = useAccounts();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [wish, setWish] = useState<PocketWish | null>(null);
  const pockets = useQuery({
    queryKey: ["pockets", "all"],
    enabled: isOpen,
    queryFn: async () => (await import("../pocket/kept.ts")).keptPockets(),
  });
  const [act, setAct] = useState<Act>(idle);

  const fail = useCallback(
    async (error: unknown) => {
      const { faultOf } = await words.all();
      setAct({ status: "failed", fault: faultOf(failureOf(error, { ownAccountIsFine: false })) });
    },
    [words],
  );
  const open = useCallback(() => {
    setOpen(true);
    void findWallets().catch(fail);
  }, [findWallets, fail]);
  const close = () => {
    setOpen(false);
    setAct(idle);
  };
  const pick = async (id: string) => {
    const wallet = wallets?.find((one) => one.id === id);
    if (wallet === undefined) return;
    setAct({ status: "working", step: "signing" });
    try {
      await connectWallet(wallet);
      close();
    } catch (error) {
      await fail(error);
    }
  };
  const leave = () => {
    beNobody();
    close();
  };
  return {
    open,
    wish,
    onWished: () => setWish(null),
    props: {
      open: isOpen,
      choices: wallets,
      act,
      onPick: (id) => void pick(id),
      pockets: pockets.data ?? null,
      pocket,
      onPocket: (next) => {
        close();
        setWish(next);
      },
      onClose: close,
      onLeave: actor === null ? null : leave,
    },
  };
}
