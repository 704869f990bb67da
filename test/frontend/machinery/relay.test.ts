import { describe, expect, it } from "vitest";
import { firstToAnswer, relayAt } from "../../../frontend/relay/client.ts";
import { RelayRefused, RelaySilent } from "../../../frontend/relay/errors.ts";
import type { Ballot } from "../../../protocol/types.ts";
import { account, withServer } from "./support.ts";

const ballot: Ballot = {
  nullifier: 2n ** 200n,
  seq: 1,
  commitment: 7n,
  sealedVote: "0x00",
  proof: [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n],
};
const transaction: `0x${string}` = `0x${"5a".repeat(32)}`;

describe("a relay", () => {
  it("that is not there is silent", async () => {
    const gone = relayAt("http://127.0.0.1:1");
    await expect(gone.castBallot(account(1), 0, ballot)).rejects.toThrow(RelaySilent);
  });

  it("that does not answer in time is silent, and says for how long", async () => {
    await withServer(
      () => undefined,
      async (url) => {
        const slow = relayAt(url, fetch, 50);
        await expect(slow.health()).rejects.toMatchObject({ name: "RelaySilent" });
      },
    );
  });

  it("that cannot reach the chain is as good as silent", async () => {
    await withServer(
      (_request, _body, response) => response.writeHead(503).end(JSON.stringify({ error: "chain", message: "No." })),
      async (url) => expect(relayAt(url).health()).rejects.toThrow(RelaySilent),
    );
  });

  it("that answers something else than a relay does is silent", async () => {
    await withServer(
      (_request, _body, response) => response.end(JSON.stringify({ nextBatchBy: "soon" })),
      async (url) => expect(relayAt(url).castBallot(account(1), 0, ballot)).rejects.toThrow(RelaySilent),
    );
  });

  it("that refuses gives its reason", async () => {
    await withServer(
      (_request, _body, response) =>
        response.writeHead(422).end(JSON.stringify({ error: "bad_proof", message: "The proof does not verify." })),
      async (url) => {
        const answer = relayAt(url).castBallot(account(1), 0, ballot);
        await expect(answer).rejects.toThrow(new RelayRefused(url, "bad_proof", "The proof does not verify."));
      },
    );
  });

  it("is sent large numbers as text, and nothing that tells who asks", async () => {
    await withServer(
      (request, body, response) => {
        expect(request.headers.cookie).toBeUndefined();
        expect(request.headers.referer).toBeUndefined();
        expect(request.url).toBe("/v1/ballots");
        expect(JSON.parse(body)).toMatchObject({
          round: 3,
          ballot: { nullifier: (2n ** 200n).toString(), seq: 1, proof: ["1", "2", "3", "4", "5", "6", "7", "8"] },
        });
        response.writeHead(202).end(JSON.stringify({ nextBatchBy: 1_700_000_000 }));
      },
      async (url) => {
        expect(await relayAt(url).castBallot(account(1), 3, ballot)).toEqual({ nextBatchBy: 1_700_000_000 });
      },
    );
  });

  it("is followed by the next one only when it is silent", async () => {
    await withServer(
      (_request, _body, response) => response.end(JSON.stringify({ transaction })),
      async (url) => {
        const relays = [relayAt("http://127.0.0.1:1"), relayAt(url)];
        const order = { circle: account(1), id: 1, to: account(2), deadline: 1n, signature: transaction };
        expect(await firstToAnswer(relays, (relay) => relay.claim(order))).toBe(transaction);
      },
    );
  });

  it("is missed when the page knows none", async () => {
    await expect(firstToAnswer([], (relay) => relay.health())).rejects.toMatchObject({ url: "" });
  });
});
