import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useCopy } from "../content/copy.ts";
import { useHouse } from "../house.tsx";
import { downloadText } from "../secrets/download.ts";
import { keepChoices, keptChoices } from "./choices.ts";
import { countOf, everythingKept, keptFile, wipe } from "./kept.ts";
import { settingsModel, type Attempt, type Slot, type Wiping } from "./model.ts";
import { SettingsView } from "./SettingsView.tsx";
import { tryOut } from "./tryOut.ts";

export function SettingsPage() {
  const { config } = useHouse();
  const { common } = useCopy();
  const choices = useQuery({ queryKey: ["choices"], staleTime: Infinity, queryFn: () => keptChoices(config) }).data;
  const kept = useQuery({ queryKey: ["kept"], retry: false, queryFn: async () => countOf(await everythingKept()) });
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [wiping, setWiping] = useState<Wiping>("no");
  if (choices === undefined || kept.isPending) return <p role="status">{common.loading}</p>;

  // Everything the page talks to is made when it loads.
  const put = async (slot: Slot, url: string | null) => {
    try {
      await keepChoices(config, { ...choices, [slot]: url });
    } catch {
      setAttempt({ slot, status: "failed", trouble: { kind: "notKept" } });
      return;
    }
    setAttempt({ slot, status: "kept" });
    window.location.reload();
  };
  const replace = async (slot: Slot, typed: string) => {
    setAttempt({ slot, status: "asking" });
    const tried = await tryOut(config, slot, typed);
    if (tried.ok) await put(slot, tried.url);
    else setAttempt({ slot, status: "failed", trouble: tried.trouble });
  };
  const wipeAll = async () => {
    setWiping("under-way");
    try {
      await wipe();
    } catch {
      setWiping("failed");
      return;
    }
    window.location.hash = "#/";
    window.location.reload();
  };

  return (
    <SettingsView
      model={settingsModel(config, choices, window.location.host)}
      attempt={attempt}
      kept={kept.data ?? null}
      wiping={wiping}
      onReplace={(slot, typed) => void replace(slot, typed)}
      onReset={(slot) => void put(slot, null)}
      onExport={() => void everythingKept().then((all) => downloadText("potluck-browser.json", keptFile(all)))}
      onWipe={() => void wipeAll()}
    />
  );
}
