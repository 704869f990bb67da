import { capital, counted, inWords } from "./numbers.ts";

const resting = "Somebody who wins sits out a ballot or more, so that others get their turn.";

export const pin = {
  title: "Pin a request",
  lead: (votes: string) =>
    `For yourself or for somebody on the street. It goes on the ballot that opens ${votes}, and if it does not win, on the two after that.`,
  cooldown: (ballots: number) =>
    `Whoever wins sits out the next ${ballots === 1 ? "ballot" : `${inWords(ballots)} ballots`}, and so does the neighbour who pinned it: what they ask for next hangs on the board meanwhile and waits.`,
  headline: "What is it for?",
  headlineHint: "A few words, such as “Mend the bench under the lime tree”.",
  text: "Say a little more",
  textHint: "What is bought, who does it, when. A sentence or two.",
  forever: "This stays public for ever, so please name nobody.",
  left: (bytes: number) => `Room for ${bytes} more signs.`,
  amount: "How much",
  amountHint: (cap: string) => `Up to ${cap}.`,
  collector: "Who collects, if it wins?",
  wallet: "My wallet",
  walletNote: (hex: string) => `The one you are using, ending ${hex}.`,
  address: "Another wallet",
  addressNote: "You know its address.",
  addressLabel: "The address",
  link: "Whoever has a claim link",
  linkNote:
    "No wallet needed. This page makes a link; you hand it over on paper or by message. Whoever has the link has the grant.",
  go: "Pin it to the board",
  oneSignature:
    "One signature. The relay pays the fee. A pinned request cannot be changed, only withdrawn while it is not on a ballot.",
  faults: {
    headline: "Say in a few words what it is for.",
    long: "That is too long for a slip. Shorten it a little.",
    amount: "Write a sum in dollars, such as 64 or 28.50.",
    zero: "A request asks for something.",
    cap: (cap: string) => `This street pays up to ${cap} a request.`,
    address: "That is not an address: 0x and 40 more signs.",
  },
  preview: "How it will hang",
  previewTitle: "What is it for?",
  cannot: {
    "no-account": { title: "Who are you?", text: "Connect the wallet you joined with to pin a request." },
    "not-a-member": { title: "The board is for members", text: "Ask a member to pin it for you, or ask to join." },
    "not-seated": {
      title: "You pin from next month on",
      text: "Your seat is booked; the board is yours once you sit.",
    },
    "board-full": {
      title: "The board is full",
      text: "Fourteen requests hang already. A place is free again when one is paid, withdrawn or has been on three ballots.",
    },
  },
  oneIsUp: {
    title: "Your request is on the board",
    text: "One at a time: withdraw it to pin another, or wait until it has been paid or taken down.",
    go: "Open it",
  },
  pinned: {
    title: "It is on the board",
    text: (votes: string) => `It goes on the ballot that opens ${votes}.`,
    resting,
    go: "Look at the board",
  },
  claim: {
    title: "The claim link",
    text: "Hand it to whoever is to collect, on paper or by message. If the request wins, opening it is all they need: no wallet, no fee.",
    care: "Whoever has this link has the grant. It is kept in this browser too, and nowhere else.",
    print: "Print the slip",
    label: "Claim link",
  },
};

export const request = {
  pinnedAt: (date: string) => `Pinned ${date}`,
  collector: "Who collects",
  toPerson: (handle: string) => `${handle}’s wallet`,
  toWallet: (hex: string) => `the wallet ending ${hex}`,
  byLink: "whoever has the claim link",
  status: {
    pinned: (votes: string) => `Waits for the ballot that opens ${votes}.`,
    resting,
    onBallot: (closes: string) => `On the ballot now, until ${closes}. It cannot be withdrawn while it is.`,
    withdrawn: "Taken down by whoever pinned it, or together with their seat.",
    expired: "Was on three ballots without winning, and was taken down.",
    granted: (round: number, until: string) => `Won in round ${counted(round)}. The grant waits until ${until}.`,
    collected: (round: number, date: string) => `Won in round ${counted(round)}, collected ${date}.`,
    returned: (round: number, date: string) =>
      `Won in round ${counted(round)}. Nobody collected it by ${date}, so it went back to the pot.`,
  },
  thanks: (handle: string | null, date: string) =>
    `${handle === null ? "Whoever collected it" : capital(handle)} said thank you, ${date}`,
  collect: "Collect it",
  round: (round: number) => `Sheet of round ${counted(round)}`,
  withdraw: "Withdraw it",
  withdrawNote: "It comes off the board, and you can pin another. Its text stays public.",
  withdrawn: "It is off the board.",
  none: { title: "No such request", text: "Nothing with this number was ever pinned here. The link may be torn." },
  loading: "Reading the slip from the chain.",
};
