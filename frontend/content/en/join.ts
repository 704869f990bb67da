import { inWords, some, someInWords } from "./numbers.ts";

export const join = {
  title: (name: string) => `Join ${name}`,
  members: (n: number) => some(n, "member", "members"),
  noAccount: {
    title: "Joining takes a wallet",
    text: "It signs for you and keeps your stake yours. You need no coins for fees; the relay pays them. Without a wallet app the next step makes a pocket wallet here.",
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
    count: (vouches: number, needed: number) => `${vouches} of ${some(needed, "vouch", "vouches")} so far`,
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
  more: (vouches: number, needed: number) => `${vouches} of ${some(needed, "vouch", "vouches")} so far.`,
  noAccount: "Only members can vouch. Connect the wallet you joined with.",
  notMember: "Only members can vouch. You have no seat on this street.",
  yourself: "This is your own code. Show it to neighbours who know you.",
  already: "They have already joined. Nothing is left to do.",
  loading: "Looking whether the street knows them.",
};
