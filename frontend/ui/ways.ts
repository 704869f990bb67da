import type { Address, Hex } from "viem";
import type { HelpPlace } from "../help/model.ts";

/** The page's addresses (hash routes). A claim key never leaves the fragment. */
export const ways = {
  home: "#/",
  start: "#/start",
  help: (place: HelpPlace) => (place === null ? "#/help" : `#/help/${place}`),
  settings: "#/settings",
  /** The pocket wallet that is open. */
  pocket: "#/pocket",
  street: (circle: Address) => `#/${circle}`,
  ballot: (circle: Address) => `#/${circle}/ballot`,
  /** Where one's own ballot of a round is. */
  find: (circle: Address, round: number) => `#/${circle}/find/${round}`,
  people: (circle: Address) => `#/${circle}/people`,
  join: (circle: Address) => `#/${circle}/join`,
  recover: (circle: Address) => `#/${circle}/recover`,
  /** One's own voting secret. */
  secret: (circle: Address) => `#/${circle}/secret`,
  /** What a candidate shows to a neighbour. */
  vouch: (circle: Address, candidate: Address, handle: string) =>
    `#/${circle}/vouch/${candidate}/${encodeURIComponent(handle)}`,
  chipIn: (circle: Address) => `#/${circle}/chip-in`,
  pin: (circle: Address) => `#/${circle}/pin`,
  rules: (circle: Address) => `#/${circle}/rules`,
  propose: (circle: Address) => `#/${circle}/propose`,
  request: (circle: Address, id: number) => `#/${circle}/request/${id}`,
  collect: (circle: Address, id: number) => `#/${circle}/collect/${id}`,
  claim: (circle: Address, id: number, key: Hex) => `#/${circle}/collect/${id}/${key}`,
  rounds: (circle: Address) => `#/${circle}/rounds`,
  round: (circle: Address, round: number) => `#/${circle}/rounds/${round}`,
};
