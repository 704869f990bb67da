import { randomBytes } from "node:crypto";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { createPublicClient, http } from "viem";
import { z } from "zod";

/*
 * A relay that says yes and does nothing, as a process of its own: it knows its chain, promises ballots the next minute and
 * names a transaction for everything else, and sends nothing ever. What it was given it tells whoever started it.
 */

const { rpc, chainId, factory } = z
  .object({ rpc: z.url(), chainId: z.number(), factory: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ""));
const client = createPublicClient({ transport: http(rpc) });
const now = async () => Number((await client.getBlock()).timestamp);

const app = new Hono();
app.use(cors({ origin: "*" }));
app.get("/v1/health", async (c) => c.json({ status: "ok", chainId, factory, blockTime: await now(), slotSeconds: 60 }));
app.post("/v1/ballots", async (c) => {
  process.send?.({ took: await c.req.text() });
  return c.json({ nextBatchBy: (await now()) + 60 }, 202);
});
for (const door of ["forward", "chip-ins", "claims"]) {
  app.post(`/v1/${door}`, async (c) => {
    process.send?.({ took: await c.req.text() });
    return c.json({ transaction: `0x${randomBytes(32).toString("hex")}` });
  });
}

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.send?.({ url: `http://127.0.0.1:${port}` });
});
process.on("disconnect", () => process.exit());
