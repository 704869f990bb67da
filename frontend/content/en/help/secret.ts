import type { HelpChapter } from "../../../help/model.ts";

export const secret: HelpChapter = {
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
};
