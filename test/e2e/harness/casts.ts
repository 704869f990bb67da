import { expect, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { isAddress, type Address } from "viem";
import { generatePrivateKey, privateKeyToAddress } from "viem/accounts";
import type { Copy } from "../../../frontend/content/copy.ts";
import { en } from "../../../frontend/content/en/index.ts";
import { es } from "../../../frontend/content/es/index.ts";
import { languages, type Language } from "../../../frontend/content/language.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { desk, phone } from "./devices.ts";
import type { Books } from "./money.ts";
import { Visitor } from "./neighbour.ts";

/** Who lives a month, in which words and on which device. */
export type Cast = {
  language: Language;
  words: Copy;
  device: (browser: Browser, options?: BrowserContextOptions) => Promise<Page>;
  name: string;
  /** Heron, Wren, Fennel, Bramble and Kestrel. Nobody is in both streets: an account does one thing at a time. */
  founders: readonly [string, string, string, string, string];
  newcomer: string;
  /** Somebody who gives and has no seat. */
  friend: string;
  seeds: string;
  coding: string;
  toolbox: string;
  bench: string;
  text: string;
  /** As the page must write them, whoever writes for it. */
  says: { begins: RegExp; pot: string; seeds: string; coding: string; back: string };
};

const sums = { pot: "$58.00", seeds: "$14.00", coding: "$20.00", back: "$4.13" };

export const casts: readonly [Cast, Cast] = [
  {
    language: "en",
    words: en,
    device: phone,
    name: "Plum Row",
    founders: ["Heron", "Wren", "Fennel", "Bramble", "Kestrel"],
    newcomer: "Sorrel",
    friend: "Clover",
    seeds: "Seed swap in the yard",
    coding: "Coding workshop for teenagers",
    toolbox: "A shared toolbox",
    bench: "Mend the bench",
    text: "For paper bags, cables and tea.",
    says: { ...sums, begins: /Friday\s\d{1,2}\s[A-Z][a-z]{2,3},\s00:00/ },
  },
  {
    language: "es",
    words: es,
    device: desk,
    name: "Calle del Ciruelo",
    founders: ["Plover", "Linden", "Magpie", "Thistle", "Rook"],
    newcomer: "Clover",
    friend: "Sorrel",
    seeds: "Trueque de semillas en el patio",
    coding: "Taller de programación",
    toolbox: "Una caja de herramientas para todos",
    bench: "Arreglar el banco",
    text: "Para bolsas de papel, cables y mate.",
    says: { ...sums, begins: /viernes\s\d{1,2}\s[a-z]{3,4},\s00:00/ },
  },
];

/** A street while it lives its month. */
export type Life = Cast & {
  visitor: Visitor;
  page: Page;
  circle: Address;
  claimLink: string;
  /** Whoever holds the claim link, with an account that nothing ever happened to. */
  stranger: Address;
};

/** From the first page, in the cast's own language, to a circle of its own. */
export async function begin(browser: Browser, url: string, cast: Cast): Promise<Life> {
  const page = await cast.device(browser);
  const visitor = new Visitor(page, url, cast.words);
  await visitor.goTo(ways.home);
  await page.getByRole("button", { name: languages[cast.language], exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", cast.language);
  const circle = await startCircle(visitor, cast);
  return { ...cast, visitor, page, circle, claimLink: "", stranger: privateKeyToAddress(generatePrivateKey()) };
}

async function startCircle(visitor: Visitor, { name, founders }: Cast): Promise<Address> {
  const { page } = visitor;
  const { start } = visitor.words;
  const [first, ...others] = founders;
  await visitor.goTo(ways.start);
  await visitor.be(first);
  await page.getByLabel(start.name).fill(name);
  for (const [index, handle] of others.entries()) {
    const field = page.getByLabel(start.founder(index + 2), { exact: true });
    if (!(await field.isVisible())) await visitor.press(start.addFounder).click();
    await field.selectOption({ label: handle });
  }
  await visitor.press(start.review).click();
  await visitor.press(start.make).click();
  await expect(visitor.heading(start.made.title(name))).toBeVisible();
  await visitor.link(start.made.go).click();
  await expect(visitor.heading(name)).toBeVisible();
  const address = /#\/(0x[0-9a-fA-F]{40})/.exec(page.url())?.[1] ?? "";
  if (!isAddress(address)) throw new Error(`No circle in ${page.url()}`);
  return address;
}

/** In a browser that knows nothing, and speaks its holder's language. */
export async function collectByLink(browser: Browser, life: Life): Promise<void> {
  const { device, language, words, claimLink, stranger, says } = life;
  const page = await device(browser, { locale: language });
  const collector = new Visitor(page, life.visitor.url, words);
  await page.goto(claimLink);
  await collector.press(words.collect.what.go(says.coding)).click();
  await page.getByLabel(words.collect.where.label).fill(stranger);
  await collector.press(words.collect.where.go(says.coding)).click();
  await expect(collector.heading(words.collect.done.title(says.coding))).toBeVisible();
  await page.context().close();
}

/** What everybody's account holds: a newcomer of one street is the friend of the other. */
export async function balances(books: Books): Promise<Map<string, bigint>> {
  const handles = casts.flatMap(({ founders, newcomer }) => [...founders, newcomer]);
  return new Map(
    await Promise.all(handles.map(async (handle) => [handle, await books.of(books.account(handle))] as const)),
  );
}
