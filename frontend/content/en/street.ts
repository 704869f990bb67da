import { capital, counted, inWords, some, someInWords } from "./numbers.ts";
import type { NoBallotReason } from "../../street/model.ts";

export const noBallot: Record<NoBallotReason, string> = {
  "too-few-members": "Fewer than three neighbours had a seat when voting opened, too few for a secret.",
  "earlier-unsettled": "The month before was still being counted when voting opened.",
  "nothing-pinned": "Nothing was pinned when voting opened.",
  "nobody-voted": "Nobody cast a ballot while voting was open.",
};

/** By the ballots a slip has been on. */
type Ages = readonly [string, string, string];

export const street = {
  plate: (members: number, round: number) => `${some(members, "member", "members")} · round ${counted(round)}`,
  doors: (members: number) => `${some(members, "door", "doors")}, one for each member`,
  turn: {
    visitor: {
      title: "You are looking in from the street",
      text: "Everything here is open to read. If you live here, ask to join; if you like the street, give to the pot.",
      go: "Ask to join",
      other: "Give to the pot",
    },
    founder: {
      title: "A seat is kept for you",
      text: "You are one of the founders. Choose a handle and sit down before the first voting opens.",
      go: "Take my seat",
    },
    asking: {
      title: (vouches: number, needed: number) => `${vouches} of ${some(needed, "vouch", "vouches")} so far`,
      text: "Show your code to neighbours who know you.",
      ready: "Enough neighbours know you. Take your seat.",
      go: "Show my code",
      goReady: "Take my seat",
    },
    booked: {
      title: "Your seat is booked",
      text: (sits: string, votes: string) =>
        `You sit from ${sits} and can then chip in and pin. Your first ballot opens ${votes}. Everyone starts with the next ballot, so that nobody can join to swing one.`,
      go: "See who is there",
    },
    recovering: {
      title: (handle: string) => `You ask for ${handle}’s seat with a new wallet`,
      asking: "Show your code to neighbours who know you. A third of the street has to vouch.",
      text: (from: string) => `It is yours from ${from}, unless the old wallet objects or is used.`,
      go: "See how far it is",
    },
    forming: {
      title: "The street is gathering",
      text: (seated: number, founders: number) =>
        `${capital(someInWords(seated, "neighbour has", "neighbours have"))} a seat; ${someInWords(founders, "founder has", "founders have")} not sat down yet. Pin and chip in meanwhile.`,
      go: "Pin a request",
      other: "Who is missing",
    },
    "pin-or-chip-in": {
      fresh: "What would make the street a little better?",
      pinned: "Your request is on the board",
      settled: "All is set for this month",
      freshText: (wait: string) => `Write it in a sentence or two and pin it. Voting opens in ${wait}.`,
      pinnedText: (wait: string) => `Your request goes on the ballot that opens in ${wait}.`,
      go: "Pin a request",
      chipIn: "Chip in",
    },
    vote: {
      title: "Your ballot is not in the box yet",
      text: (requests: number, motions: number) => {
        const decisions = `${capital(someInWords(motions, "decision", "decisions"))} about the circle itself ${motions === 1 ? "is" : "are"} on the ballot`;
        if (requests === 0) return `${decisions}. Tick what you agree to; nobody will ever know.`;
        const asked =
          requests === 1
            ? "One request is waiting. Tick it if you would help pay for it; nobody will ever know."
            : `${capital(inWords(requests))} requests are waiting. Tick the ones you would help pay for; nobody will ever know which.`;
        return motions === 0 ? asked : `${asked} ${decisions} too.`;
      },
      go: "Open my ballot",
    },
    stuck: {
      title: "Your ballot is sealed and not in the box yet",
      text: "No relay has brought it there. It is safe on this device, and there are other ways.",
      go: "Send it on its way",
    },
    "handed-over": {
      title: "Your ballot is with the relay",
      text: (by: string) => `It goes into the box with the next batch, by ${by}. You need not wait.`,
      go: "See my receipt",
    },
    "in-the-box": {
      title: "Your ballot is in the box",
      text: "It opens by itself when voting has closed. You need not come back.",
      go: "See my receipt",
    },
    "not-on-roster": {
      title: "You vote from the next ballot on",
      text: (votes: string) => `You joined after voting began; your first ballot opens ${votes}.`,
      unknown: "Only the neighbours on this month’s roster can vote. Ask to join, and the next ballot can be yours.",
      go: "See who is there",
    },
    "no-ballot": {
      title: "No ballot this month",
      text: (why: NoBallotReason, next: string) =>
        `${noBallot[why]} The pot stays whole. The next ballot opens ${next}.`,
      go: "Pin for the next ballot",
    },
    sealed: {
      title: "Voting has closed",
      text: (cast: number, opens: string) =>
        cast === 0
          ? "Nobody cast a ballot. The pot stays whole."
          : `${capital(someInWords(cast, "ballot is", "ballots are"))} in the box. The seals open by themselves at ${opens}; then anyone can count.`,
    },
    "open-and-count": {
      title: "The seals are open",
      text: (cast: number) =>
        `A relay usually opens the ballots and counts. It has not yet, and anyone may: your browser can do it for all ${inWords(cast)}, and it shows nothing about you.`,
      go: "Open the ballots and count",
      noAccount: "It needs an account to send from. Connect a wallet first.",
      beacon: "Fetching the key that opens the seals.",
      opening: (opened: number, cast: number) => `Opening ballots: ${opened} of ${cast}.`,
      counting: "Counting.",
      done: "Counted. The result is on the round’s sheet.",
    },
    settled: {
      title: (grants: number) =>
        grants === 0 ? "No request won this month" : `${capital(someInWords(grants, "request", "requests"))} won`,
      text: (spent: string) => `${spent} goes out. See what the ballots said.`,
      none: "None had ballots enough. The pot stays whole, and the requests stay pinned.",
      go: "Open the month’s sheet",
    },
    "too-few": {
      title: "Too few ballots this month, so nothing is paid",
      text: (cast: number, needed: number, next: string) =>
        `${capital(someInWords(cast, "ballot came", "ballots came"))} in and ${someInWords(needed, "was", "were")} needed. The pot stays whole, and the requests stay pinned. The next ballot opens ${next}.`,
      go: "Open the month’s sheet",
    },
    collect: {
      title: (amount: string) => `${amount} waits for you`,
      text: (title: string) => `The neighbours chose “${title}”.`,
      go: "Collect it",
    },
    leaving: {
      title: "You are leaving",
      text: (at: string) =>
        `You keep your seat until this month’s ballot is over, at the latest ${at}. What is left of your stake is then yours to take back.`,
    },
    left: {
      title: (owed: string) => `${owed} is yours to take back`,
      nothing: "You have no seat here any more",
      nothingText: "Nothing is owed to you. You can ask to join again at any time.",
      text: "It is what was left of your stake when your seat was given up. It does not run out.",
    },
  },
  setUp: {
    title: "Before the first ballot",
    left: (left: number, opens: string) =>
      `${capital(someInWords(left, "thing is", "things are"))} left to do before voting opens ${opens}.`,
    ready: (opens: string) => `All is ready. Voting opens ${opens}.`,
    three: "Three neighbours have a seat: with fewer there is no secret, and no ballot.",
    invite: "Who can join, and how",
    seats: (seated: number, expected: number) =>
      seated === expected
        ? "Every founder has sat down."
        : `${capital(someInWords(seated, "neighbour has", "neighbours have"))} a seat, of ${inWords(expected)} who are expected.`,
    who: "See who is missing",
    money: "There is money in the pot.",
    chipIn: "Chip in",
    request: "A request hangs on the board.",
    pin: "Pin a request",
    done: "Done:",
    open: "Still to do:",
  },
  month: {
    label: "This month",
    begins: (wait: string) => `The first month begins in ${wait}`,
    opens: (wait: string) => `Voting opens in ${wait}`,
    closes: (wait: string) => `Voting closes in ${wait}`,
    seals: (wait: string) => `The ballots open in ${wait}`,
    next: (wait: string) => `The next month begins in ${wait}`,
    at: (time: string) => `${time}, your time`,
    strip: (phase: string) => `A month of 28 marks: 21 of board, 3 of voting, 4 of opening. It is ${phase}.`,
    phase: { board: "the time to pin", voting: "the time to vote", opening: "the time to open and pay" },
    board: "Board",
    voting: "Voting",
    opening: "Opening",
  },
  board: {
    title: "On the board",
    ballot: "On the ballot",
    pin: "Pin a request",
    pinNext: "Pin for the next ballot",
    mine: "My request",
    emptyTitle: "Room for the first request",
    empty: (cap: string) =>
      `What would make the street a little better for up to ${cap}? Write it in a sentence or two.`,
    emptyLooking: "Nothing hangs here yet.",
    firstBallot: (opens: string) => `First on the ballot that opens ${opens}`,
    age: ["New this month", "On its 2nd of 3 ballots", "On its 3rd ballot, the last"] satisfies Ages,
    ageNext: ["New", "Waits for its 2nd of 3 ballots", "Waits for its 3rd ballot, the last"] satisfies Ages,
  },
  box: {
    title: "The ballot box",
    needed: (n: number) => `${n} needed`,
    tray: (cast: number, needed: number, roster: number) =>
      `${some(cast, "ballot", "ballots")} in, ${needed} needed, ${roster} possible`,
    empty: (opens: string) => `The box opens ${opens}`,
    emptyNote: (needed: number, roster: number) =>
      `${capital(someInWords(needed, "ballot", "ballots"))} of ${inWords(roster)} will be needed for a round to count.`,
    filling: (cast: number, needed: number) =>
      cast >= needed
        ? `${some(cast, "ballot is", "ballots are")} in; ${some(needed, "was", "were")} needed`
        : `${cast} of ${needed} needed ballots are in`,
    lock: "There is no count to show. Every ballot is locked until voting has closed, for us too, and then opens by itself.",
    closed: (cast: number) => `${some(cast, "ballot is", "ballots are")} in, all of them locked`,
    closedNote: (opens: string) => `The seals open by themselves at ${opens}.`,
    opening: (opened: number, cast: number) => `${opened} of ${some(cast, "ballot", "ballots")} opened`,
    openingNote: "The seals can be opened by anyone now. The count follows when the last one is open.",
    counted: (cast: number) => `${some(cast, "ballot was", "ballots were")} counted`,
    countedFew: (cast: number, needed: number) =>
      `${some(cast, "ballot", "ballots")}, ${some(needed, "was", "were")} needed`,
    sheet: "What the ballots said",
    none: "No ballot this month",
    noneNote: (why: NoBallotReason) => noBallot[why],
    how: "How the lock works",
    howText:
      "Your phone seals your ballot with a time lock. Its key does not exist yet: a public beacon, run by organisations on several continents, publishes it after voting has closed. Before that they would have to conspire to open even one.",
  },
  pot: {
    title: "The pot",
    toGive: "to give away this month",
    stakes: "Members’ stakes",
    common: "Common part",
    mine: "Yours, to take back if you leave",
    chipIn: (min: string, max: string) => (min === max ? `Chip in ${min}` : `Chip in ${min} to ${max}`),
    give: "Give to the pot",
  },
  right: {
    yes: "You can vote this month",
    yesText: (month: string, handle: string, roster: number) =>
      `You joined in ${month} as ${handle}, so you are one of the ${roster} on this month’s roster.`,
    opens: (opens: string) => `The ballot opens ${opens}.`,
    open: "The ballot is open now.",
    last: "You can vote once more",
    lastText:
      "You are leaving, and your seat is given up after this month’s ballot. Until voting closes you can still cast it.",
    over: "You have no vote any more",
    overText: "You are leaving: this month’s voting was your last, and your seat is given up when it is counted.",
    none: "There is no ballot this month",
    noneText: (votes: string) => `Your seat stays. Your next ballot opens ${votes}.`,
    founder: "You can vote once you sit",
    founderText: (votes: string) =>
      `A seat is kept for you as a founder. Take it before ${votes}, when the first ballot opens, and you vote on it.`,
    recovering: "Your vote comes with the seat",
    recoveringText: (handle: string, from: string, votes: string) =>
      `You have asked for ${handle}’s seat, which is yours from ${from} unless the old wallet objects. Your first ballot then opens ${votes}.`,
    closed: "Voting has closed for this month",
    closedText: (votes: string) => `Your next ballot opens ${votes}.`,
    next: "You vote from the next ballot on",
    nextText: (votes: string) =>
      `Your first ballot opens ${votes}. Everyone starts with the next ballot, so that nobody can join to swing one.`,
    no: "You have no vote here",
    noText: (votes: string) =>
      `Members vote: neighbours that other neighbours have vouched for. Whoever joins now votes first on the ballot that opens ${votes}.`,
    nobody: "Is this your street?",
    take: "Take my seat",
    nobodyText: "Connect the wallet you joined with to see whether you can vote this month.",
    join: "Ask to join",
  },
  waiting: {
    title: (n: number) =>
      n === 1 ? "One grant waits to be collected" : `${capital(inWords(n))} grants wait to be collected`,
    byLink: (handle: string, until: string) => `The claim link is with ${handle}, until ${until}.`,
    byWallet: (until: string) => `It goes to a wallet, until ${until}.`,
    collect: "Collect it",
    send: "Send it on",
  },
};
