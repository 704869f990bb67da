import { DAY } from "./calendar.ts";

/** What happened on Quince Lane. Who is named by handle, money in whole dollars, `at` in seconds from the month's first day.
 * The first line of a text is its title on the board. */
export type Pin = { by: string; at: number; text: string; dollars: number; for?: string };
export type Vote = { by: string; ticks: string[]; instead?: string[] };
export type Month = {
  chipIns: [by: string, dollars: number][];
  gift?: { by: string; dollars: number };
  pins: Record<string, Pin>;
  votes: Vote[];
  /** Who fetches their grant; a name left out leaves it waiting. */
  collects: string[];
};

export const circleName = "Quince Lane";
export const founders = ["Heron", "Wren", "Fennel", "Bramble", "Kestrel", "Sorrel", "Plover"];
/** Moved in during the first month, and is vouched for by two who know them. */
export const lateJoiner = { handle: "Linden", vouchers: ["Heron", "Wren"] };

export const months: Month[] = [
  {
    chipIns: [
      ["Heron", 10],
      ["Wren", 8],
      ["Fennel", 5],
      ["Bramble", 10],
      ["Kestrel", 7],
      ["Sorrel", 5],
      ["Plover", 6],
    ],
    gift: { by: "Magpie", dollars: 25 },
    pins: {
      fence: {
        by: "Heron",
        at: 3 * DAY,
        dollars: 30,
        text: "Paint for the playground fence\nThe green it used to be, on two afternoons. Brushes and a ladder are here.",
      },
      seeds: {
        by: "Fennel",
        at: 5 * DAY,
        dollars: 14,
        text: "Seed swap in the yard\nOn the first Saturday of spring. For paper bags, labels and a big pot of tea.",
      },
      pump: {
        by: "Kestrel",
        at: 9 * DAY,
        dollars: 24,
        text: "A bike pump by the lamp post\nWith a set of tyre levers, on a chain, for everyone who rolls by.",
      },
      lights: {
        by: "Plover",
        at: 12 * DAY,
        dollars: 70,
        text: "Solar lights along the footpath\nA string of them behind the garages, where it is darkest.",
      },
    },
    votes: [
      { by: "Heron", ticks: ["fence", "seeds"] },
      { by: "Wren", ticks: ["fence", "pump"] },
      { by: "Fennel", ticks: ["seeds", "fence"] },
      { by: "Bramble", ticks: ["fence", "pump"] },
      { by: "Kestrel", ticks: ["pump", "seeds"] },
      { by: "Plover", ticks: ["lights", "pump"] },
    ],
    collects: ["fence", "seeds", "pump"],
  },
  {
    chipIns: [
      ["Heron", 10],
      ["Wren", 10],
      ["Fennel", 5],
      ["Kestrel", 8],
      ["Sorrel", 5],
      ["Plover", 6],
      ["Linden", 10],
    ],
    pins: {
      coding: {
        by: "Wren",
        at: 4 * DAY,
        dollars: 32,
        text: "Coding workshop for teenagers\nFour Sunday mornings, old laptops welcome. For printing, cables and rolls.",
      },
      bench: {
        by: "Bramble",
        at: 8 * DAY,
        dollars: 18,
        text: "Mend the bench under the quince\nTwo planks, screws and oil. Whoever can hold a drill is welcome.",
      },
    },
    votes: [
      { by: "Heron", ticks: ["bench"] },
      { by: "Wren", ticks: ["lights"], instead: ["coding", "bench"] },
      { by: "Fennel", ticks: ["coding", "bench"] },
      { by: "Kestrel", ticks: ["coding"] },
      { by: "Sorrel", ticks: ["coding", "bench"] },
      { by: "Linden", ticks: ["coding", "lights"] },
    ],
    collects: ["coding", "bench"],
  },
  {
    chipIns: [
      ["Heron", 10],
      ["Wren", 7],
      ["Fennel", 6],
      ["Bramble", 10],
      ["Kestrel", 5],
      ["Sorrel", 5],
      ["Linden", 8],
    ],
    gift: { by: "Thistle", dollars: 15 },
    pins: {
      stories: {
        by: "Sorrel",
        at: 2 * DAY,
        dollars: 14,
        text: "Story hour on Thursdays\nAt four, for the small ones and whoever reads to them. For a rug and picture books.",
      },
      barrel: {
        by: "Linden",
        at: 6 * DAY,
        dollars: 28,
        text: "A rain barrel for the corner beds\nSo that nobody has to carry cans down from the third floor.",
      },
      soup: {
        by: "Heron",
        at: 10 * DAY,
        dollars: 18,
        text: "Soup for the whole lane\nOn the last evening of the month. For vegetables, bread, and bowls that we keep.",
      },
    },
    votes: [
      { by: "Heron", ticks: ["soup", "stories"] },
      { by: "Wren", ticks: ["stories", "barrel"] },
      { by: "Fennel", ticks: ["barrel", "soup"] },
      { by: "Bramble", ticks: ["barrel"] },
      { by: "Sorrel", ticks: ["stories", "soup"] },
      { by: "Plover", ticks: ["lights"] },
      { by: "Linden", ticks: ["barrel", "stories"] },
    ],
    // The rain barrel's grant waits for Linden.
    collects: ["stories", "soup"],
  },
];

/** The month a visitor walks into: on the board, not yet on a ballot. */
export const openMonth: Pick<Month, "chipIns" | "pins"> = {
  chipIns: [
    ["Heron", 10],
    ["Fennel", 5],
    ["Kestrel", 6],
    ["Linden", 10],
  ],
  pins: {
    toolbox: {
      by: "Kestrel",
      at: 1 * DAY,
      dollars: 35,
      text: "A shared toolbox in the bicycle shed\nCordless drill, spirit level, and a list of who has what.",
    },
    nestboxes: {
      by: "Wren",
      at: 3 * DAY,
      dollars: 22,
      text: "Wood for six nest boxes\nTo be built with the children before the swifts are back.",
    },
    repair: {
      by: "Bramble",
      at: 4 * DAY,
      dollars: 26,
      text: "Repair afternoon\nSolder, fuses, sewing kits and cake. Bring what is broken, carry it home mended.",
    },
    herbs: {
      by: "Fennel",
      at: 6 * DAY,
      dollars: 15,
      text: "A herb bed by the front steps\nThat everybody may pick from. For soil and the first plants.",
    },
    chess: {
      by: "Plover",
      at: 8 * DAY,
      dollars: 18,
      text: "Chess in the last sun\nTwo sets and a folding table for the corner where the sun stays longest.",
    },
  },
};
