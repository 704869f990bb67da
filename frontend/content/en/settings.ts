import type { Trouble } from "../../settings/model.ts";
import type { Fault } from "../../ui/model.ts";
import { some } from "./numbers.ts";

const address = "The address begins with https://";

export const settings = {
  title: "Settings",
  network: {
    title: "The network",
    local: "A chain on this machine, to try things out. Its dollars are play money.",
    named: (name: string, chainId: number) =>
      `This page shows circles on the network ${name}, number ${chainId}. Dollars sent on any other network do not arrive here.`,
  },
  hosts: {
    title: "Whom this page talks to",
    lead: "To these and nobody else. Each is named, with what it learns about you. Some you can replace; your choice is kept in this browser.",
    none: "none",
    chosen: "Your choice.",
    reset: "Go back to what the page came with",
    another: "Use another",
    add: "Add one",
    label: "Its address",
    go: "Try it, and use it",
    asking: "Asking whether it is the right one.",
    kept: "It is. The page loads again with it.",
    kinds: {
      page: {
        name: "Where this page comes from",
        learns:
          "It learns your internet address and when you opened the page, and not which circle you look at: that stays in your browser.",
      },
      rpc: {
        name: "The way to the chain (RPC)",
        learns:
          "The page reads the street from it. It learns your internet address, and which circles and accounts you look at.",
        hint: `${address} It has to be a way to the same network.`,
      },
      relay: {
        name: "The relay",
        learns:
          "It brings what you do to the chain and pays the fee. It learns your internet address with everything you hand it, and could guess from that whose a ballot is; what you ticked it cannot read before the seals open.",
        hint: `${address} A neighbour may run one.`,
      },
      secondRelay: {
        name: "The second relay",
        learns:
          "It is asked when the first one is silent, or did not bring a ballot to the box. Then it learns the same.",
        hint: `${address} A neighbour may run one.`,
      },
      furtherRelay: {
        name: "A further relay",
        learns: "It is asked when those before it are silent. Then it learns the same.",
      },
      beacon: {
        name: "The beacon",
        learns:
          "Its key opens the sealed ballots, and this page checks the key. It learns your internet address, and of which ballots you asked for the key.",
      },
      furtherBeacon: {
        name: "A further source of the beacon",
        learns: "It is asked when those before it are silent or say something else. Then it learns the same.",
      },
      explorer: {
        name: "The block explorer",
        learns:
          "This page only links to it. It learns your internet address and what you look up, once you follow such a link.",
        hint: `${address} It is not asked anything now.`,
      },
    },
    trouble: (trouble: Trouble): Fault => {
      switch (trouble.kind) {
        case "noAddress":
          return {
            sentence: "This is no address that the page could use. It begins with https:// and has no ? or # in it.",
          };
        case "known":
          return { sentence: `This page uses ${trouble.host} already.`, wayOn: "Nothing was changed." };
        case "silent":
          return {
            sentence: `${trouble.host} gives this page no answer that it could use.`,
            wayOn:
              "Nothing was changed. It may be down, be something else, or refuse questions from a page; or whoever hosts this page allows it no hosts but those it came with. A copy of the page that you host yourself may ask anybody.",
          };
        case "otherChain":
          return {
            sentence: `${trouble.host} leads to another network.`,
            wayOn: "Nothing was changed. Look for one of the network named above.",
          };
        case "otherRelay":
          return {
            sentence: `What answers at ${trouble.host} is not a relay for the circles on this page.`,
            wayOn: "Nothing was changed. Check the address, or take another.",
          };
        case "notKept":
          return {
            sentence: "This browser keeps nothing for this page, so the change would be lost.",
            wayOn: "Nothing was changed. A private window may be why; try an ordinary one.",
          };
      }
    },
  },
  kept: {
    title: "Everything kept in this browser",
    lead: "The page itself and circles you looked at, to be read without a network; drafts, claim links you made, ballots you sealed, voting secrets and pocket wallets as you locked them. It lies on this device and nowhere else.",
    unknown: "This browser does not let the page keep anything.",
    count: (things: number, secrets: number, pockets: number) => {
      const secret = [
        ...(secrets > 0 ? [some(secrets, "voting secret", "voting secrets")] : []),
        ...(pockets > 0 ? [some(pockets, "pocket wallet", "pocket wallets")] : []),
      ];
      const all = `Now: ${some(things, "thing", "things")}`;
      return secret.length === 0 ? `${all}, and no voting secret.` : `${all}, of which ${secret.join(" and ")}.`;
    },
    file: "In the file voting secrets and pocket wallets stay locked as they are here; what has no lock lies open. Claim links are not locked: whoever reads the file could collect with them, and see later which ballots were yours. Keep it as you keep money. The page does not read it back; that is what a recovery file is for.",
    export: "Save all of it as a file",
    wipe: "Wipe all of it from this browser",
    sure: {
      title: "Wipe everything from this browser?",
      lost: (secrets: number) =>
        secrets === 0
          ? "Claim links made here and not yet handed over are gone for good, and their money with them until it returns to the pot."
          : `${some(secrets, "voting secret", "voting secrets")} will be gone. Without its recovery file or words nobody can bring one back, and you cannot vote with it again. Claim links made here and not yet handed over are gone too.`,
      pockets: (pockets: number) =>
        pockets === 1
          ? "1 pocket wallet will be gone too. Without its 12 words on paper, its money and its seat are lost for good."
          : `${some(pockets, "pocket wallet", "pocket wallets")} will be gone too. Without their 12 words on paper, their money and their seats are lost for good.`,
      stays: "What is on the chain stays: your seat, your stake, and the ballots already cast.",
      wiping: "Wiping.",
      failed: {
        sentence: "This browser did not let the page wipe everything.",
        wayOn:
          "Close other tabs with this page and try again, or clear this page’s data in the browser’s own settings.",
      } satisfies Fault,
      go: "Wipe it",
      back: "Keep it",
    },
  },
};
