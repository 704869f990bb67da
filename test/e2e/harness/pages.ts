import { z } from "zod";
import { findPort } from "../../../scripts/local/ports.ts";
import { servePage, type PageServer } from "../../../scripts/local/page.ts";
import type { RunningStreet } from "./street.ts";

const known = z.looseObject({ neighbours: z.array(z.looseObject({ votingSecret: z.string().nullable() })) });

/**
 * The same street from a page to which nobody's voting secret is known. Quince Lane's neighbours have theirs from the page;
 * whoever begins anew has to make one.
 */
export async function pageOfNewcomers({ url, config }: RunningStreet): Promise<PageServer> {
  const told = known.parse(await (await fetch(`${url}/config.json`)).json());
  const neighbours = told.neighbours.map((neighbour) => ({ ...neighbour, votingSecret: null }));
  return servePage({
    port: await findPort(4500),
    config: { ...told, demo: null, neighbours },
    connect: [config.rpc, config.beacon.url, ...config.relays],
  });
}
