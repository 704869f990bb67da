import { expect, test as base, type Browser, type Page } from "@playwright/test";
import { browserRefusing, browserSeeing } from "./camera.ts";
import { startStoppableStreet, type StoppableStreet } from "./street.ts";
import { Watch } from "./watch.ts";

/** Browsers of their own, for a browser's camera is chosen when it starts. */
type Cameras = { seeing: (page: Page, png: Buffer) => Promise<Browser>; refusing: () => Promise<Browser> };
type Own = { watch: Watch; cameras: Cameras };
type Shared = { street: StoppableStreet };

/**
 * One running street for all tests that ask for it, as `npm start` brings it up, with Quince Lane on it. Its clock only
 * goes on: a test that needs a certain phase takes a circle of its own (`foundCircle`).
 *
 * Every page is watched, whether its test asks for that or not; a test that brings an error about says so to `watch`.
 */
export const test = base.extend<Own, Shared>({
  watch: [
    async ({ browser }, use) => {
      const watch = new Watch();
      watch.over(browser);
      await use(watch);
      await watch.end();
    },
    { auto: true },
  ],
  cameras: async ({ watch }, use) => {
    const browsers: Browser[] = [];
    const watched = async (starting: Promise<Browser>) => {
      const browser = await starting;
      watch.over(browser);
      browsers.push(browser);
      return browser;
    };
    await use({
      seeing: (page, png) => watched(browserSeeing(page, png)),
      refusing: () => watched(browserRefusing()),
    });
    await Promise.all(browsers.map((browser) => browser.close()));
  },
  street: [
    async ({}, use) => {
      const street = await startStoppableStreet();
      await use(street);
      expect(await street.stop()).toBe(0);
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

export { expect };
