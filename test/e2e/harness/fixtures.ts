import { expect, test as base } from "@playwright/test";
import { startStoppableStreet, type StoppableStreet } from "./street.ts";

type Shared = { street: StoppableStreet };

/**
 * One running street for all tests that ask for it, as `npm start` brings it up, with Quince Lane on it. Its clock only
 * goes on: a test that needs a certain phase takes a circle of its own (`foundCircle`).
 */
export const test = base.extend<object, Shared>({
  street: [
    async ({}, use) => {
      const street = await startStoppableStreet();
      await use(street);
      expect(await street.stop()).toBe(0);
    },
    { scope: "worker", timeout: 180_000 },
  ],
});

export { expect };
