import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import { Hono } from "hono";
import { getAddress, type Address } from "viem";
import { z } from "zod";

const submissionSchema = z.object({
  stdJsonInput: z.object({
    language: z.literal("Solidity"),
    sources: z.record(z.string(), z.object({ content: z.string() })),
    settings: z.looseObject({ libraries: z.record(z.string(), z.record(z.string(), z.string())).default({}) }),
  }),
  contractIdentifier: z.string(),
  compilerVersion: z.string(),
});
export type Submission = z.output<typeof submissionSchema>;

export type Explorer = { url: string; received: Map<Address, Submission>; close: () => Promise<void> };

/** Speaks Sourcify's API and believes everything: it is there to hear what a real one would be told. */
export async function startExplorer(): Promise<Explorer> {
  const received = new Map<Address, Submission>();
  const match = (chainId: string, address: string) => {
    const how = received.has(getAddress(address)) ? "exact_match" : null;
    return { match: how, creationMatch: how, runtimeMatch: how, chainId, address };
  };
  const app = new Hono();
  app.get("/v2/contract/:chainId/:address", (c) => {
    const found = match(c.req.param("chainId"), c.req.param("address"));
    return c.json(found, found.match === null ? 404 : 200);
  });
  app.post("/v2/verify/:chainId/:address", async (c) => {
    const { chainId, address } = c.req.param();
    received.set(getAddress(address), submissionSchema.parse(await c.req.json()));
    return c.json({ verificationId: `${chainId}-${address}` }, 202);
  });
  app.get("/v2/verify/:id", (c) => {
    const id = c.req.param("id");
    const [chainId = "", address = ""] = id.split("-");
    const at = new Date().toISOString();
    const contract = match(chainId, address);
    return c.json({ isJobCompleted: true, verificationId: id, jobStartTime: at, jobFinishTime: at, contract });
  });
  const server: ServerType = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () => new Promise((done, fail) => server.close((error) => (error ? fail(error) : done()))),
  };
}
