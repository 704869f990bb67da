import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { Logger } from "pino";
import type { z } from "zod";
import type { Actions } from "./actions.ts";
import type { BallotDesk } from "./ballots.ts";
import { busy, Refusal, refusalOf } from "./errors.ts";
import { faultOf } from "./log.ts";
import type { Meters } from "./meters.ts";
import { ballotPost, chipInPost, claimPost, forwardPost, transferPost } from "./requests.ts";

const LARGEST_BODY = 32 * 1024;
/** Requests that are being answered at once. */
const MOST_AT_ONCE = 256;
export const MOST_CONNECTIONS = 1_024;

/** Who is slow on purpose is let go: in milliseconds, for the headers, the whole request, and the silence after an answer. */
export const SERVER_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8_192,
} as const;

export type Health = { chainId: number; factory: string; blockTime: number; slotSeconds: number; relay: string };

type Desks = {
  ballots: BallotDesk;
  actions: Actions;
  health: () => Promise<Health>;
  metrics: () => Promise<string>;
  meters: Meters;
  log: Logger;
};

/**
 * The doors. Open to any page, without credentials. Nothing about who asks is read or kept: no address, no header but
 * the content type, no access log.
 */
export function createApp({ ballots, actions, health, metrics, meters, log }: Desks): Hono {
  const app = new Hono();
  let answering = 0;

  app.use(async (c, next) => {
    await next();
    meters.count("potluck_requests_total", `status="${c.res.status}"`);
    c.header("Referrer-Policy", "no-referrer");
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Cache-Control", "no-store");
  });
  app.use(cors({ origin: "*", allowMethods: ["GET", "POST"], allowHeaders: ["content-type"], maxAge: 600 }));
  app.use(async (c, next) => {
    if (answering >= MOST_AT_ONCE) return answer(c, busy());
    answering += 1;
    try {
      return await next();
    } finally {
      answering -= 1;
    }
  });
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        const allow = methods.join(", ");
        return c.json({ error: "method_not_allowed", message: `This address takes ${allow} only.` }, 405, {
          Allow: allow,
        });
      },
    }),
  );
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) => answer(c, new Refusal(413, "too_large", `A request may have at most ${LARGEST_BODY} bytes.`)),
    }),
  );

  app.get("/v1/health", async (c) => c.json({ status: "ok", ...(await health()) }));
  app.get("/v1/metrics", async (c) =>
    c.body(await metrics(), 200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" }),
  );
  app.post("/v1/ballots", async (c) => c.json(await ballots.take(await bodyOf(c, ballotPost)), 202));
  app.post("/v1/forward", async (c) => c.json(await actions.forward(await bodyOf(c, forwardPost))));
  app.post("/v1/chip-ins", async (c) => c.json(await actions.chipIn(await bodyOf(c, chipInPost))));
  app.post("/v1/transfers", async (c) => c.json(await actions.transfer(await bodyOf(c, transferPost))));
  app.post("/v1/claims", async (c) => c.json(await actions.claim(await bodyOf(c, claimPost))));

  app.notFound((c) => answer(c, new Refusal(404, "not_found", "There is nothing at this address.")));
  app.onError((error, c) => {
    const refusal = refusalOf(error);
    if (refusal instanceof Refusal) return answer(c, refusal);
    log.error({ fault: faultOf(error) }, "a request failed");
    return answer(
      c,
      new Refusal(500, "relay_failed", "The relay failed at this. It is not your fault; please try again."),
    );
  });
  return app;
}

function answer(c: Context, { status, code, message, details }: Refusal): Response {
  return c.json({ error: code, message, ...(details === undefined ? {} : { details }) }, status);
}

/** @throws Refusal naming the field that is wrong. */
async function bodyOf<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.output<Schema>> {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal(415, "not_json", "The request must come as application/json.");
  }
  let body: unknown;
  try {
    body = JSON.parse(await c.req.text());
  } catch {
    throw new Refusal(400, "bad_json", "The request is not valid JSON.");
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined ? "" : issue.path.map(String).join(".");
  throw new Refusal(
    400,
    "bad_request",
    `${where === "" ? "The request" : where}: ${issue?.message ?? "is not right"}.`,
  );
}
