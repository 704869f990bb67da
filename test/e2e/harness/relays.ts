import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { z } from "zod";
import { pageTold } from "./ownPage.ts";
import type { RunningStreet } from "./street.ts";

export type NeverSends = { url: string; took: string[]; stop: () => Promise<void> };

const news = z.union([z.object({ url: z.url() }), z.object({ took: z.string() })]);

export async function startRelayThatNeverSends({ config }: RunningStreet): Promise<NeverSends> {
  const { chainId, factory } = config.deployment;
  const about = JSON.stringify({ rpc: config.rpc, chainId, factory });
  const child = fork(resolve(import.meta.dirname, "relayThatNeverSends.ts"), [about], { execArgv: [] });
  const took: string[] = [];
  const url = await new Promise<string>((done, fail) => {
    child.on("message", (message) => {
      const said = news.parse(message);
      if ("url" in said) done(said.url);
      else took.push(said.took);
    });
    child.once("exit", () => fail(new Error("The relay that never sends did not start.")));
  });
  return {
    url,
    took,
    stop: async () => {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

/** Where nobody listens. */
export const NOBODY = "http://127.0.0.1:9";

/** The same street from a page that knows other relays. `typed`: one it does not know, which its policy lets be typed in. */
export const pageWithRelays = (street: RunningStreet, relays: readonly string[], typed: readonly string[] = []) =>
  pageTold(street, { relays }, typed);
