import * as z from "zod/mini";
import type { Address, Hex } from "viem";
import type { Ballot } from "../../protocol/types.ts";
import { RelayRefused, RelaySilent } from "./errors.ts";

const Sent = z.lazy(() =>
  z.object({ transaction: z.templateLiteral(["0x", z.string().check(z.regex(/^[0-9a-fA-F]{64}$/))]) }),
);
const Accepted = z.lazy(() => z.object({ nextBatchBy: z.number() }));
const Refusal = z.lazy(() => z.object({ error: z.string(), message: z.string() }));
const Health = z.lazy(() =>
  z.object({
    status: z.literal("ok"),
    chainId: z.number(),
    factory: z.string(),
    blockTime: z.number(),
    slotSeconds: z.number(),
  }),
);

export type RelayHealth = z.infer<typeof Health>;

/** An ERC-2771 request as OpenZeppelin's forwarder takes it, without the signature. */
export type ForwardRequest = {
  from: Address;
  to: Address;
  gas: bigint;
  nonce: bigint;
  /** Unix seconds on the chain's clock. */
  deadline: number;
  data: Hex;
};

export type Authorization = {
  amount: bigint;
  validAfter: bigint;
  validBefore: bigint;
  salt: Hex;
  v: number;
  r: Hex;
  s: Hex;
};

export type ChipInOrder = { circle: Address; payer: Address; member: Address | null; authorization: Authorization };
/** `circle`: one that has seated the sender, whose account the fee is put down to. */
export type TransferOrder = {
  circle: Address;
  from: Address;
  to: Address;
  authorization: Omit<Authorization, "salt"> & { nonce: Hex };
};
export type ClaimOrder = { circle: Address; id: number; to: Address; deadline: bigint; signature: Hex };

/** One relay. Every failure is a RelaySilent (nobody there, or it cannot reach the chain) or a RelayRefused (its reason). */
export type Relay = {
  url: string;
  health: () => Promise<RelayHealth>;
  castBallot: (circle: Address, round: number, ballot: Ballot) => Promise<{ nextBatchBy: number }>;
  forward: (request: ForwardRequest, signature: Hex) => Promise<Hex>;
  chipIn: (order: ChipInOrder) => Promise<Hex>;
  transfer: (order: TransferOrder) => Promise<Hex>;
  claim: (order: ClaimOrder) => Promise<Hex>;
};

const asText = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value);

/**
 * Numbers above 2^53 travel as decimal strings. Nothing that tells who asks travels at all: no cookie, no address of the
 * page, nothing from a cache, and no other host that the relay may point to. Without credentials a browser also keeps these
 * connections apart from those with; whether two calls to one relay share one it decides alone, and a relay that wants to
 * know sees one internet address either way. Who minds hands the ballot to another relay than the rest.
 */
export function relayAt(url: string, fetcher: typeof fetch = fetch, timeoutMs = 30_000): Relay {
  async function call<T>(path: string, schema: z.ZodMiniType<T>, body?: unknown): Promise<T> {
    const asked = performance.now();
    let response: Response;
    let answer: unknown;
    try {
      response = await fetcher(`${url}${path}`, {
        method: body === undefined ? "GET" : "POST",
        ...(body === undefined
          ? {}
          : { headers: { "content-type": "application/json" }, body: JSON.stringify(body, asText) }),
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      answer = await response.json();
    } catch (cause) {
      // At once: there is nobody. After a while it may have got it, and it is the answer that is missing.
      throw new RelaySilent(url, Math.round((performance.now() - asked) / 1000), { cause });
    }
    if (response.ok) {
      const parsed = schema.safeParse(answer);
      if (parsed.success) return parsed.data;
      throw new RelaySilent(url, 0, { cause: parsed.error });
    }
    const refusal = Refusal.safeParse(answer);
    if (response.status >= 500 || !refusal.success) throw new RelaySilent(url, 0);
    throw new RelayRefused(url, refusal.data.error, refusal.data.message);
  }

  return {
    url,
    health: () => call("/v1/health", Health),
    castBallot: (circle, round, ballot) => call("/v1/ballots", Accepted, { circle, round, ballot }),
    forward: async (request, signature) =>
      (await call("/v1/forward", Sent, { request: { ...request, value: "0" }, signature })).transaction,
    chipIn: async (order) => (await call("/v1/chip-ins", Sent, order)).transaction,
    transfer: async (order) => (await call("/v1/transfers", Sent, order)).transaction,
    claim: async (order) => (await call("/v1/claims", Sent, order)).transaction,
  };
}

/** Asks the relays in turn: the next one only when the one before cannot be reached. A refusal is an answer. */
export async function firstToAnswer<T>(relays: readonly Relay[], ask: (relay: Relay) => Promise<T>): Promise<T> {
  let silence: RelaySilent | undefined;
  for (const relay of relays) {
    try {
      return await ask(relay);
    } catch (error) {
      if (!(error instanceof RelaySilent)) throw error;
      silence = error;
    }
  }
  throw silence ?? new RelaySilent("", 0);
}
