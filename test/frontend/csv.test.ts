import { describe, expect, it } from "vitest";
import { csvOf, decimal, isoUtc } from "../../frontend/history/csv.ts";
import { readCsv } from "./readCsv.ts";

describe("a table for a spreadsheet", () => {
  it("quotes what needs it, and is read back as it was", () => {
    const records = [
      ["a", "b,c", 'says "yes"', "two\nlines", "ñandú", ""],
      ["1", "2", "3", "4", "5", "6"],
    ];
    const csv = csvOf(records);
    expect(csv.split("\r\n")[0]).toBe('a,"b,c","says ""yes""","two\nlines",ñandú,');
    expect(csv.endsWith("6\r\n")).toBe(true);
    expect(readCsv(csv)).toEqual(records);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =cmd()", "\r=1", "＝1", "\n"])(
    "takes the sting out of %j",
    (text) => {
      const [[field] = []] = readCsv(csvOf([[text]]));
      expect(field).toBe(`'${text}`);
    },
  );

  it("leaves numbers, and texts that only contain such signs, alone", () => {
    expect(csvOf([[12, 21_804_118n, null, "a=b", "3-4"]])).toBe("12,21804118,,a=b,3-4\r\n");
  });

  it.each([
    [0n, "0.00"],
    [64_000_000n, "64.00"],
    [28_500_000n, "28.50"],
    [11_629_999n, "11.629999"],
    [1n, "0.000001"],
    [1_234_567_890_100_000n, "1234567890.10"],
  ])("writes %d units exactly", (units, text) => {
    expect(decimal(units)).toBe(text);
  });

  it("writes moments in UTC", () => {
    expect(isoUtc(Date.parse("2026-11-22T23:59:59+01:00") / 1000)).toBe("2026-11-22T22:59:59Z");
  });
});
