import type { MembershipKind } from "../../people/model.ts";
import { capital, inWords, some, someInWords } from "./numbers.ts";

export const people = {
  title: (n: number) => (n === 0 ? "Nobody sits here yet" : `${capital(someInWords(n, "neighbour", "neighbours"))}`),
  lead: "A door stands for a seat. It is given when somebody sits down and never changes; it does not tell who has voted.",
  you: "you",
  since: (month: string) => `here since ${month}`,
  leaving: "leaves after this ballot",
  booked: {
    title: "Seats booked",
    text: (sits: string) => `sits from ${sits}`,
    canSeat: "The month has begun, so anyone may show them to their seat.",
    seat: (handle: string) => `Seat ${handle}`,
  },
  founders: {
    title: (n: number) =>
      n === 1 ? "One founder has not sat down" : `${capital(inWords(n))} founders have not sat down`,
    text: "Their seats are kept until the first voting opens.",
    you: "This is you",
    take: "Take my seat",
  },
  candidates: {
    title: "Asking to join",
    none: "Nobody is asking just now. Whoever wants to join shows you a code; scan it or open the link.",
    count: (vouches: number, needed: number) => `${vouches} of ${needed} vouches`,
    again: (handle: string, count: string) => `asks for ${handle}’s seat with a new wallet · ${count}`,
    look: (handle: string) => `Is it ${handle}?`,
    vouch: (handle: string) => `Vouch for ${handle}`,
    given: "You have vouched.",
    takeBack: "Take my word back",
    word: "A vouch is your word that you know them and that they live here. It costs nothing, lasts 28 days and can be taken back until they sit.",
  },
  history: {
    title: "Who came and went",
    open: "Show the list",
    earlier: (n: number) => `Show earlier ones (${n})`,
    changes: {
      booked: "booked a seat",
      bookingCancelled: "gave the booking back",
      seated: "sat down",
      left: "left",
      partedWays: "the street parted ways with them, by ballot",
      vacated: "seat given up after six months of silence",
      closed: "seat given up with the circle",
      recovered: "took the seat over with a new wallet",
    } satisfies Record<MembershipKind, string>,
  },
  me: {
    title: "You",
    nobody: "Connect a wallet to see where you stand, or ask to join with one.",
    outsider: "You are not a member of this street.",
    join: "Ask to join",
    founder: "You are a founder of this street and your seat is kept.",
    take: "Take my seat",
    booked: (sits: string, votes: string) =>
      `Your seat is booked. You sit from ${sits}; your first ballot opens ${votes}.`,
    seated: (month: string) => `You have sat here since ${month}.`,
    leaving: (ends: string) =>
      `You are leaving. Your seat is given up when this month’s ballot is over, at the latest ${ends}.`,
    cancel: "Give the booking back",
    secret: "Your voting secret",
    /** How a seat ended, where that is known. */
    left: {
      none: "You have no seat here any more.",
      left: "You have left.",
      partedWays: "The street and you have parted ways, by ballot.",
      vacated:
        "You signed nothing for six months, so your seat was given up. What was left of your stake stayed yours.",
      closed: "The circle is closed.",
      recovered: "Your seat went to your new wallet.",
      bookingCancelled: "You gave your booking back.",
    },
    again: "Neighbours can vouch for you again at any time.",
    askAgain: "Ask to join again",
  },
  /** What is owed to somebody: after a seat ended, or the circle did. */
  owed: {
    text: (owed: string) => `${owed} is yours to take back. It does not run out.`,
    go: (owed: string) => `Take back ${owed}`,
    paid: (amount: string, ending: string) => `${amount} has been sent to your account ending ${ending}.`,
  },
  leave: {
    open: "Leave the street…",
    title: "Leave the street?",
    now: (ending: string) =>
      `is left of what you chipped in. It is sent to your account ending ${ending} as soon as you leave.`,
    upTo: (most: string) => `up to ${most}`,
    later: (least: string, most: string, ends: string) =>
      `A ballot is under way, and your stake bears what it gives away, like everyone’s. Between ${least} and ${most} will be left. You take it back here when the ballot is over, at the latest ${ends}.`,
    laterSure: (ends: string) =>
      `A ballot is under way, and it cannot give any of it away. You take it back here when the ballot is over, at the latest ${ends}.`,
    nothing: "Nothing of yours is left in the pot, so nothing is paid.",
    seat: "Your seat and your vote are given up at once. To return you would ask to join again.",
    seatLater:
      "You can still vote on this ballot. Your seat is given up after it; to return you would ask to join again.",
    request: (title: string) => `Your request “${title}” comes down from the board.`,
    requestLater: (title: string) =>
      `Your request “${title}” stays on this ballot. It comes down after it, unless it wins.`,
    link: "Its claim link then leads nowhere.",
    won: (sum: string) =>
      `${sum} in grants stays for those it was won for. Links that you gave out still work until they run out.`,
    thin: (n: number) =>
      `${n === 0 ? "Nobody is" : capital(someInWords(n, "neighbour is", "neighbours are"))} left then, too few for a secret ballot.`,
    goNow: (amount: string) => `Leave and take back ${amount}`,
    goLater: "Leave after this ballot",
    goNothing: "Leave",
    stay: "Stay",
    done: "You have left. Go well.",
  },
};

export const join = {
  title: (name: string) => `Join ${name}`,
  members: (n: number) => some(n, "member", "members"),
  noAccount: {
    title: "Joining takes a wallet",
    text: "It signs for you and keeps your stake yours. You need no coins for fees; the relay pays them.",
  },
  handle: {
    title: "Choose a handle",
    founder: "It is the name you go by on this street.",
    outsider: (needed: number) =>
      `It is the name you go by on this street. Then ${someInWords(needed, "neighbour who knows you vouches", "neighbours who know you vouch")} for you.`,
    label: "Handle",
    hint: "Handles are public for ever. Take a bird or a plant rather than your name or your house.",
    suggestions: "Free here:",
    taken: "Somebody on the street goes by that already. Choose another.",
    long: "A handle has 1 to 32 signs.",
    go: "Ask to join",
    goFounder: "Go on",
  },
  asking: {
    title: (needed: number) =>
      needed === 1
        ? "Show this to a neighbour who knows you"
        : `Show this to ${inWords(needed)} neighbours who know you`,
    lead: "They open it with their own Potluck page. That is their word that you live here; it costs nothing and signs nothing else.",
    change: "Change the handle",
    notHere: "Not side by side? Send the link instead to somebody who can call you to be sure.",
    link: "The link",
    qr: "QR code that lets a member vouch for you",
    count: (vouches: number, needed: number) => `${vouches} of ${needed} vouches so far`,
    vouched: "Vouched",
    more: "One more",
    until: (date: string) => `until ${date}`,
    ready: "Enough neighbours know you.",
    go: "Take my seat",
    next: "And then",
    steps: [
      { head: "You join.", rest: "With the last vouch this page asks you to take your seat." },
      { head: "You chip in", rest: "if and when you like. What is not spent stays yours." },
      {
        head: "You vote",
        rest: "from the next ballot on. Everyone starts with the next one, so that nobody can join to swing one.",
      },
    ],
  },
  secret: {
    title: "Make your voting secret",
    text: "It proves that you are one of the members without saying which. It is made in this browser, kept here, and goes nowhere. What brings it back if you lose it comes next.",
    go: "Make it",
  },
  practice: {
    title: "A practice ballot",
    text: "This device makes one proof now, so that nobody finds out on voting day that their phone cannot. Nothing is sent.",
    working: "Proving. A few seconds on an older phone; keep this page open.",
    failed: "This device could not make the proof",
    again: "Try once more",
  },
  keep: {
    title: "Save your recovery",
    text: "If this phone is lost or the browser is emptied, only this brings your vote back: a file, or 24 words on paper. Whoever has it can vote as you and see how you voted, so keep it where you keep papers.",
    took: (seconds: string) => `The practice ballot took ${seconds} seconds. This device can vote.`,
    save: "Save the file",
    saved: "Saved. Go on when you have put it away.",
    go: "I have it, go on",
  },
  seat: {
    title: "Take your seat",
    text: "One signature. The relay pays the fee.",
    booking: "One signature books your seat: you sit when the next month begins. The relay pays the fee.",
    as: (handle: string) => `You join as ${handle}.`,
    go: "Take my seat",
    book: "Book my seat",
  },
  booked: {
    title: "Your seat is booked",
    text: (sits: string, votes: string) =>
      `You sit from ${sits} and can then chip in, pin and vouch. Your first ballot opens ${votes}.`,
    go: "Back to the street",
  },
  seated: {
    title: "You have a seat",
    text: (votes: string) => `You can chip in, pin and vouch from now on. Your first ballot opens ${votes}.`,
    go: "Look at the street",
    chipIn: "Chip in",
  },
  closed: {
    title: "No seat is free just now",
    full: "All 48 seats of this street are taken.",
    "enough-this-round": (next: string) =>
      `Enough newcomers have joined this month, so that a street cannot be taken over in one. Ask again from ${next}.`,
  },
  steps: (at: number, of: number) => `Step ${at} of ${of}`,
  loading: "Looking whether the street knows you.",
};

export const vouch = {
  title: (handle: string) => `Do you know ${handle}?`,
  asks: (name: string) => `They ask to join ${name}.`,
  word: "A vouch is your word that you know them and that they live here. If you only have this link, call them to be sure: compare the last four signs of their account.",
  compare: "Their account ends",
  go: (handle: string) => `Vouch for ${handle}`,
  no: "Not now",
  given: "Your word is given",
  enough: "That was the last one needed. They can take their seat now.",
  more: (vouches: number, needed: number) => `${vouches} of ${needed} vouches so far.`,
  noAccount: "Only members can vouch. Connect the wallet you joined with.",
  notMember: "Only members can vouch. You have no seat on this street.",
  yourself: "This is your own code. Show it to neighbours who know you.",
  already: "They have already joined. Nothing is left to do.",
  loading: "Looking whether the street knows them.",
};
