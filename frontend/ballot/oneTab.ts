import { FlowFault } from "../flows/failure.ts";

/**
 * One tab of this browser at a time seals and hands over a voter's ballot: two at once would number theirs alike, and one
 * would be lost. The other tab is told at once, not kept waiting behind something it cannot see.
 */
export async function inOneTab(name: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`potluck/${name}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) throw new FlowFault({ kind: "otherTab" });
    await work();
  });
}
