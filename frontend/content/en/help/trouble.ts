import type { HelpChapter } from "../../../help/model.ts";

export const trouble: HelpChapter = {
  title: "When something goes wrong",
  about: "A lost phone, a forgotten passphrase, a torn link, a page that will not load.",
  lead: "Most things can be put right, and money is rarely at risk. Find your case; if it is not here, ask a neighbour before you ask the internet.",
  parts: [
    {
      head: "Your phone or your keys",
      table: {
        head: ["What happened", "What to do"],
        rows: [
          [
            "My phone is gone, but I have my wallet, and my recovery file or its words",
            "Open this page on another phone, connect the wallet, and bring the voting secret back from the file or the 24 words.",
          ],
          [
            "I have the wallet but neither file nor words, or I forgot the passphrase",
            "Make a new voting secret. It takes the place of the old one from the next ballot on. Your money is not touched.",
          ],
          [
            "My pocket wallet was on a device that is gone, or I forgot its passphrase",
            "Press “Connect a wallet”, then “I have 12 words”. Your voting secret comes back separately, from its own recovery. Without the 12 words the wallet is lost: see the next line.",
          ],
          [
            "I lost the wallet itself",
            "Get a new one and ask neighbours to vouch for it under your old handle. With enough of them it takes over your seat and your stake, after a whole month in which the old wallet could object.",
          ],
          [
            "Somebody says they lost my wallet, and I have it",
            "Object on the people page, or simply do something: chip in, pin, vouch, or say that you are still here.",
          ],
          [
            "Somebody has my recovery file or its words",
            "Make a new voting secret at once. They may have seen how you voted so far; they cannot touch your money with it.",
          ],
        ],
      },
    },
    {
      head: "Voting and counting",
      table: {
        head: ["What happened", "What to do"],
        rows: [
          [
            "I closed the page while it was sealing",
            "Open it again in the same browser. It goes on where it was, and your ballot is never counted twice.",
          ],
          [
            "I am not sure my ballot is in the box",
            "Press “Find my ballot” on your receipt. It shows that it is there without showing what you ticked.",
          ],
          ["I ticked the wrong one", "Vote again before voting closes. Your last ballot counts."],
          [
            "The ballots are not opened on Monday",
            "Anyone can do it, you too: the street’s page offers it, and it shows nothing about you.",
          ],
          ["Too few voted", "Nothing is paid, and nothing is lost. The requests stay pinned for the next ballot."],
        ],
      },
    },
    {
      head: "Money",
      table: {
        head: ["What happened", "What to do"],
        rows: [
          [
            "The claim link leads nowhere",
            "A piece may be missing: long links break in messages. Ask whoever sent it for the link again, or for the printed slip.",
          ],
          [
            "The claim link was lost",
            "Whoever asked for the grant can show it again on the browser they pinned it from.",
          ],
          ["90 days have passed", "The money is back in the pot. Ask again; the street can vote for it again."],
          [
            "I left, or the street parted ways with me",
            "What was left of your stake is yours and waits without an end. Connect the same wallet and take it back.",
          ],
          [
            "The circle is closed",
            "Its page says what is yours: your stake, and an equal part of the rest. It waits without an end.",
          ],
        ],
      },
    },
    {
      head: "This page",
      table: {
        head: ["What happened", "What to do"],
        rows: [
          [
            "It says the chain cannot be reached",
            "Wait and look again; or name another way to the chain in the settings.",
          ],
          [
            "It has vanished",
            "The circle has not. It lives on the chain, and any copy of this page shows it: every member can keep one.",
          ],
          [
            "Somebody sent me a page that looks like this one",
            "Type the address you know instead. Give your words and your file to that page only, and only when you came to bring something back. Nobody who writes to you or calls you needs them.",
          ],
        ],
      },
    },
  ],
};
