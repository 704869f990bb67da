import { describe, expect, it } from "vitest";
import { handles as birds } from "../../../frontend/content/en/handles.ts";
import { handles as aves } from "../../../frontend/content/es/handles.ts";
import { everythingSaid, type Said } from "./everythingSaid.ts";

/*
 * Everything the page can say, in both languages, said of every kind of thing and of none, one, two and many. The types hold
 * the keys and what is told to each; here it is read.
 */

const all = await everythingSaid();
const told = all.filter((said): said is Said & { en: string; es: string } => typeof said.en === "string");

/** The sentences about which something is wrong, each with one thing it says so of. */
function wrong(is: (said: { way: string; en: string; es: string }) => boolean): string[] {
  const found = new Map<string, string>();
  for (const { way, en, es } of told) {
    const message = way.replace(/\(.*\)/, "()");
    if (!found.has(message) && is({ way, en, es })) found.set(message, `${way}: ${en} | ${es}`);
  }
  return [...found.values()];
}
/** What goes on to whoever helps is the same in every language. */
const isDetail = (way: string) => way.endsWith(".details");

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}’]+/gu) ?? [];

describe("the two languages", () => {
  it("say the same things", () => {
    expect(told.length).toBeGreaterThan(3_000);
    const elsewhere = /\.(handles\.\d+|sumPattern)$|^copy\.help$/;
    expect(all.filter(({ way, en, es }) => typeof en !== typeof es && !elsewhere.test(way))).toEqual([]);
    expect(birds.length).toBeGreaterThan(40);
    expect(aves.length).toBeGreaterThan(40);
  });

  it("say something wherever one of them does", () => {
    expect(wrong(({ en, es }) => (en.trim() === "") !== (es.trim() === ""))).toEqual([]);
    expect(wrong((said) => Object.values(said).some((text) => text !== text.trim() && text.trim() === ""))).toEqual([]);
  });

  it("say it in words: nothing of how they are put together shows", () => {
    const seams = /[{}<>`]|\bundefined\b|\bnull\b|\bNaN\b|\[object|=>| {2}| [.,;:](?!\S)|,,/;
    expect(wrong(({ en, es }) => seams.test(en) || seams.test(es))).toEqual([]);
  });

  it("end alike: a sentence as a sentence, a label as a label", () => {
    const end = (text: string) => /[.?!:…]$/.exec(text.replace(/[”)]+$/, ""))?.[0] ?? "";
    expect(wrong(({ en, es }) => end(en) !== end(es))).toEqual([]);
  });
});

describe("Spanish", () => {
  it("is nowhere left in English", () => {
    const english = new Set(
      [
        "the and you your of with for from this that these those is are was were will would can cannot not have had",
        "been who what when where which whose only they them their there here then than into out about after before until",
        "while every each other another street neighbour neighbours ballot ballots request requests grant grants wallet",
        "relay beacon pot round seat seats vouch vouches",
      ].flatMap((words) => words.split(" ")),
    );
    expect(wrong(({ way, es }) => !isDetail(way) && wordsOf(es).some((word) => english.has(word)))).toEqual([]);
    // Names, and the few words that both have.
    const shared = new Set("potluck usdc ltr heron no total normal al".split(" "));
    expect(
      wrong(({ way, en, es }) => en === es && !isDetail(way) && wordsOf(en).some((word) => !shared.has(word))),
    ).toEqual([]);
  });

  it("opens what it closes", () => {
    const asks = (text: string) => text.match(/[?!](?=[”)\s.]|$)/g)?.length ?? 0;
    const opens = (text: string) => text.match(/[¿¡]/g)?.length ?? 0;
    const quotes = (text: string) => (text.split("“").length === text.split("”").length ? "" : "open");
    expect(wrong(({ es }) => quotes(es) !== "" || asks(es.replace(/\? ni #/, "")) !== opens(es))).toEqual([]);
  });

  it("says tú to whoever reads", () => {
    expect(wrong(({ es }) => /(?<!\p{L})(usted|vosotros|vuestr[oa]s?|os)(?!\p{L})/iu.test(es))).toEqual([]);
  });
});

describe("one and many", () => {
  /** One and many, in English and in Spanish. */
  const things = [
    ["ballot", "ballots", "papeleta", "papeletas"],
    ["request", "requests", "pedido", "pedidos"],
    ["member", "members", "miembro", "miembros"],
    ["grant", "grants", "ayuda", "ayudas"],
    ["vouch", "vouches", "respaldo", "respaldos"],
    ["day", "days", "día", "días"],
    ["hour", "hours", "hora", "horas"],
    ["minute", "minutes", "minuto", "minutos"],
    ["neighbour", "neighbours", "vecino", "vecinos"],
    ["door", "doors", "puerta", "puertas"],
    ["founder", "founders", "fundador", "fundadores"],
    ["month", "months", "mes", "meses"],
    ["thing", "things", "cosa", "cosas"],
    ["seat", "seats", "lugar", "lugares"],
    ["decision", "decisions", "decisión", "decisiones"],
    ["secret", "secrets", "secreto", "secretos"],
    ["gift", "gifts", "regalo", "regalos"],
    ["motion", "motions", "propuesta", "propuestas"],
  ] as const;
  const any = (at: 0 | 1 | 2 | 3) => `(?:${things.map((forms) => forms[at]).join("|")})`;
  /** The whole word, which is none of the language's letters longer. */
  const whole = (pattern: string) => new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d’])`, "iu");

  it("agree in English", () => {
    const one = "(?:1|one)";
    const many = "(?:0|2|5|12|48|two|five|twelve)";
    const oneAsMany = whole(`${one} (?:${any(1)}|(?:${any(0)} )?(?:are|were|have))`);
    const manyAsOne = whole(`${many} (?:${any(0)}|${any(1)} (?:is|was|has))`);
    expect(wrong(({ en }) => oneAsMany.test(en) || manyAsOne.test(en))).toEqual([]);
  });

  it("agree in Spanish", () => {
    const one = "(?:1|una?|uno)";
    const many = "(?:2|5|12|48|dos|cinco|doce)";
    const oneAsMany = whole(`${one} ${any(3)}|(?:hacen falta|hacían falta|faltan|quedan) ${one}`);
    const manyAsOne = whole(`(?:0|${many}) ${any(2)}|(?:hace falta|hacía falta|queda) ${many}`);
    expect(wrong(({ es }) => oneAsMany.test(es) || manyAsOne.test(es))).toEqual([]);
  });
});
