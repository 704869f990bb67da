import type { HelpChapter } from "../../../help/model.ts";

export const dollars: HelpChapter = {
  title: "Getting dollars in, and cashing them out",
  about: "What USDC is, where it comes from, and how it becomes money you can spend.",
  lead: "The pot holds USDC: dollars that live on a chain. One USDC is worth one dollar; the company that issues it pays out one dollar for each.",
  parts: [
    {
      head: "Getting some",
      text: ["There are three ways. The first is the easiest, and many streets use nothing else."],
      steps: [
        "Give cash to a neighbour who has some. They chip in for you, and the stake is yours. The next chapter says how.",
        "Buy it inside your wallet app, if it offers that, with a card or a bank transfer. Look at the fee before you agree: for ten dollars it can be more than a dollar.",
        "Open an account with an exchange: a company that changes money. It asks for your name and a document. Pay in by bank transfer, buy USDC, and send it to your wallet’s address.",
      ],
    },
    {
      head: "Without a wallet app",
      text: [
        "Press “Connect a wallet” and make a pocket wallet: a key that this page makes and this browser keeps, for pocket money. Press your door at the top of the page to see what is in it, to have its address, and to send money out.",
        "Write its 12 words on paper. A browser can be emptied, and then nothing else brings it back.",
        "When there is more in it than you would carry in your pocket, send the rest to a wallet app, or open the wallet there with the same 12 words.",
      ],
    },
    {
      head: "Before you send any",
      text: [
        "USDC exists on several chains, and they do not mix. Choose the chain that your circle is on: the settings name it. Money sent on the wrong chain may be out of reach.",
        "Send one dollar first. When it has arrived, send the rest. And compare the last four signs of the address with somebody looking over your shoulder.",
      ],
    },
    {
      head: "Cashing out",
      steps: [
        "Collect your grant, or take back your stake, to your wallet.",
        "From there send it to your account with an exchange, on the same chain, and have it paid out to your bank. Allow a few days the first time.",
        "Or ask a neighbour who wants to chip in anyway: you send them the USDC, they hand you the cash.",
      ],
    },
    {
      head: "What to look out for",
      text: [
        "Nobody from Potluck will ever write to you, call you, or ask for your recovery words, your passphrase or your recovery file. Whoever does wants to rob you.",
        "Prices that promise more than a dollar for a dollar are a trap. So are helpers who want to see your screen.",
        "Whether you owe tax on what you receive depends on where you live. This page gives no receipts for that.",
      ],
    },
  ],
};
