import { some } from "./numbers.ts";
import type { Fault } from "../../ui/model.ts";

export const collect = {
  page: "Collect a grant",
  step: (at: number) => `Step ${at} of 3`,
  what: {
    title: (name: string) => `${name} has a grant for you`,
    titleOther: (name: string) => `A grant of ${name} waits`,
    for: "For",
    chosen: (date: string, approvals: number, cast: number) =>
      `The neighbours chose it by secret ballot on ${date}. ${approvals} of ${some(cast, "ballot", "ballots")} ticked it.`,
    asked: "asked for it",
    go: (sum: string) => `Collect ${sum}`,
    waits: (until: string) => `It waits for you until ${until}, then goes back to the pot. Collecting is free.`,
  },
  where: {
    title: "Where should it go?",
    text: "The grant is digital dollars (USDC), one for one. They need an address, as a letter does.",
    address: "To an address I have",
    addressNote: "From a wallet app or an exchange. Paste it here.",
    label: "The address",
    connected: "To the wallet on this page",
    connectedNote: (four: string) => `It ends ${four}.`,
    bad: "That is not an address: 0x and 40 more signs.",
    go: (sum: string) => `Send ${sum} there`,
    final: "This cannot be called back once sent.",
    back: "Back",
  },
  toWallet: {
    title: "Where it goes",
    yours: (four: string) => `It goes to your wallet, ending ${four}, as was written when it was pinned.`,
    person: (handle: string, four: string) =>
      `It goes to ${handle}’s wallet, ending ${four}, as was written when it was pinned. Anyone may send it on.`,
    other: (four: string) =>
      `It goes to the wallet ending ${four}, as was written when it was pinned. Anyone may send it on.`,
    go: (sum: string) => `Send ${sum} there`,
  },
  done: {
    title: (sum: string) => `The ${sum} is yours`,
    stamp: "Collected",
    grant: "Grant",
    fee: "Fee",
    sentTo: "Sent to",
    ending: "the address ending",
    close: "You can close this page. Nothing else is needed.",
    already: "This grant has been collected",
    alreadyText: "A link pays once. If it was not you, ask whoever gave you the link.",
  },
  expired: {
    title: "This grant went back to the pot",
    text: (sum: string, date: string) =>
      `A grant waits 90 days. Nobody collected the ${sum} by ${date}, so it went back to the pot. Ask whoever pinned it whether they would pin it again.`,
  },
  notYet: {
    title: "Not decided yet",
    text: (sum: string, knownAt: string) =>
      `${sum} is asked for, and the neighbours have not voted on it yet. Keep the link and open it again ${knownAt}.`,
  },
  notChosen: {
    title: "This one was not chosen",
    text: "The neighbours did not choose it, or it was withdrawn. Nothing waits here.",
  },
  broken: {
    torn: {
      title: "This link is torn",
      fault: {
        sentence: "A piece of it is missing, as happens when a message cuts a long line.",
        wayOn: "Ask for it again, or copy it whole. Nothing is lost: the grant waits.",
      },
    },
    other: {
      title: "This link belongs to another grant",
      fault: {
        sentence: "It is whole, but its key does not open this grant.",
        wayOn: "Scan the slip once more, or ask whoever gave it to you. Nothing is lost: the grant waits.",
      },
    },
    "no-grant": {
      title: "There is no such grant",
      fault: {
        sentence: "Nothing was ever asked for under this number.",
        wayOn: "A sign in the link may be wrong. Ask for it again, or copy it whole.",
      },
    },
    "no-circle": {
      title: "This link leads to no street",
      fault: {
        sentence: "No circle lives at the address in it.",
        wayOn: "A sign in the link may be wrong, or it was made for another page. Ask for it again.",
      },
    },
  } satisfies Record<string, { title: string; fault: Fault }>,
  wrongNetwork: {
    title: "This page is on the wrong network",
    fault: (network: string): Fault => ({
      sentence: `The page is made for ${network}, and something else answers.`,
      wayOn:
        "Open the link as it was given to you, or check the network under settings. Nothing is lost: the grant waits.",
    }),
  },
  /** On paper, for whoever is to collect. */
  slip: {
    label: "The slip, as it is printed",
    handedTo: "Handed to, and when",
    from: (name: string) => `A grant of ${name}`,
    qr: "QR code: the link to collect with",
    steps: [
      "Point a phone’s camera at the square.",
      "Say where the money should go. No account is needed.",
      "Done. Collecting is free.",
    ],
    until: (date: string) => `It waits until ${date}, then goes back to the pot.`,
    ifChosen: "If the neighbours choose it by secret ballot, it waits 90 days to be collected.",
    care: "Whoever has this slip has the grant. Keep it like cash.",
  },
  needsLink: {
    title: (name: string) => `A grant of ${name} waits for its link`,
    text: (handle: string, until: string) =>
      `It goes to whoever has the claim link. ${handle} pinned the request and has the link; it waits until ${until}.`,
  },
  lookAt: (name: string) => `Look at ${name}`,
  loading: "Looking what waits for you.",
};
