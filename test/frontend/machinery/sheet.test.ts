import { describe, expect, it } from "vitest";
import type { Round } from "../../../protocol/types.ts";
import type { SheetSource } from "../../../frontend/history/readSheet.ts";
import { sheetOf } from "../../../frontend/history/sheetModel.ts";
import { en } from "../../../frontend/content/en/index.ts";
import { sheetCsv } from "../../../frontend/history/recordCsv.ts";
import { readCsv } from "../readCsv.ts";
import { account, circleWith, localConfig, noGrant, requestWith, roundWith } from "./support.ts";

const source = (changes: Partial<SheetSource> = {}): SheetSource => ({
  requests: [],
  motions: [],
  rules: circleWith().rules,
  flows: null,
  ended: new Map(),
  frozenIn: null,
  endedIn: null,
  ...changes,
});
const sheet = (round: Partial<Round>, changes?: Partial<SheetSource>) =>
  sheetOf(localConfig, circleWith(), roundWith({ round: 1, ...round }), source(changes));

describe("a month on one sheet", () => {
  it("does not say that nothing was pinned when it was that nobody came", () => {
    expect(sheet({ status: "none" }).ballot).toEqual({ kind: "none", why: "nobody-voted" });
    const requests = [requestWith({ id: 4 })];
    const unvoted = sheet({ status: "open", slots: [0], requests: [4] }, { requests });
    expect(unvoted.ballot).toEqual({ kind: "none", why: "nobody-voted" });
    expect(unvoted.requests).toMatchObject([{ outcome: { kind: "stays" } }]);
    expect(sheet({ status: "open" }).ballot).toEqual({ kind: "none", why: "nothing-pinned" });
  });

  it("reckons with the rules of its own month, whatever they are by now", () => {
    const rules = { ...circleWith().rules, spendPercent: 50 };
    const half = sheet({ status: "settled", budget: 20_000_000n }, { rules });
    expect(half.toGive).toBe(40_000_000n);
  });

  it("counts the opened ballots again and says when it comes to another result", () => {
    const requests = [
      requestWith({ id: 4, slot: 0, amount: 20_000_000n }),
      requestWith({ id: 5, slot: 1, amount: 15_000_000n, recipient: account(0x12) }),
    ];
    const round: Partial<Round> = {
      ...{ status: "settled", cast: 3, opened: 3, quorumMet: true, budget: 35_000_000n },
      ...{ slots: [0, 1], requests: [4, 5], openedApprovals: [0b01, 0b01, 0b11], winners: [0], spent: 20_000_000n },
    };
    expect(sheet(round, { requests }).recount).toEqual({ agrees: true });
    expect(sheet({ ...round, winners: [0, 1], spent: 35_000_000n }, { requests }).recount).toEqual({ agrees: false });
    expect(sheet({ status: "open", cast: 3, slots: [0] }).recount).toBeNull();
  });

  it("adds up what came in, payment by payment", () => {
    const hash = (n: number): `0x${string}` => `0x${String(n).repeat(64)}`;
    const flows = {
      chippedIn: [1, 2].map((n) => ({ amount: 5_000_000n, transaction: hash(n) })),
      gifts: [{ amount: 3_000_000n, transaction: hash(3) }],
      ...{ cameBack: [], swept: [] },
    };
    const { moneyIn } = sheetOf(
      { ...localConfig, explorer: "https://explorer.example" },
      ...([circleWith(), roundWith({ round: 1, status: "settled", budget: 20_000_000n })] as const),
      source({ flows }),
    );
    expect(moneyIn.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["before", 7_000_000n],
      ["chipped-in", 10_000_000n],
      ["gifts", 3_000_000n],
    ]);
    expect(moneyIn[1]?.moves[1]?.transaction.url).toBe(`https://explorer.example/tx/${hash(2)}`);
  });

  it("is a table too: one line a request, with its month, in UTC and with decimal points", () => {
    const words = { history: en.history, motions: en.motions, sentenceOf: () => "A motion" };
    const grant = { ...noGrant, round: 1, amount: 20_000_000n, endedAt: 1_704_000_000, endedBlock: 77n };
    const paid = sheet(
      {
        ...{ status: "settled", cast: 3, opened: 3, quorumMet: true, slots: [0], requests: [4], winners: [0] },
        openedApprovals: [1, 1, 0],
      },
      { requests: [requestWith({ id: 4, text: "=Bench\nmore", grant: { ...grant, status: "collected" } })] },
    );
    const [head = [], ...records] = readCsv(sheetCsv(words, paid));
    const { columns, line } = en.history.csv;
    const column = (name: string) => head.indexOf(name);
    const request = records.find((record) => record[column(columns.line)] === line.request) ?? [];
    expect(records.every(({ length }) => length === head.length)).toBe(true);
    expect(
      [columns.round, columns.what, columns.ballots, columns.of, columns.amount].map((c) => request[column(c)]),
    ).toEqual(["2", "'=Bench", "2", "3", "20.00"]);
    expect(request[column(columns.at)]).toBe("2023-12-31T05:20:00Z");
    expect(request[column(columns.block)]).toBe("77");
    const total = records.find((record) => record[column(columns.what)] === en.history.in.total) ?? [];
    expect(total[column(columns.amount)]).toBe("35.00");
  });
});
