import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import type { Circle, Round } from "../../protocol/types.ts";
import { useRound, useRounds } from "../chain/queries.ts";
import { circleName } from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { useCopy } from "../content/copy.ts";
import { useHouse } from "../house.tsx";
import { useAsk } from "../motions/useAsk.ts";
import { downloadText } from "../secrets/download.ts";
import { hasSheet, newestSheet, roundRows } from "./historyModel.ts";
import { HistoryView } from "./HistoryView.tsx";
import type { AllState, Sheet, SheetState } from "./model.ts";
import { readPapers, readSheet } from "./readSheet.ts";
import { recordCsv, sheetCsv } from "./recordCsv.ts";
import { headOf, sheetOf } from "./sheetModel.ts";

/** `asked` null: the newest month that is over. */
export function HistoryPage({ reading, asked }: CirclePageProps & { asked: number | null }) {
  const { circle } = useCirclePage(reading);
  const sheet = useSheet(circle, asked ?? newestSheet(circle));
  // A line each, and all of them take a provider longer than the sheet does.
  const rounds = useRounds(circle, sheet.kind !== "loading").data ?? null;
  const { all, save, saveAll } = useTables(circle, rounds ?? []);
  return (
    <HistoryView
      model={{ circle: circleName(circle), rounds: rounds && roundRows(circle, rounds), sheet, all }}
      onPrint={() => window.print()}
      onSave={save}
      onSaveAll={() => void saveAll()}
    />
  );
}

/** The sheet that is open, or every month, as a file for a spreadsheet. */
function useTables(circle: Circle, rounds: readonly Round[]) {
  const house = useHouse();
  const { history, motions } = useCopy();
  const sentenceOf = useAsk();
  const [all, setAll] = useState<AllState>({ kind: "idle" });
  const words = { history, motions, sentenceOf };
  const { name } = circle.terms;
  const download = (round: number | null, csv: string) =>
    // A mark at the front tells spreadsheets that the letters are UTF-8.
    downloadText(`${history.csv.file(name, round)}.csv`, `\uFEFF${csv}`, "text/csv");
  const saveAll = async () => {
    setAll({ kind: "reading" });
    try {
      const papers = await readPapers(house, circle, rounds);
      const held = rounds.filter(({ round }) => hasSheet(circle, round));
      download(
        null,
        recordCsv(
          words,
          held.map((round) => headOf(house.config, circle, round, papers)),
        ),
      );
      setAll({ kind: "idle" });
    } catch {
      setAll({ kind: "failed" });
    }
  };
  return { all, save: (sheet: Sheet) => download(sheet.round, sheetCsv(words, sheet)), saveAll };
}

function useSheet(circle: Circle, asked: number | null): SheetState {
  const house = useHouse();
  const number = asked !== null && asked <= circle.round && hasSheet(circle, asked) ? asked : null;
  const shown = useRound(circle, number);
  const { data } = useQuery({
    queryKey: [
      "sheet",
      circle.address,
      shown?.round,
      shown?.status,
      circle.requests
        .map(({ id, grant, thanks }) => `${id}:${grant.status}:${thanks === null ? "" : "thanked"}`)
        .join(),
    ],
    enabled: shown !== null,
    staleTime: 60_000,
    placeholderData: (earlier, query) => (query?.queryKey[2] === shown?.round ? earlier : undefined),
    queryFn: () => (shown === null ? null : readSheet(house, circle, shown)),
  });
  if (number === null) return { kind: "none" };
  if (shown === null || data === null || data === undefined) return { kind: "loading", round: number };
  return { kind: "sheet", sheet: sheetOf(house.config, circle, shown, data) };
}
