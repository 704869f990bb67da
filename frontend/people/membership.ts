import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { readChanges } from "../../protocol/circle.ts";
import type { Circle, MembershipChange } from "../../protocol/types.ts";
import { personOf } from "../chain/standing.ts";
import { useHouse } from "../house.tsx";
import type { MembershipEntry, MembershipModel } from "./model.ts";

/** So many changes are read at first, and so many more with each wish for earlier ones. */
const PAGE = 48;

/** `from`: the index of the first of them. null: nobody has asked yet. */
export type ChangesRead = { from: number; changes: readonly MembershipChange[] | null } | null;

/** The membership's history, newest part first, read when somebody asks for it. */
export function useChanges(circle: Circle): { read: ChangesRead; more: () => void } {
  const { client, config } = useHouse();
  const [pages, setPages] = useState(0);
  const { address, changeCount } = circle;
  const from = Math.max(0, changeCount - pages * PAGE);
  const { data } = useQuery({
    queryKey: ["changes", address, from, changeCount],
    enabled: pages > 0,
    staleTime: Infinity,
    placeholderData: (before) => before,
    queryFn: async () => {
      const { reader } = config.deployment;
      return { from, changes: await readChanges(client, { reader, circle: address, from, to: changeCount }) };
    },
  });
  return { read: pages === 0 ? null : (data ?? { from, changes: null }), more: () => setPages(pages + 1) };
}

export function membershipModel(circle: Circle, read: ChangesRead): MembershipModel {
  if (read === null) return { kind: "closed" };
  if (read.changes === null) return { kind: "loading" };
  const entries = read.changes.flatMap(({ change, account, changedAt }, at): MembershipEntry[] =>
    change === "none" || change === "commitmentChanged"
      ? []
      : [{ index: read.from + at, change, person: personOf(circle, account), at: changedAt }],
  );
  return { kind: "open", entries: entries.reverse(), earlier: read.from };
}
