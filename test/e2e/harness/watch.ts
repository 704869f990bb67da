import { expect, type Browser, type BrowserContext, type Request, type Response } from "@playwright/test";
import { z } from "zod";

/** What a page's own configuration says about whom it may ask. */
const configured = z.object({ rpc: z.url(), relays: z.array(z.url()), beacon: z.object({ url: z.url() }) });

/** A cookie that everybody the page asks once left in this browser: whoever sends it along tells who is asking. */
const CRUMB = { name: "potluck-crumb", value: "you-again", domain: "127.0.0.1", path: "/" };

/**
 * What every page that any test opens is held to, in every browser and context, its workers too: it asks nobody but its own
 * host and the configured three, tells none of them where a request comes from, keeps to a strict policy, and says nothing
 * in its console that the test did not expect. Not watched: what a browser asks by itself, and WebSockets of workers, which
 * the policy refuses.
 */
export class Watch {
  readonly #faults: string[] = [];
  readonly #expected: RegExp[] = [];
  /** Origins that a test told its page about by hand. */
  readonly #told = new Set<string>();
  /** A page's origin, and those it was configured with; empty where no page of ours is served. */
  readonly #pages = new Map<string, Promise<ReadonlySet<string>>>();
  readonly #pending: Promise<void>[] = [];
  readonly #contexts: BrowserContext[] = [];
  readonly #end: (() => void)[] = [];

  over(browser: Browser): void {
    const begin = (context: BrowserContext) => {
      this.#contexts.push(context);
      this.#overContext(context);
    };
    browser.on("context", begin);
    this.#end.push(() => browser.off("context", begin));
  }

  /** An error in the console that the test brings about. A breach of the policy is never to be expected. */
  expects(said: RegExp): void {
    this.#expected.push(said);
  }

  /** A host that somebody types into the page. */
  allows(url: string): void {
    this.#told.add(new URL(url).origin);
  }

  /** Everything that was wrong until now, each in a sentence. */
  async faults(): Promise<readonly string[]> {
    await Promise.all(this.#pending);
    return [...new Set(this.#faults)];
  }

  /** Closes what the test left open: a page goes on asking, and holds up whoever is stopped after it. */
  async end(): Promise<void> {
    for (const end of this.#end) end();
    await Promise.all(this.#contexts.map((context) => context.close()));
    expect(await this.faults(), "what the pages of this test did or said").toEqual([]);
  }

  #overContext(context: BrowserContext): void {
    this.#wait(context.addCookies([{ ...CRUMB, sameSite: "None", secure: true }]));
    context.on("request", (request) => {
      if (request.isNavigationRequest()) this.#meet(request.url());
      this.#wait(this.#judgeHost(request.url(), homeOf(request)));
    });
    context.on("page", (page) => {
      page.on("websocket", (socket) => this.#wait(this.#judgeHost(socket.url(), originOf(page.url()))));
    });
    context.on("requestfinished", (request) => this.#wait(this.#judgeHeaders(request)));
    context.on("requestfailed", (request) => this.#wait(this.#judgeHeaders(request)));
    context.on("response", (response) => this.#wait(this.#judgePolicy(response)));
    context.on("console", (message) => {
      if (message.type() === "error") this.#hear(message.text());
    });
    context.on("weberror", (error) => this.#hear(String(error.error().stack ?? error.error())));
  }

  /** Asked at once: a test may close what serves its page. */
  #meet(url: string): void {
    const origin = originOf(url);
    if (origin === null || this.#pages.has(origin)) return;
    const { hostname } = new URL(origin);
    if (hostname === "localhost") this.#pages.set(origin, hostsOf(origin));
  }

  async #judgeHost(url: string, home: string | null): Promise<void> {
    const origin = originOf(url);
    if (origin === null || this.#told.has(origin)) return;
    const known = home === null ? undefined : await this.#pages.get(home);
    if (!known?.has(origin)) this.#faults.push(`${home ?? "a page"} asked ${url}`);
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

  async #judgePolicy(response: Response): Promise<void> {
    const origin = originOf(response.url());
    const known = origin === null ? undefined : await this.#pages.get(origin);
    if (origin === null || !known?.has(origin)) return;
    const { "content-security-policy": policy } = response.headers();
    const hosts = new Set([...known, ...this.#told]);
    this.#faults.push(...faultsOfPolicy(policy, hosts).map((fault) => `${origin}: ${fault}`));
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

async function hostsOf(origin: string): Promise<ReadonlySet<string>> {
  const response = await fetch(`${origin}/config.json`);
  if (!response.ok) return new Set();
  const { rpc, relays, beacon } = configured.parse(await response.json());
  return new Set([origin, ...[rpc, ...relays, beacon.url].map((url) => new URL(url).origin)]);
}

/** What a policy lets a page do that it must not; `hosts`: whom it may connect to. */
export function faultsOfPolicy(policy: string | undefined, hosts: ReadonlySet<string>): string[] {
  if (policy === undefined) return ["it comes without a policy"];
  const sources = new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...of] = directive.trim().split(/\s+/);
      return [name, of] as const;
    }),
  );
  const own = ["'self'", "'none'"];
  const rules: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": [...own, "'wasm-unsafe-eval'"],
    "connect-src": [...own, ...hosts],
    "img-src": [...own, "data:", "blob:"],
    "media-src": [...own, "blob:"],
  };
  const missing = ["default-src", "script-src", "style-src", "connect-src"].filter((name) => !sources.has(name));
  const loose = [...sources].flatMap(([name, of]) =>
    of.filter((source) => !(rules[name] ?? own).includes(source)).map((source) => `${name} lets ${source} in`),
  );
  return [...missing.map((name) => `its policy has no ${name}`), ...loose];
}
