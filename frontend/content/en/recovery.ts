import { capital, inWords, some, someInWords } from "./numbers.ts";

/** A wallet was lost, and its seat is asked for by a new one. */
export const recovery = {
  /** To whoever has the seat, on every page of the circle. */
  asked: {
    title: "Somebody asks for your seat",
    text: (handle: string, ending: string, date: string) =>
      `On ${date} a new wallet, ending ${ending}, asked for ${handle}’s seat. Neighbours vouched that you have lost this one.`,
    mine: "If that is you, do nothing. If it is not, object: that ends it.",
    used: "You have signed something since, so your seat stays yours. Object all the same: that voids the vouches for the other wallet.",
    until: (from: string) =>
      `From ${from} on it could take over the seat with everything that is yours: your stake, your vote, your request.`,
    object: (barred: string) =>
      `Once you have objected, the vouches for it are void, and nobody can ask for your seat again before ${barred}.`,
    signing: (from: string | null) =>
      from === null
        ? "Anything that you sign from now on stops it too."
        : `Anything that you sign from ${from} on stops it too.`,
    go: "Object: I have my wallet",
    done: "You have objected, and your seat stays yours. Tell the neighbours who vouched; somebody may have misled them.",
  },
  quiet: {
    title: "Are you still here?",
    text: (since: string) =>
      `You have signed nothing since ${since}. Ballots are secret, so they cannot show that you are here.`,
    later: (from: string) =>
      `From ${from} on anyone may give up your seat, so that it does not stand empty. What is left of your stake stays yours even then.`,
    now: "Anyone may give up your seat by now, so that it does not stand empty. What is left of your stake stays yours even then.",
    go: "I am still here",
    done: "It is written down that you are still here. Nothing else is needed.",
  },
  /** On the people page, for everybody. */
  list: {
    title: "Seats asked back",
    text: "Neighbours have vouched that these wallets were lost. A whole month passes before a seat changes hands, so that whoever still has the old wallet can object.",
    to: (ending: string, date: string) => `to the wallet ending ${ending}, asked ${date}`,
    waits: (from: string) => `Can be finished from ${from}.`,
    used: "The old wallet has signed something since, so the seat stays where it is.",
    ballot: "The month has passed. It can be finished when the ballot under way is over.",
    ready: "The month has passed and nobody objected. Anyone may hand the seat over.",
    go: (handle: string) => `Hand over ${handle}’s seat`,
  },
  silent: {
    title: "Seats that stand empty",
    text: "Their holders have signed nothing for six whole months, so anyone may give these seats up. What is left of their stake stays theirs, and neighbours can vouch for them again.",
    since: (date: string) => `nothing signed since ${date}`,
    ballot: "It can be given up when the ballot under way is over.",
    go: (handle: string) => `Give up ${handle}’s seat`,
  },
  /** The way in, for somebody with a new wallet. */
  lost: "I have lost the wallet I joined with",
  page: {
    title: "You have lost your wallet",
    lead: "If you saved its recovery words, put them into a wallet app: it is the same wallet again, today. If not, your neighbours can give your seat to a new one.",
    steps: (needed: number) => [
      {
        head: "Neighbours vouch.",
        rest: `You show them a code. ${needed === 3 ? "Three of them" : `A third of the street, ${inWords(needed)} of them,`} say that it is you.`,
      },
      {
        head: "A whole month passes.",
        rest: "Everybody sees that you ask. Whoever has the old wallet can object, in case it is not you.",
      },
      {
        head: "The seat is yours again.",
        rest: "With your stake, your request and what is owed to you. Your voting secret is a new one.",
      },
    ],
    noAccount: "Connect the new wallet first. It takes the place of the lost one.",
    hasSeat: (handle: string) =>
      `The wallet on this page has a seat already, as ${handle}. To recover another one, connect the new wallet.`,
    who: "Who are you on this street?",
    whoHint: "The handle you joined with. Your neighbours vouch for the new wallet under it.",
    pick: "Choose your handle",
    unpicked: "Choose the handle you joined with.",
    earliest: (date: string) => `If you ask this month, the seat is yours from ${date}.`,
    go: "Show my code",
    another: "I am somebody else",
    asking: {
      title: (needed: number) =>
        `Show this to ${someInWords(needed, "neighbour who knows you", "neighbours who know you")}`,
      lead: (handle: string) =>
        `They open it with their own Potluck page. It is their word that ${handle}’s new wallet is this one.`,
      count: (vouches: number, needed: number) => `${vouches} of ${some(needed, "vouch", "vouches")} so far`,
      ready: "Enough neighbours have vouched. Make a new voting secret, then ask for the seat.",
      go: "Go on",
      objected: (until: string) =>
        `Whoever has the old wallet objected. Nobody can ask for this seat before ${until}, and only vouches given since the objection will count. Whoever vouched before takes that word back and gives it again; a word lasts 28 days.`,
      other: (until: string) =>
        `Another wallet has asked for this seat. It can be finished, or lapses; you can ask from ${until} on.`,
    },
    begin: {
      title: (handle: string) => `Ask for ${handle}’s seat`,
      text: (date: string) =>
        `One signature; the relay pays the fee. Everybody on the street sees that you ask. Unless the old wallet objects, the seat is yours from ${date}.`,
      go: "Ask for the seat",
    },
    waits: {
      title: (handle: string) => `You have asked for ${handle}’s seat`,
      text: (from: string) =>
        `It is yours from ${from}, unless the old wallet objects or is used. You need not come back before; anyone can hand it over then.`,
      votes: (votes: string) => `Your first ballot with it opens ${votes}.`,
      ballot: "The month has passed. The seat is yours as soon as the ballot under way is over.",
      ready: "The month has passed and nobody objected.",
      used: "The old wallet was used in the meantime, so the seat stays with it. If that was not you, talk to your neighbours.",
      go: "Take the seat over",
    },
    done: {
      title: "The seat is yours again",
      text: (votes: string) =>
        `Everything that was yours is here: your stake, your request, what is owed to you. Your next ballot opens ${votes}.`,
      go: "Look at the street",
    },
    loading: "Looking who has vouched.",
  },
  vouch: {
    title: (handle: string) => `Is this ${handle}’s new wallet?`,
    asks: (handle: string) =>
      `Somebody says that they are ${handle} and have lost the wallet they joined with. Your word helps to give ${handle}’s seat, stake and vote to this new wallet.`,
    word: (handle: string) =>
      `Vouch only if you stand beside ${handle} or have spoken with them just now, and have compared the last four signs. A message alone can come from anybody.`,
    go: (handle: string) => `Yes, this is ${handle}’s`,
    enough: (handle: string) => `That was the last one needed. ${handle} can ask for the seat now.`,
    candidate: (handle: string) => `${handle}, with a new wallet`,
    own: "You sit here as this very neighbour. If you have not lost your wallet, ask who made this code.",
    /** Given, and yet it does not count. */
    early: {
      title: "Your word does not count any more",
      yours: {
        objection: (handle: string) =>
          `You gave your word before whoever has ${handle}’s wallet objected, so it does not count any more.`,
        seat: (handle: string) => `You gave your word before ${handle} had this seat, so it does not count for it.`,
      },
      some: {
        objection: (n: number, handle: string) =>
          `${capital(someInWords(n, "word was", "words were"))} given before whoever has ${handle}’s wallet objected, and no longer ${n === 1 ? "counts" : "count"}. If yours is among them, it has to be given anew.`,
        seat: (n: number, handle: string) =>
          `${capital(someInWords(n, "word was", "words were"))} given before ${handle} had this seat, and ${n === 1 ? "does" : "do"} not count for it. If yours is among them, it has to be given anew.`,
      },
      again: (handle: string) => `If you are sure that this is ${handle}, take your word back and give it again.`,
      againFrom: (from: string) =>
        `Nobody can ask for this seat before ${from}. If you are sure by then, take your word back and give it again.`,
    },
  },
};
