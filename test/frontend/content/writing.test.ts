import { describe, expect, it } from "vitest";
import { formatFor } from "../../../frontend/content/copy.ts";
import { en } from "../../../frontend/content/en/index.ts";
import { es } from "../../../frontend/content/es/index.ts";
import { createFormat } from "../../../frontend/ui/format.ts";

/* How each language writes sums, shares, days, waits and lists: by the locale its words name. */

const inEnglish = createFormat(en.common.locale, "UTC");
const inSpanish = createFormat(es.common.locale, "UTC");
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const at = (iso: string) => Date.parse(iso) / 1000;

describe("a sum", () => {
  it.each([
    [0n, "$0.00"],
    [5_000_000n, "$5.00"],
    [11_629_999n, "$11.62"],
    [1_234_500_000n, "$1,234.50"],
  ])("of %s units has its cents in both", (units, written) => {
    expect(inEnglish.sum(units)).toBe(written);
    expect(inSpanish.sum(units)).toBe(written);
  });

  it("is found inside a sentence, whole, so that it can be set in the letter of sums", () => {
    for (const { common, pot } of [en, es]) {
      const sum = formatFor({ common }).sum(1_234_500_000n);
      const parts = pot.balance(sum).split(common.sumPattern);
      expect(parts).toHaveLength(3);
      expect(parts[1]).toBe(sum);
    }
  });

  it("is a bound without needless cents", () => {
    expect([inEnglish.bound(5_000_000n), inEnglish.bound(7_500_000n)]).toEqual(["$5", "$7.50"]);
    expect([inSpanish.bound(5_000_000n), inSpanish.bound(7_500_000n)]).toEqual(["$5", "$7.50"]);
  });
});

describe("a share", () => {
  it("stands beside its sign in English, and a space away in Spanish", () => {
    expect(en.motions.percent("60")).toBe("60%");
    expect(es.motions.percent("60")).toBe("60\u00a0%");
    expect(en.start.values.quorum(60)).toBe("60% of the members");
    expect(es.start.values.quorum(60)).toBe("60\u00a0% de los miembros");
  });
});

describe("a time", () => {
  const friday = at("2026-12-18T18:40:00Z");
  it("names its day first, as one says it", () => {
    expect(plain(inEnglish.dayTime(friday))).toBe("Friday 18 Dec, 18:40");
    expect(plain(inSpanish.dayTime(friday))).toBe("viernes 18 dic, 18:40");
    expect(plain(inEnglish.timeInRecord(friday))).toBe("Fri 18 Dec 2026, 18:40");
    expect(plain(inSpanish.timeInRecord(friday))).toBe("vie 18 dic 2026, 18:40");
  });
  it("joins a Spanish sentence with its article, the hour of one too", () => {
    const { sealed } = es.street.turn;
    expect(plain(sealed.text(2, inSpanish.dayTime(friday)))).toContain("el viernes 18 dic, 18:40");
    expect(sealed.text(2, "18:40")).toContain("a las 18:40");
    expect(sealed.text(2, "01:10")).toContain("a la 01:10");
  });
});

describe("a wait", () => {
  it.each([
    [{ days: 2, hours: 5, minutes: 0 }, "2 days 5 hours", "2 días y 5 horas"],
    [{ days: 1, hours: 1, minutes: 0 }, "1 day 1 hour", "1 día y 1 hora"],
    [{ days: 1, hours: 0, minutes: 0 }, "1 day", "1 día"],
    [{ days: 0, hours: 1, minutes: 1 }, "1 hour 1 minute", "1 hora y 1 minuto"],
    [{ days: 0, hours: 0, minutes: 40 }, "40 minutes", "40 minutos"],
    [{ days: 0, hours: 0, minutes: 0 }, "less than a minute", "menos de un minuto"],
  ])("of %o", (grains, english, spanish) => {
    expect(en.common.wait(grains)).toBe(english);
    expect(es.common.wait(grains)).toBe(spanish);
  });
});

describe("a list", () => {
  it("ends with its and, and Spanish minds the sound of what follows", () => {
    expect(inEnglish.list(["Heron", "Wren", "Fennel"])).toBe("Heron, Wren and Fennel");
    expect(inSpanish.list(["Garza", "Zorzal", "Loica"])).toBe("Garza, Zorzal y Loica");
    expect(inSpanish.list(["Garza", "Iris"])).toBe("Garza e Iris");
    expect(inEnglish.list(["Heron"])).toBe("Heron");
  });
});
