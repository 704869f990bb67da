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
    count: (vouches: number, needed: number) => `${vouches} of ${some(needed, "vouch", "vouches")}`,
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
