import type { HelpChapter } from "../../../help/model.ts";

export const cash: HelpChapter = {
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
};
