import type { BrowserContext, CDPSession, Page } from "@playwright/test";

/** How much slower than this machine a four-year-old phone is. */
const SLOWDOWN = 4;

const slowed = new WeakMap<Page, CDPSession>();

/** Another page of a context that is a phone, at a phone's speed. */
export async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  slowed.set(page, devtools);
  return page;
}

/** For what the test does in a page, and not its neighbour: that is not held up. */
export async function atFullSpeed<T>(page: Page, act: () => Promise<T>): Promise<T> {
  const devtools = slowed.get(page);
  await devtools?.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  try {
    return await act();
  } finally {
    await devtools?.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  }
}
