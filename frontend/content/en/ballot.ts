import type { NoBallotReason } from "../../street/model.ts";
import type { SealStep } from "../../ballot/model.ts";
import { counted } from "./numbers.ts";

export const ballot = {
  head: (name: string, round: number) => `${name}, round ${counted(round)}`,
  title: "Secret ballot",
  tick: "Tick every request you would help pay for.",
  rules: {
    "equal-shares":
      "The pot is split equally among the ballots, and each request is paid by the ballots that ticked it. So a small group gets its turn too, and ticking more never costs you money of your own.",
    "most-approvals":
      "The request with the most ticks is paid first, as far as the month’s money goes. Ticking more never costs you money of your own.",
  },
  ticked: (n: number, of: number) => `${n} of ${of} ticked`,
  none: "Nothing ticked is a ballot too: it counts for the quorum and pays for nothing.",
  seal: "Seal my ballot",
  sealAgain: "Seal my new ballot",
  shuffled: (closes: string) =>
    `The order is shuffled on every phone. You can change your mind until ${closes}; your last ballot counts.`,
  changing:
    "A ballot of yours is already in the box. A new one takes its place. Both open after voting, so anyone can then see that one ballot changed, though not whose.",
  sealing: {
    title: "Sealing your ballot",
    steps: {
      folding: "Folded",
      proving: "Proving you are one of the members, not which one",
      locking: "Locking it until voting has closed",
      handing: "Handing it to the relay",
    } satisfies Record<SealStep, string>,
    proving: (roster: number) => `Proving you are one of the ${roster}, not which one`,
    handing: (relay: string) => `Handing it to the relay, ${relay}`,
    notes: {
      folding: "Your ticks never leave this device unsealed.",
      proving: "A few seconds on an older phone. Keep this page open.",
      locking: "The key that opens it does not exist yet.",
      handing: "It carries the ballot to the box and cannot look inside.",
    } satisfies Record<SealStep, string>,
  },
  handedOver: {
    title: "Your ballot is handed over",
    text: (by: string) =>
      `It goes into the box with the next batch, by ${by}. You need not wait; this page knows when it is in.`,
    why: "The relay waits a little and sends several ballots together, so that the hour does not tell whose is whose.",
  },
  inTheBox: {
    title: "Your ballot is in the box",
    text: (cast: number) =>
      cast === 1
        ? "It is the first one. It opens by itself when voting has closed; you need not come back."
        : `It is one of ${cast} now. It opens by itself when voting has closed; you need not come back.`,
    picture: "The ballot box, with your sealed ballot going in",
  },
  receipt: {
    title: "Your receipt",
    line: (time: string) => `Handed over ${time}.`,
    code: "Receipt",
    note: "Kept in this browser only. It finds your ballot in the box and does not show what you ticked.",
    find: "Find my ballot",
    change: "Change my mind",
  },
  failed: {
    proving: "The proof did not work out",
    locking: "The seal could not be closed",
    handing: "The relay did not take your ballot",
    safe: "Your ballot is still on this device. Nobody has seen it, and nothing was sent twice.",
    again: "Try again",
    other: (host: string) => `Try another relay: ${host}`,
    own: "Sending it yourself would show which ballot is yours, so this page does not offer it.",
  },
  locked: {
    title: "Unlock your voting secret",
    kept: "It is kept in this browser under the passphrase you chose when you joined. Nobody can reset it.",
    notKept: "This browser does not have your voting secret. Your recovery file brings it back.",
    passphrase: "Passphrase",
    unlock: "Unlock",
    unlocking: "Unlocking. This takes a second on purpose.",
    or: "Or use the recovery file",
    file: "Recovery file",
    filePassphrase: "A passphrase for this browser",
    fileHint: "The file you saved when you joined. It is read on this device and goes nowhere.",
    fileMissing: "Choose the file first.",
    recover: "Use this file",
  },
  notOpen: {
    title: "Voting has not opened yet",
    text: (opens: string) => `The ballot opens ${opens}. Until then the board is open.`,
    go: "Look at the board",
  },
  closed: {
    title: "Voting has closed",
    text: (opens: string) =>
      `The seals open by themselves at ${opens}. This browser holds no receipt of yours for this ballot.`,
    go: "Back to the street",
  },
  cannot: {
    "no-account": { title: "Who are you?", text: "Connect the wallet you joined with to open your ballot." },
    "not-a-member": {
      title: "This ballot is for members",
      text: "Neighbours that other neighbours have vouched for can vote. Ask to join, and a later ballot can be yours.",
    },
    "joined-after": {
      title: "You vote from the next ballot on",
      text: "You joined after this roster was drawn up. Everyone starts with the next ballot, so that nobody can join to swing one.",
    },
    left: { title: "You have no seat here any more", text: "A seat that was given up takes the ballot with it." },
    votes: (at: string) => `Your first ballot opens ${at}.`,
    join: "Ask to join",
  },
  noBallot: {
    title: "No ballot this month",
    why: {
      "too-few-members": "Fewer than three neighbours had a seat when voting opened, too few for a secret.",
      "earlier-unsettled": "The month before was still being counted when voting opened.",
      "nothing-pinned": "Nothing was pinned when voting opened.",
      "nobody-voted": "Nobody cast a ballot while voting was open.",
    } satisfies Record<NoBallotReason, string>,
    next: (opens: string) => `The pot stays whole. The next ballot opens ${opens}.`,
  },
  asks: (handle: string) => `asked for by ${handle}`,
  loading: "Fetching the ballot.",
};
