import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { methodNotAllowed } from "hono/method-not-allowed";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import type { z } from "zod";
import type { Actions } from "./actions.ts";
import type { BallotDesk } from "./ballots.ts";
import { Refusal, refusalOf } from "./errors.ts";
import { faultOf } from "./log.ts";
import { ballotPost, chipInPost, claimPost, forwardPost, transferPost } from "./requests.ts";

const LARGEST_BODY = 32 * 1024;

export type Health = { chainId: number; factory: string; blockTime: number; slotSeconds: number; relay: string };

type Desks = { ballots: BallotDesk; actions: Actions; health: () => Promise<Health>; log: Logger };

/**
 * The doors. Open to any page, without credentials. Nothing about who asks is read or kept: no address, no header but
 * the content type, no access log.
 */
export function createApp({ ballots, actions, health, log }: Desks): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header("Referrer-Policy", "no-referrer");
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Cache-Control", "no-store");
  });
  app.use(cors({ origin: "*", allowMethods: ["GET", "POST"], allowHeaders: ["content-type"], maxAge: 600 }));
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
  app.post("/v1/ballots", async (c) => c.json(await ballots.take(await bodyOf(c, ballotPost)), 202));
  app.post("/v1/forward", async (c) => c.json(await actions.forward(await bodyOf(c, forwardPost))));
  app.post("/v1/chip-ins", async (c) => c.json(await actions.chipIn(await bodyOf(c, chipInPost))));
  app.post("/v1/transfers", async (c) => c.json(await actions.transfer(await bodyOf(c, transferPost))));
  app.post("/v1/claims", async (c) => c.json(await actions.claim(await bodyOf(c, claimPost))));

  app.notFound((c) => answer(c, new Refusal(404, "not_found", "There is nothing at this address.")));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
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
