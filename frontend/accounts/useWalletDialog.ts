import { useCallback, useState } from "react";
import { useWords } from "../content/copy.ts";
import { failureOf } from "../flows/failure.ts";
import { idle, type Act } from "../ui/model.ts";
import type { ShellProps } from "../ui/shellModel.ts";
import { useAccounts } from "./Accounts.tsx";

export function useWalletDialog(): { props: ShellProps["wallets"]; open: () => void } {
  const { actor, wallets, findWallets, connectWallet, beNobody } = useAccounts();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
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
    props: {
      open: isOpen,
      choices: wallets,
      act,
      onPick: (id) => void pick(id),
      onClose: close,
      onLeave: actor === null ? null : leave,
    },
  };
}
