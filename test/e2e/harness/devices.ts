import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { DESK, PHONE } from "./look.ts";
import { slowPage } from "./slow.ts";

export const TOUCHED = { viewport: PHONE, hasTouch: true, isMobile: true };
/** Whatever the other pages of the test are. */
export const POINTED = { viewport: DESK, hasTouch: false, isMobile: false };

/** A neighbour's phone, which knows nothing yet. */
export const phone = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
  slowPage(await browser.newContext({ ...TOUCHED, ...options }));

/** A computer on a desk, which knows nothing yet. */
export const desk = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext({ ...POINTED, ...options })).newPage();

/** Somebody's own device, put away when it is done. */
export async function on(device: Promise<Page>, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await device;
  await act(page);
  await page.context().close();
}

const devices = { phone, desk };
export type Device = keyof typeof devices;

/** The same on a phone and at a desk, side by side. */
export async function onBoth(browser: Browser, act: (page: Page, device: Device) => Promise<void>): Promise<void> {
  const both = ["phone", "desk"] as const;
  await Promise.all(both.map((device) => on(devices[device](browser), (page) => act(page, device))));
}
