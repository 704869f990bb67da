import type { HelpBook } from "../../help/model.ts";

/** A small booklet in plain words. */
export const help: HelpBook = {
  title: "Help",
  lead: "Six short chapters. Print the one somebody asked you about, or all of them for the notice board.",
  contents: "All chapters",
  all: "All chapters on one page, to print",
  print: "Print this",
  next: "Next:",
  back: "Back to all chapters",
  chapters: {
    what: {
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
    },
    dollars: {
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
    },
    cash: {
      title: "Chipping in for a neighbour who pays cash",
      about: "One has cash, another has USDC: two minutes at the kitchen table.",
      lead: "Whoever has no USDC can hand over cash. You pay the same sum from your wallet, and their stake grows, not yours.",
      parts: [
        {
          head: "How it goes",
          steps: [
            "Agree on the sum. It has to be within what the circle takes in a month, and what they have put in this month counts too.",
            "Take the cash. Do this part first, and do it in one room.",
            "Open “Chip in”, choose “For a neighbour who gave me cash”, and pick them by their door and handle.",
            "Sign once. The relay pays the fee; exactly the sum you signed is taken.",
            "Show them the page: their stake has grown by the sum. It is written down for good, with your account as the one who paid.",
          ],
        },
        {
          head: "Good to know",
          text: [
            "The stake is theirs from that moment. If they leave, it is paid to them and not to you.",
            "Whoever has never used a wallet still needs one to be a member and to vote; a pocket wallet, made on this page in two minutes, is enough. The money for it can always come in cash.",
            "Everybody can see that you paid for them, when, and how much. Cash itself leaves no trace: if you like, both sign a line on paper.",
          ],
        },
        {
          head: "The other way round",
          text: [
            "A neighbour won a grant and wants cash. They can send the USDC to you from their wallet, or collect it with their claim link straight to your address. Then you hand them the same sum. Do it side by side.",
          ],
        },
      ],
    },
    secret: {
      title: "What stays secret, and what does not",
      about: "Your ballot does. Almost everything else is public, for ever.",
      lead: "Your ballot is secret because of arithmetic, not because somebody promises to look away. But it is good to know where that ends.",
      parts: [
        {
          head: "Who can see what",
          table: {
            head: ["What", "Who sees it"],
            rows: [
              ["How you voted", "Nobody, ever. A ballot says “one of the members” and no more."],
              ["Whether you voted", "Nobody. Only how many ballots are in the box."],
              ["The count, while voting is open", "Nobody. It does not exist until the ballots open."],
              [
                "What every ballot said, without a name",
                "Everybody, once the ballots are open. So anyone can count again.",
              ],
              ["Your handle, your door and your account", "Everybody, for ever."],
              ["What you chipped in, your stake, your grants", "Everybody, for ever."],
              ["What you pinned, and your thank-you notes", "Everybody, for ever. So name nobody in them."],
              ["For whom you vouched, and what you proposed", "Everybody, for ever."],
            ],
          },
        },
        {
          head: "Where the secret has holes",
          text: [
            "If everybody ticks the same, everybody knows how everybody voted. With three or four ballots it does not take much guessing.",
            "People may guess that you ticked your own request.",
            "When you change your mind, both ballots open after voting. Anyone can read that one ballot was changed from this to that, though not whose it was.",
            "You can prove to somebody how you voted, if you want to. So nobody can promise that votes are never bought.",
            "Whoever finds your voting secret, its file or its words can see how you voted, in the past too. Keep them where you keep papers.",
          ],
        },
        {
          head: "On this device",
          text: [
            "Your voting secret is kept in this browser, encrypted if you gave it a passphrase or a passkey. What you ticked is kept nowhere.",
            "On a shared computer use a window that forgets, and keep your recovery with you.",
          ],
        },
      ],
    },
    relay: {
      title: "What a relay sees",
      about: "A volunteer’s machine that pays the fees. It cannot peek and cannot bend anything.",
      lead: "Writing something on the chain costs a small fee. A relay is a machine, run by any volunteer, that carries what you have signed to the chain and pays for it.",
      parts: [
        {
          head: "What it sees and what it cannot do",
          table: {
            head: ["What you hand it", "What it learns"],
            rows: [
              [
                "Your sealed ballot",
                "That somebody at your internet address sent one of the ballots of this circle. Not who you are, and not what is in it.",
              ],
              ["Something you signed: a pin, a vouch, chipping in", "What everybody will see on the chain anyway."],
              [
                "A claim link’s collection",
                "The grant, and the address it is paid to. The link itself stays with you.",
              ],
            ],
          },
          text: [
            "A relay cannot change a ballot, open one early, vote for you, or touch money. The worst it can do is nothing.",
          ],
        },
        {
          head: "Why your ballot waits",
          text: [
            "It sends several ballots together, in a later batch, so that the hour does not tell whose is whose. Your page says by when. You need not stay.",
          ],
        },
        {
          head: "If you mind that it sees your internet address",
          text: [
            "Our relay writes down neither addresses nor ballots, but you cannot check that. You can use another relay, the network of a library or a café, or a browser that hides where you are.",
            "The settings page names every machine that this page talks to.",
          ],
        },
        {
          head: "If it does not answer",
          text: [
            "Your ballot stays on your device. Try again, or hand it to another relay. Send it from your own account only as a last resort: everybody could then see which ballot is yours.",
            "For everything but ballots, your own account will do: nothing is secret there, it only costs you the small fee.",
          ],
        },
      ],
    },
    trouble: {
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
    },
  },
};
