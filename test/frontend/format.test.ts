import { describe, expect, it } from "vitest";
import { createFormat, grains, lastFour, parseSum, shortHex } from "../../frontend/ui/format.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const at = (iso: string) => Date.parse(iso) / 1000;
const utc = createFormat("en-GB", "UTC");

describe("a typed sum", () => {
  it.each(["", "abc", "-5", "1e3", "12.345", "12.", "1 000", "9999999999", "$", "0x10"])("refuses %j", (typed) => {
    expect(parseSum(typed)).toBeNull();
  });
  it.each([
    ["5", 5_000_000n],
    ["12.5", 12_500_000n],
    [" $12,50 ", 12_500_000n],
    ["0.01", 10_000n],
  ])("reads %j", (typed, units) => {
    expect(parseSum(typed)).toBe(units);
  });
});

describe("money", () => {
  it("always has two decimals and never rounds up", () => {
    expect(utc.sum(28_500_000n)).toBe("$28.50");
    expect(utc.sum(11_629_999n)).toBe("$11.62");
    expect(utc.sum(0n)).toBe("$0.00");
    expect(utc.sum(1_234_000_000n)).toBe("$1,234.00");
  });
  it("puts the sign where the locale has it", () => {
    expect(plain(createFormat("es-ES", "UTC").sum(28_500_000n))).toBe("28,50 $");
  });
  it("writes a bound without needless decimals", () => {
    expect(utc.bound(5_000_000n)).toBe("$5");
    expect(utc.bound(7_500_000n)).toBe("$7.50");
  });
  it("writes into an input what it can read again", () => {
    expect(parseSum(utc.typed(7_250_000n))).toBe(7_250_000n);
  });
});

describe("dates", () => {
  it("end a period at 23:59 of the day people mean", () => {
    expect(plain(utc.closing(at("2026-11-23T00:00:00Z")))).toBe("Sunday 22 Nov, 23:59");
    expect(plain(utc.closing(at("2026-11-22T18:00:00Z")))).toBe("Sunday 22 Nov, 18:00");
  });
  it("are in the reader's zone", () => {
    const street = createFormat("en-GB", "America/New_York");
    expect(plain(street.dayTime(at("2026-11-23T04:30:00Z")))).toBe("Sunday 22 Nov, 23:30");
  });
  it("say midnight as 00:00, not 24:00", () => {
    expect(utc.clock(at("2026-11-22T00:00:00Z"))).toBe("00:00");
  });
  it("join a span by what differs", () => {
    expect(plain(utc.span(at("2026-11-20T00:00:00Z"), at("2026-11-23T00:00:00Z")))).toBe("Fri 20 – Sun 22");
    expect(plain(utc.span(at("2026-10-27T00:00:00Z"), at("2026-11-20T00:00:00Z")))).toBe("Tue 27 Oct – Thu 19 Nov");
    expect(plain(utc.span(at("2026-11-23T00:00:00Z"), at("2026-11-24T00:00:00Z")))).toBe("Mon 23");
    expect(plain(utc.span(at("2026-11-23T10:00:00Z"), at("2026-11-23T10:30:00Z")))).toBe("Mon 10:00 – 10:30");
    expect(plain(utc.dates(at("2026-09-01T00:00:00Z"), at("2026-09-29T00:00:00Z")))).toMatch(/^1 – 28 Sept?$/);
  });
  it("say only the time of today", () => {
    const now = at("2026-11-21T18:00:00Z");
    expect(utc.soon(at("2026-11-21T18:40:00Z"), now)).toBe("18:40");
    expect(plain(utc.soon(at("2026-11-22T18:40:00Z"), now))).toBe("Sunday 22 Nov, 18:40");
  });
  it("name the year of a month only when it is another year", () => {
    const now = at("2026-11-21T18:00:00Z");
    expect(utc.month(at("2026-06-03T00:00:00Z"), now)).toBe("June");
    expect(plain(utc.month(at("2025-06-03T00:00:00Z"), now))).toBe("June 2025");
  });
});

describe("a wait", () => {
  it("is told in days and hours, hours and minutes, or minutes", () => {
    expect(grains(29 * 3600 + 59)).toEqual({ days: 1, hours: 5, minutes: 0 });
    expect(grains(5 * 3600 + 125)).toEqual({ days: 0, hours: 5, minutes: 2 });
    expect(grains(59)).toEqual({ days: 0, hours: 0, minutes: 0 });
    expect(grains(-5)).toEqual({ days: 0, hours: 0, minutes: 0 });
  });
});

describe("hex", () => {
  it("is the first six and the last four", () => {
    expect(shortHex("0x7c1e9a52d0b4f8c640ab")).toBe("0x7c1e…40ab");
    expect(lastFour("0x7c1e9a52d0b4f8c640ab")).toBe("40ab");
  });
});
