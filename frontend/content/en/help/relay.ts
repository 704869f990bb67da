import type { HelpChapter } from "../../../help/model.ts";

export const relay: HelpChapter = {
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
          ["A claim link’s collection", "The grant, and the address it is paid to. The link itself stays with you."],
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
};
