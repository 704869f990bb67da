import type { Address, Hex } from "viem";

/*
 * A claim link is money on paper. Its key is taken out of the address bar before the page draws or asks for anything, so that
 * it stays neither in the history nor on the screen, and lives in this tab's memory alone.
 */

const CLAIM = /^#\/(?:collect\/(0x[0-9a-fA-F]{40})|(?:c\/)?(0x[0-9a-fA-F]{40})\/collect)\/(\d{1,10})\/(.+)$/;

const keys = new Map<string, Hex | null>();
const nameOf = (circle: string, id: number) => `${circle}/${id}`.toLowerCase();

/** Takes a key that stands in the fragment. `null` is remembered for one that is torn. */
export function takeClaimKey(location: Pick<Location, "hash">, history: Pick<History, "replaceState">): void {
  const [, before, after, id, text] = CLAIM.exec(location.hash) ?? [];
  const circle = before ?? after;
  if (circle === undefined || id === undefined || text === undefined) return;
  history.replaceState(null, "", `#/${circle}/collect/${id}`);
  const key = /^(?:0x)?([0-9a-fA-F]{64})$/.exec(text)?.[1];
  keys.set(nameOf(circle, Number(id)), key === undefined ? null : `0x${key}`);
}

/** undefined: no link was opened; null: it was torn. */
export const claimKeyFor = (circle: Address, id: number): Hex | null | undefined => keys.get(nameOf(circle, id));

/** From the first moment, and for links that are pasted into an open page. Must run before anything else looks. */
export function watchForClaimKeys(page: Window): void {
  takeClaimKey(page.location, page.history);
  page.addEventListener("hashchange", () => takeClaimKey(page.location, page.history));
}
