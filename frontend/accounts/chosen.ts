import { getAddress, isAddress, type Address } from "viem";

/** Who acts in this tab: two tabs may be two people. */
function remembered(key: string) {
  return {
    chosen: (storage: Storage = window.sessionStorage): Address | null => {
      const text = storage.getItem(key);
      return text !== null && isAddress(text) ? getAddress(text) : null;
    },
    remember: (address: Address | null, storage: Storage = window.sessionStorage): void => {
      if (address === null) storage.removeItem(key);
      else storage.setItem(key, address);
    },
  };
}

/** Which local neighbour one plays. */
export const { chosen: chosenNeighbour, remember: rememberNeighbour } = remembered("potluck.neighbour");

/** Which pocket wallet is open. */
export const { chosen: chosenPocket, remember: rememberPocket } = remembered("potluck.pocket");
