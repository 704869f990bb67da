import type { HelpChapter } from "../../../help/model.ts";

export const what: HelpChapter = {
  title: "What this is",
  about: "A pot, a board, a ballot, and nobody in charge.",
  lead: "A street puts a few dollars a month into one pot and decides together, in secret, whom to help with it.",
  parts: [
    {
      head: "A month, in four steps",
      steps: [
        "For three weeks the board is open. Neighbours chip in, and pin what they ask for: a fence to repaint, a workshop for teenagers.",
        "Then the ballot opens, usually for a weekend. You tick every request you would help pay for. Nobody can see how anybody voted, not even the people who made this page.",
        "Half a day after voting has closed, the ballots open by themselves and anyone can count them. If enough neighbours voted, what won is paid for.",
        "Whoever asked collects the money within 90 days. What nobody collects goes back to the pot.",
      ],
    },
    {
      head: "Your money",
      text: [
        "What you chip in is your stake. Each month that gives something away takes the same share of every stake. What is left stays yours, and you can leave with it whenever you like.",
        "Nobody is reminded, ranked or told off. Missing a month has no consequence.",
      ],
    },
    {
      head: "Who is in charge",
      text: [
        "Nobody. The pot is kept by a contract: a small program, the same for everyone to read, that lives on a public chain run by thousands of computers. It does what the street’s rules say and nothing else. It has no owner, no off switch and no back door.",
        "The street can change most of its rules by ballot, with two thirds of everyone. Your circle’s page “How this circle runs” lists them all.",
      ],
    },
    {
      head: "What you need",
      text: [
        "To look, nothing. To collect money you won, a link or a wallet. To be a member, a wallet: an app that keeps a key and signs for you, or a pocket wallet, which this page makes for small sums. You need no coins for fees; a relay run by a volunteer pays them.",
      ],
    },
  ],
};
