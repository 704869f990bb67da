/** The chapters in the order in which one reads them; also how their links end. */
export const topics = ["what", "dollars", "cash", "secret", "relay", "trouble"] as const;
export type Topic = (typeof topics)[number];

export const isTopic = (text: string): text is Topic => topics.some((topic) => topic === text);

/** `null`: the contents. `all`: every chapter after the other, to print. */
export type HelpPlace = Topic | "all" | null;

export type HelpPart = {
  head: string;
  text?: string[];
  /** Done one after the other. */
  steps?: string[];
  /** What, and what of it. */
  table?: { head: readonly [string, string]; rows: readonly (readonly [string, string])[] };
};

export type HelpChapter = { title: string; about: string; lead: string; parts: HelpPart[] };

/** What a language says in help; loaded when somebody asks for it. */
export type HelpBook = {
  title: string;
  lead: string;
  contents: string;
  all: string;
  print: string;
  next: string;
  back: string;
  chapters: Record<Topic, HelpChapter>;
};
