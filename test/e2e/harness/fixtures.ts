import { expect, test as base, type Browser, type Page } from "@playwright/test";
import { serveGallery, type ServedGallery } from "../../frontend/gallery/serve.ts";
import { browserRefusing, browserSeeing } from "./camera.ts";
import { hostsOf } from "./config.ts";
import { startStoppableStreet, type StoppableStreet } from "./street.ts";
import { Watch } from "./watch.ts";

/** Browsers of their own, for a browser's camera is chosen when it starts. */
type Cameras = { seeing: (page: Page, png: Buffer) => Promise<Browser>; refusing: () => Promise<Browser> };
type Own = { watched: void; cameras: Cameras };
type Shared = { watch: Watch; street: StoppableStreet; gallery: ServedGallery };

/**
 * One running street for all tests that ask for it, as `npm start` brings it up, with Quince Lane on it. Its clock only
 * goes on: a test that needs a certain phase takes a circle of its own (`foundCircle`).
 *
 * Every page is watched, whether its test asks for that or not. A test that talks to other hosts than the street's, or
 * brings an error about, says so to `watch`.
 */
export const test = base.extend<Own, Shared>({
  watch: [
    async ({ browser }, use) => {
      const watch = new Watch();
      watch.over(browser);
      await use(watch);
    },
    { scope: "worker", auto: true },
  ],
  watched: [
    async ({ watch }, use) => {
      watch.begin();
      await use();
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
    async ({ watch }, use) => {
      const street = await startStoppableStreet();
      watch.serves(street.url, hostsOf(street.config));
      await use(street);
      expect(await street.stop()).toBe(0);
    },
    { scope: "worker", timeout: 180_000 },
  ],
  gallery: [
    async ({ watch }, use) => {
      const gallery = await serveGallery();
      watch.serves(gallery.url, null);
      await use(gallery);
      await gallery.stop();
    },
    { scope: "worker" },
  ],
});

export { expect };
