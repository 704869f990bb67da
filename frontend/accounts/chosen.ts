import { getAddress, isAddress, type Address } from "viem";

const KEY = "potluck.neighbour";

/** Which local neighbour this tab plays: two tabs may be two people. */
export function chosenNeighbour(storage: Storage = window.sessionStorage): Address | null {
  const text = storage.getItem(KEY);
  return text !== null && isAddress(text) ? getAddress(text) : null;
}

export function rememberNeighbour(address: Address | null, storage: Storage = window.sessionStorage): void {
  if (address === null) storage.removeItem(KEY);
  else storage.setItem(KEY, address);
}
