import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { drandHttp } from "../../protocol/drand.ts";
import { BeaconForged, BeaconNotYet, BeaconUnreachable } from "../../protocol/errors.ts";
import { quicknet } from "./support/quicknet.ts";

const [first, second] = quicknet.pulses;

/** What the server answers next, and what it was asked. */
let answer: { status: number; body: string };
let asked: string[];
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

beforeEach(() => {
  asked = [];
  answer = { status: 200, body: published(first) };
});

function published({ round, signature }: { round: number; signature: string }): string {
  return JSON.stringify({ round, randomness: "00".repeat(32), signature: signature.slice(2) });
}

function client(overrides: Partial<Parameters<typeof drandHttp>[0]> = {}) {
  return drandHttp({ url, chainHash: quicknet.chainHash, publicKey: quicknet.publicKey, fetch, ...overrides });
}

describe("a drand network over HTTP", () => {
  it.each([404, 425])("answers %i for a round that is not published yet", async (status) => {
    answer = { status, body: "{}" };
    await expect(client().fetch(1)).rejects.toThrow(BeaconNotYet);
  });

  it.each([400, 429, 500, 503])("is of no use when it answers %i", async (status) => {
    answer = { status, body: published(first) };
    await expect(client().fetch(1)).rejects.toThrow(BeaconUnreachable);
  });

  it.each(["", "<html>", "[]", "{}", '{"round":1}', '{"round":"1","signature":"00"}', '{"round":1,"signature":"zz"}'])(
    "is of no use when it answers %j",
    async (body) => {
      answer = { status: 200, body };
      await expect(client().fetch(1)).rejects.toThrow(BeaconUnreachable);
    },
  );

  it("is of no use when nobody listens, and says why", async () => {
    const error: unknown = await client({ url: "http://127.0.0.1:1" })
      .fetch(1)
      .catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(BeaconUnreachable);
    expect(error).toHaveProperty("cause");
  });

  it("is not believed when it signs another round, or the round with another key", async () => {
    answer = { status: 200, body: published({ round: 1, signature: second.signature }) };
    await expect(client().fetch(1)).rejects.toThrow(BeaconForged);
  });

  it("is not believed when it answers with another round than it was asked for", async () => {
    answer = { status: 200, body: published(second) };
    await expect(client().fetch(1)).rejects.toThrow(BeaconForged);
  });

  it("can be given up on", async () => {
    const signal = AbortSignal.abort();
    await expect(client().fetch(1, { signal })).rejects.toThrow(BeaconUnreachable);
    expect(asked).toEqual([]);
  });

  it("gives the signature of the round, from the chain that was named", async () => {
    await expect(client().fetch(1)).resolves.toEqual(first);
    expect(asked).toEqual([`/${quicknet.chainHash.slice(2)}/public/1`]);
  });

  it("may be written with a slash at the end and a chain hash in capitals", async () => {
    const chainHash = `0x${quicknet.chainHash.slice(2).toUpperCase()}` as const;
    await client({ url: `${url}/`, chainHash }).fetch(1);
    expect(asked).toEqual([`/${quicknet.chainHash.slice(2)}/public/1`]);
  });
});
