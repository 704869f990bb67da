import type { Moment, News } from "../../notices/model.ts";
import type { Format } from "../../ui/format.ts";
import { capital, counted, some, someInWords } from "./numbers.ts";

/** For a calendar, and for the street's chat: public numbers only. */
export const notices = {
  label: "Take it along",
  calendar: "Add to my calendar",
  tell: "Tell the street",
  copied: (text: string) => `Copied, to paste into the street’s chat: “${text}”`,
  notCopied: (text: string) => `Could not copy. Select it and copy it yourself: ${text}`,
  file: (name: string) => `${name} voting`,
  entry: {
    opens: {
      title: (name: string) => `${name}: voting opens`,
      text: "Tick what you would help pay for. It takes a minute, and nobody will ever know what you ticked.",
    },
    closes: {
      title: (name: string) => `${name}: voting closes`,
      text: "The last moment to cast a ballot, or to change your mind.",
    },
    seals: {
      title: (name: string) => `${name}: the ballots open`,
      text: "They open by themselves, and are counted. You need not do anything.",
    },
    next: {
      title: (name: string) => `${name}: the next month begins`,
      text: "Chip in, pin a request, look at what came of the last one.",
    },
  } satisfies Record<Moment["what"], { title: (name: string) => string; text: string }>,
  news: (name: string, news: News, format: Format): string => {
    switch (news.kind) {
      case "opens":
        return `${name}: voting opens ${format.dayTime(news.at)}. ${
          news.requests === 0
            ? "Nothing is pinned yet."
            : `${capital(someInWords(news.requests, "request is", "requests are"))} on the board.`
        }`;
      case "short":
        return `${name}: ${someInWords(news.needed - news.cast, "ballot", "ballots")} short. ${news.cast} of ${news.needed} needed are in, and voting is open till ${format.closing(news.closesAt)}.`;
      case "enough":
        return `${name}: ${some(news.cast, "ballot is", "ballots are")} in, enough for this month to count. Voting is open till ${format.closing(news.closesAt)}.`;
      case "sealed":
        return `${name}: ${some(news.cast, "ballot is", "ballots are")} in. They open by themselves ${format.dayTime(news.opensAt)}.`;
      case "result":
        return `${name}, round ${counted(news.round)}: ${
          news.grants === 0
            ? "no request won"
            : `${someInWords(news.grants, "request", "requests")} won, ${format.sum(news.spent)} goes out`
        }. ${news.cast} of ${some(news.roster, "neighbour", "neighbours")} voted.`;
      case "too-few":
        return `${name}, round ${counted(news.round)}: ${some(news.cast, "ballot", "ballots")}, ${some(news.needed, "was", "were")} needed, so nothing is paid. The pot stays whole. Voting opens again ${format.dayTime(news.nextAt)}.`;
      case "no-ballot":
        return `${name}: no ballot this month, and the pot stays whole. The next voting opens ${format.dayTime(news.nextAt)}.`;
    }
  },
};
