import { useQuery } from "@tanstack/react-query";
import type { Circle, Round } from "../../protocol/types.ts";
import { useRounds } from "../chain/queries.ts";
import { circleName } from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { useHouse } from "../house.tsx";
import { hasSheet, newestSheet, roundRows } from "./historyModel.ts";
import { HistoryView } from "./HistoryView.tsx";
import type { SheetState } from "./model.ts";
import { readSheet } from "./readSheet.ts";
import { sheetOf } from "./sheetModel.ts";

/** `asked` null: the newest month that is over. */
export function HistoryPage({ reading, asked }: CirclePageProps & { asked: number | null }) {
  const { circle } = useCirclePage(reading);
  const { data } = useRounds(circle);
  const rounds = data ?? [];
  const shown = asked === null ? newestSheet(circle, rounds) : (rounds.find(({ round }) => round === asked) ?? null);
  const before = shown === null ? null : (rounds.find(({ round }) => round === shown.round - 1) ?? null);
  const sheet = useSheet(circle, shown, before);
  return (
    <HistoryView
      model={{ circle: circleName(circle), rounds: roundRows(circle, rounds), sheet }}
      onPrint={() => window.print()}
    />
  );
}

function useSheet(circle: Circle, round: Round | null, before: Round | null): SheetState {
  const house = useHouse();
  const shown = round !== null && hasSheet(circle, round) ? round : null;
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
    queryFn: () => (shown === null ? null : readSheet(house, circle, shown, before)),
  });
  if (shown === null) return { kind: "none" };
  if (data === null || data === undefined) return { kind: "loading", round: shown.round };
  return { kind: "sheet", sheet: sheetOf(house.config, circle, shown, data) };
}
