import { z } from "zod";
import { servePage, type PageServer } from "../../../scripts/local/page.ts";
import { findPort } from "../../../scripts/local/ports.ts";
import type { RunningStreet } from "./street.ts";

/** What a page of a test's own is told instead of what the street's page is. */
export type Told = {
  network?: string;
  rpc?: string;
  relays?: readonly string[];
  beacon?: string;
  /** Where on its host it lies, "/" and all; else at its root. */
  folder?: string;
};

/**
 * The same street from another page. One that is told of a network by name plays no neighbours, as on a public network.
 * `typed`: hosts it does not know, which its policy lets be typed in.
 */
export async function pageTold(street: RunningStreet, told: Told, typed: readonly string[] = []): Promise<PageServer> {
  const config: unknown = await (await fetch(`${street.url}/config.json`)).json();
  const {
    rpc = street.config.rpc,
    relays = street.config.relays,
    beacon = street.config.beacon.urls[0],
    network,
    folder = "",
  } = told;
  return servePage({
    folder,
    port: await findPort(4500),
    config: {
      ...z.record(z.string(), z.unknown()).parse(config),
      ...(network === undefined ? {} : { network, neighbours: [] }),
      rpc,
      relays,
      beacon: { ...street.config.beacon, urls: [beacon] },
    },
    connect: [rpc, beacon, ...relays, ...typed],
  });
}
