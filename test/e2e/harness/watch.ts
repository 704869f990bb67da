import { expect, type Browser, type BrowserContext, type Request, type Response } from "@playwright/test";
import { hostsOf, readConfig } from "./config.ts";
import { faultsOfPolicy } from "./policy.ts";

/** A cookie that everybody the page asks once left in this browser: whoever sends it along tells who is asking. */
const CRUMB = { name: "potluck-crumb", value: "you-again", domain: "127.0.0.1", path: "/" };

/** One request: what was asked for, and the origin of the page or the worker that asked. */
export type Asked = { url: string; home: string | null };

/** A page that is served here. `hosts`: whom it may ask, itself among them. */
type Served = { hosts: ReadonlySet<string>; hasPolicy: boolean };

/**
 * What every page that any test opens is held to, in every browser and context, its workers too: it asks nobody but its own
 * host and those it was configured with, tells none of them where a request comes from, keeps to a strict policy, and says
 * nothing in its console that the test did not expect. Not watched: what a browser asks by itself, and WebSockets of
 * workers, which the policy refuses.
 */
export class Watch {
  /** For good, by their origins: the pages of streets, and the gallery. */
  readonly #served = new Map<string, Served>();
  /** Of the test under way. */
  #asked: Asked[] = [];
  #faults: string[] = [];
  #expected: RegExp[] = [];
  #opened: BrowserContext[] = [];
  readonly #named = new Map<string, string>();
  /** Pages of a test's own, by their origins, and what their configurations name. */
  readonly #told = new Map<string, Promise<readonly string[]>>();
  /** What each host let its pages do. */
  readonly #policies = new Map<string, Set<string | undefined>>();
  #pending: Promise<void>[] = [];

  over(browser: Browser): void {
    browser.on("context", (context) => {
      this.#opened.push(context);
      this.#overContext(context);
    });
  }

  /** A page and the hosts of its configuration; without any, a page that stands alone and comes without a policy. */
  serves(url: string, hosts: readonly string[] | null): void {
    const known = new Set([url, ...(hosts ?? [])].map((host) => new URL(host).origin));
    this.#served.set(new URL(url).origin, { hosts: known, hasPolicy: hosts !== null });
  }

  /** In this test: other hosts than the street's, each by what it is there for. */
  allows(named: Record<string, string>): void {
    for (const [name, url] of Object.entries(named)) this.#named.set(new URL(url).origin, name);
  }

  /** In this test: an error in the console that it brings about. A breach of the policy is never to be expected. */
  expects(said: RegExp): void {
    this.#expected.push(said);
  }

  /** Every request of this test so far, oldest first. */
  get asked(): readonly Asked[] {
    return this.#asked;
  }

  /** Everything that was wrong until now, each in a sentence. */
  async faults(): Promise<readonly string[]> {
    await Promise.all(this.#pending);
    const strangers = await Promise.all(this.#asked.map((asked) => this.#faultOf(asked)));
    const loose = await Promise.all([...this.#policies.keys()].map((origin) => this.#faultsOfHost(origin)));
    return [...new Set([...strangers.filter((fault) => fault !== null), ...loose.flat(), ...this.#faults])];
  }

  /** What was opened before this stays open: a test's file may share a page among its tests. */
  begin(): void {
    this.#opened = [];
  }

  /** Closes what the test left open: a page goes on asking, and holds up whoever is stopped after it. */
  async end(): Promise<void> {
    await Promise.all(this.#opened.map((context) => context.close()));
    const faults = await this.faults();
    this.#asked = [];
    this.#faults = [];
    this.#expected = [];
    this.#pending = [];
    this.#named.clear();
    this.#told.clear();
    this.#policies.clear();
    expect(faults, "what the pages of this test did or said").toEqual([]);
  }

  #overContext(context: BrowserContext): void {
    this.#wait(context.addCookies([{ ...CRUMB, sameSite: "None", secure: true }]));
    context.on("request", (request) => {
      if (request.isNavigationRequest()) this.#meet(request.url());
      this.#asked.push({ url: request.url(), home: homeOf(request) });
    });
    context.on("page", (page) => {
      page.on("websocket", (socket) => this.#asked.push({ url: socket.url(), home: originOf(page.url()) }));
    });
    context.on("requestfinished", (request) => this.#wait(this.#judgeHeaders(request)));
    context.on("requestfailed", (request) => this.#wait(this.#judgeHeaders(request)));
    context.on("response", (response) => this.#notePolicy(response));
    context.on("console", (message) => {
      if (message.type() === "error") this.#hear(`${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.#hear(String(error.error().stack ?? error.error())));
  }

  /** Asked at once, in the folder that the page lies in: a test may close what serves it. */
  #meet(url: string): void {
    const origin = originOf(url);
    if (origin === null || this.#served.has(origin) || this.#told.has(origin)) return;
    const isOurs = new URL(origin).hostname === "localhost";
    if (isOurs)
      this.#told.set(
        origin,
        readConfig(new URL(".", url).href.replace(/\/$/, "")).then(hostsOf, () => []),
      );
  }

  /** Whom a page may ask: those it was configured with, as far as they are a street's or the test has named them. */
  async #hostsFor(home: string): Promise<ReadonlySet<string>> {
    const served = this.#served.get(home);
    if (served !== undefined) return new Set([...served.hosts, ...this.#named.keys()]);
    const streets = new Set([...this.#served.values()].flatMap(({ hosts }) => [...hosts]));
    const told = ((await this.#told.get(home)) ?? []).map((host) => new URL(host).origin);
    return new Set([...told.filter((host) => streets.has(host)), ...this.#named.keys()]);
  }

  async #faultOf({ url, home }: Asked): Promise<string | null> {
    const origin = originOf(url);
    if (origin === null) return null;
    const isKnown = home === null ? this.#named.has(origin) : (await this.#hostsFor(home)).has(origin);
    return isKnown ? null : `${home ?? "a page"} asked ${url}`;
  }

  async #judgeHeaders(request: Request): Promise<void> {
    const origin = originOf(request.url());
    if (origin === null || origin === homeOf(request)) return;
    // Where the browser is gone before it has told them, those it meant to send.
    const headers = await request.allHeaders().catch(() => request.headers());
    for (const name of ["cookie", "authorization", "referer"]) {
      if (headers[name]) this.#faults.push(`${origin} was told "${name}: ${headers[name]}"`);
    }
  }

  #notePolicy(response: Response): void {
    const origin = originOf(response.url());
    if (origin === null) return;
    const { "content-security-policy": policy } = response.headers();
    this.#policies.set(origin, (this.#policies.get(origin) ?? new Set()).add(policy));
  }

  async #faultsOfHost(origin: string): Promise<string[]> {
    if (!(this.#served.get(origin)?.hasPolicy ?? this.#told.has(origin))) return [];
    const hosts = await this.#hostsFor(origin);
    const policies = [...(this.#policies.get(origin) ?? [])];
    return policies.flatMap((policy) => faultsOfPolicy(policy, hosts).map((fault) => `${origin}: ${fault}`));
  }

  #hear(said: string): void {
    const breach = said.includes("Content Security Policy");
    if (breach || !this.#expected.some((expected) => expected.test(said))) this.#faults.push(`it was said: ${said}`);
  }

  #wait(judging: Promise<void>): void {
    this.#pending.push(judging);
  }
}

/** Anything but the network (data:, blob:, about:) has no origin. */
function originOf(url: string): string | null {
  const { protocol, host } = new URL(url);
  if (protocol === "ws:" || protocol === "wss:") return `${protocol.replace("ws", "http")}//${host}`;
  return protocol === "http:" || protocol === "https:" ? `${protocol}//${host}` : null;
}

/** The origin of the page, or of the service worker, that a request comes from. A page's first request is its own. */
function homeOf(request: Request): string | null {
  if (request.isNavigationRequest()) return originOf(request.url());
  const worker = request.serviceWorker();
  return originOf(worker === null ? request.frame().url() : worker.url());
}
