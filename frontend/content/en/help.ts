import type { HelpBook } from "../../help/model.ts";
import { cash } from "./help/cash.ts";
import { dollars } from "./help/dollars.ts";
import { relay } from "./help/relay.ts";
import { secret } from "./help/secret.ts";
import { trouble } from "./help/trouble.ts";
import { what } from "./help/what.ts";

/** A small booklet in plain words. */
export const help: HelpBook = {
  title: "Help",
  lead: "Six short chapters. Print the one somebody asked you about, or all of them for the notice board.",
  contents: "All chapters",
  all: "All chapters on one page, to print",
  print: "Print this",
  next: "Next:",
  back: "Back to all chapters",
  chapters: { what, dollars, cash, secret, relay, trouble },
};
