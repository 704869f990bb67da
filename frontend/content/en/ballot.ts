import type { SealStep } from "../../ballot/model.ts";
import { counted, some } from "./numbers.ts";
import { noBallot } from "./street.ts";

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
  changing: {
    known: "A ballot of yours was sealed before. The sheet begins with what you ticked then.",
    forgotten:
      "A ballot of yours was sealed before. What you ticked is kept nowhere, so the sheet begins empty: tick everything anew.",
    note: "The new one takes its place. If the earlier one has reached the box, both open after voting: anyone can then read both, and see that one ballot changed, though not whose.",
  },
  own: "Yours. Neighbours will guess that you ticked it.",
  secrecy: {
    title: "How secret is it?",
    thin: (roster: number) =>
      `Only ${roster} can vote here. If all but one tell each other what they ticked, they know the one that is left, and the fewer vote, the fewer it takes. From eight ballots on this hardly ever happens.`,
    points: [
      "Your ballot proves that one of the members cast it and not which one. Once voting has closed everybody can read what each ballot says, and nobody whose it is.",
      "When every ballot says the same, everybody knows what everybody ticked.",
      "A ballot that you change can be read in both versions, if both reached the box.",
      "The relay sees the internet address your ballot comes from. It cannot look inside before the seals open.",
      "You could show somebody how you voted. Nobody should ask you to.",
    ],
  },
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
  unfinished: {
    title: "Your ballot is sealed, and still here",
    text: "The page was closed before it was on its way. Nobody has it yet, and what you ticked need not be ticked again.",
    go: "Send it on its way",
    again: "Tick a new one",
    leave: "Keep the one in the box",
    earlier: "An earlier ballot of yours is in the box. It counts unless this one takes its place.",
  },
  handedOver: {
    title: "Your ballot is handed over",
    text: (by: string) =>
      `It goes into the box with the next batch, by ${by}. You need not wait; this page knows when it is in.`,
    why: "The relay waits a little and sends several ballots together, so that the hour does not tell whose is whose.",
    doubt: (relay: string) => `If you do not trust ${relay} to bring it`,
  },
  overdue: {
    title: "Your ballot is not in the box yet",
    text: (relay: string, by: string) => `${relay} took it and meant to bring it by ${by}. It has not.`,
    safe: "It may still come, and it counts once however often it is sent. You can take another way now.",
  },
  missed: {
    title: "Voting closed before your ballot was in the box",
    never: "It was sealed on this device and nobody has it.",
    relay: (relay: string) => `${relay} took it and did not bring it in time.`,
    earlier: "The one you cast before is in the box, and counts.",
    none: (opens: string) => `It does not count this month. The others open ${opens}.`,
  },
  inTheBox: {
    title: "Your ballot is in the box",
    text: (cast: number) =>
      cast === 1
        ? "It is the first one. It opens by itself when voting has closed; you need not come back."
        : `It is one of ${cast} now. It opens by itself when voting has closed; you need not come back.`,
    closed: (cast: number, opens: string) =>
      `Voting has closed with ${some(cast, "ballot", "ballots")} in the box. They open by themselves at ${opens}; you need not come back.`,
    late: (since: string, beacon: string) =>
      `The seals should have opened at ${since}. The beacon (${beacon}) is late or nobody has come by to open them. Your ballot is safe in the box and counts as soon as they open.`,
    opened: "It has been opened and read with the others.",
    elsewhere: "It is not the one sealed in this browser: one from another device has its place.",
    picture: "The ballot box, with your sealed ballot going in",
    sheet: "See what the street decided",
  },
  receipt: {
    title: "Your receipt",
    line: (time: string) => `Handed over ${time}.`,
    code: "Receipt",
    note: "It finds your ballot in the box. Once the seals are open, whoever has it can look up what that ballot said, so keep it to yourself.",
    kept: "Kept in this browser only.",
    copy: "Copy the code",
    print: "Print",
    find: "Find my ballot",
    change: "Change my mind",
  },
  find: {
    head: (name: string, round: number) => `${name}, round ${counted(round)}`,
    title: "Find my ballot",
    how: "How this page looks",
    howText:
      "It fetches every ballot of the round and picks yours out on this device. Nobody is asked for yours, so nobody learns whose it is. What it says is not shown here either.",
    loading: "Fetching every ballot of the round.",
    empty: "No ballot was cast in this round.",
    back: "Back to the street",
    code: "Your receipt",
    codeHint: "Four signs and four, as they stand on your receipt.",
    codeFault: "That is no receipt: it has eight signs, digits and the letters A to F.",
    go: "Find it",
    bySecret: "Without a receipt",
    notThere: {
      receipt: "The ballot sealed in this browser is not in this round’s box.",
      secret: "No ballot of yours is in this round’s box.",
      code: "No ballot with this receipt is in this round’s box.",
    },
    inTheBox: "It is in the box",
    read: "It was read",
    where: (cast: number, block: string) =>
      `One of ${some(cast, "ballot", "ballots")}; written down in block ${block}.`,
    earlier: (n: number) =>
      n === 1
        ? "An earlier one of yours reached the box too. It does not count, and can be read once the seals open."
        : `${String(n)} earlier ones of yours reached the box too. They do not count, and can be read once the seals open.`,
    fate: {
      sealed: (opens: string) => `Sealed. It opens by itself at ${opens}; you need not come back.`,
      late: (since: string) =>
        `The seals should have opened at ${since} and have not yet. Your ballot is safe and counts as soon as they open.`,
      read: "It was opened and counted with the others. This device has checked that it was opened just as it was sealed.",
      readUnchecked: "Every ballot of this round was opened and counted, yours with them.",
      unread: "It was never opened, and counted as an empty one: for the quorum, and for no request.",
      replaced: "A later one of the same voter has taken its place.",
      unsure: "Some ballots of this round were opened, and the chain’s provider does not say which.",
    },
    print: "Print this page",
    forget: "Forget this receipt",
    forgetWhy:
      "Now that the seals are open, a receipt tells whoever finds it which ballot was yours. The box does not need it.",
  },
  failed: {
    proving: "The proof did not work out",
    handing: "The relay did not take your ballot",
    safe: "Nobody has seen what you ticked, and nothing can count twice.",
    again: "Try again",
    leave: "Keep the one in the box",
  },
  ways: {
    title: "Other ways to the box",
    safe: "Your ballot is sealed, and counts once however often it is sent.",
    relay: (host: string) => `Hand it to ${host}`,
    relayNote:
      "A relay sees the internet address you send from, and nothing of what you ticked before the seals open. Each further one is one more to see it.",
    typed: {
      title: "A relay that a neighbour runs",
      label: "Its address",
      hint: "Anybody can run a relay. The address begins with https://",
      fault: "This is no address of a relay.",
      go: "Hand it over",
      asking: "Asking whether it serves this street.",
    },
    throwaway: {
      title: "An account for this ballot alone",
      text: "This device makes a fresh account that nobody knows. Somebody puts a few cents on it for the network’s fee, and it casts your ballot.",
      who: "Ask somebody else to fill it, and best somebody who helps out several of you. Where the fee came from is public: if it comes from you, everybody knows whose ballot it is.",
      provider: (host: string) =>
        `${host}, through which this page reads the chain, sees the internet address it is sent from.`,
      make: "Make such an account",
      address: "Address to put the fee on",
      copy: "Copy the address",
      qr: "QR code of the address below",
      needs: (fee: string) => `It needs ${fee} ETH.`,
      counting: "Asking the chain what the fee is.",
      waiting: "Waiting for the fee to arrive.",
      arrived: "The fee has arrived.",
      cast: "Cast my ballot from it",
      lost: "The account lives in this tab only: keep it open. What is left over is lost with it.",
    },
    own: {
      title: "Your own account, if all else fails",
      text: "Sending it yourself would show which ballot is yours: to everybody, for ever. Once the seals are open, everybody can read what you ticked, and your neighbours’ ballots are easier to tell apart.",
      check: "I want everybody to be able to see what I ticked.",
      go: "Send it from my own account",
    },
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
    why: noBallot,
    next: (opens: string) => `The pot stays whole. The next ballot opens ${opens}.`,
  },
  asks: (handle: string) => `asked for by ${handle}`,
  loading: "Fetching the ballot.",
};
