import { BaseError, HttpRequestError, LimitExceededRpcError, RawContractError, type Hex } from "viem";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { OtherChain, StaleChain } from "../../../frontend/chain/faults.ts";
import { newerOf } from "../../../frontend/chain/freshness.ts";
import { clientOf } from "../../../frontend/chain/network.ts";
import type { FreshReading } from "../../../frontend/chain/reading.ts";
import { chainFaultOf, CIRCLE, requireFresh, wasRefused, type KnownCircle } from "../../../frontend/chain/trouble.ts";
import { FlowFault } from "../../../frontend/flows/failure.ts";
import { circleWith, localConfig, withServer } from "./support.ts";

const GENESIS = 1_700_000_000;

/** Block `number`, five seconds apart, first seen `seconds` after the page was opened. */
const readingOf = (number: number, seconds: number): FreshReading => ({
  circle: circleWith({ blockNumber: BigInt(number), timestamp: GENESIS + 5 * number }),
  readAt: seconds * 1000,
});
const keptOf = (number: number) => ({ ...readingOf(number, 0), readAt: null });

describe("what is believed after an answer", () => {
  it("is what is new, after nothing and after everything older", () => {
    expect(newerOf(null, readingOf(100, 0))).toEqual(readingOf(100, 0));
    expect(newerOf(readingOf(100, 0), readingOf(101, 20))).toEqual(readingOf(101, 20));
    expect(newerOf(keptOf(100), readingOf(101, 20))).toEqual(readingOf(101, 20));
  });

  it("is what was known, while the machine that answered lags two minutes or less", () => {
    expect(newerOf(readingOf(124, 0), readingOf(100, 20))).toEqual(readingOf(124, 0));
    expect(newerOf(readingOf(125, 0), readingOf(100, 20))).toBeNull();
  });

  it("is what was known, with its time going on from when it was first seen", () => {
    expect(newerOf(readingOf(100, 3), readingOf(100, 20))?.readAt).toBe(3_000);
  });

  it("is nothing, once no newer block has come for ten minutes, from a machine that lags too", () => {
    for (const block of [100, 95]) {
      expect(newerOf(readingOf(100, 0), readingOf(block, 600))).not.toBeNull();
      expect(newerOf(readingOf(100, 0), readingOf(block, 601))).toBeNull();
    }
  });

  it("lets the clock of what an earlier visit kept go on from now, whenever that was", () => {
    expect(newerOf(keptOf(100), readingOf(100, 700))).toEqual(readingOf(100, 700));
    expect(newerOf(keptOf(110), readingOf(100, 700))).toEqual(readingOf(110, 700));
    expect(newerOf(keptOf(125), readingOf(100, 700))).toBeNull();
  });
});

describe("trouble with the chain", () => {
  const RPC = "https://rpc.example/key";

  it("is told apart from an answer of the chain", () => {
    const wrapped = (cause: Error) => new BaseError("Reading failed.", { cause });
    const silent = { kind: "chainSilent" };
    expect(chainFaultOf(wrapped(new HttpRequestError({ url: RPC })))).toEqual(silent);
    expect(chainFaultOf(wrapped(new LimitExceededRpcError(new Error("Slow down."))))).toEqual(silent);
    expect(chainFaultOf(wrapped(new OtherChain(RPC, 1, 10)))).toEqual({ kind: "otherChain", host: "rpc.example" });
    expect(chainFaultOf(wrapped(new StaleChain(RPC, 7n)))).toEqual({
      kind: "staleChain",
      host: "rpc.example",
      block: 7n,
    });
    const refusal = wrapped(new RawContractError({ data: "0x" }));
    expect(chainFaultOf(refusal)).toBeNull();
    expect(wasRefused(refusal)).toBe(true);
    expect(wasRefused(wrapped(new OtherChain(RPC, 1, 10)))).toBe(false);
    expect(wasRefused(null)).toBe(false);
  });

  it("keeps everybody from signing for a state that is past, of a circle that is looked at", () => {
    const queries = new QueryClient();
    const queryKey = [CIRCLE, "0x01"];
    const say = (trouble: KnownCircle["trouble"]) => queries.setQueryData(queryKey, { reading: null, trouble });
    say({ kind: "staleChain", host: "rpc.example", block: 7n });
    expect(() => requireFresh({ queries })).not.toThrow();
    const leave = new QueryObserver(queries, { queryKey, queryFn: () => null, staleTime: Infinity }).subscribe(
      () => undefined,
    );
    expect(() => requireFresh({ queries })).toThrow(FlowFault);
    say({ kind: "chainSilent" });
    expect(() => requireFresh({ queries })).not.toThrow();
    leave();
    queries.clear();
  });
});

type Question = { id: number; method: string };

/** A node that knows two answers, and what it was asked. */
async function withNode(chainIdOf: () => number, use: (url: string, asked: string[]) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const block: Hex = `0x${"00".repeat(32)}`;
  const answerTo = ({ id, method }: Question) => {
    asked.push(method);
    return { jsonrpc: "2.0", id, result: method === "eth_chainId" ? `0x${chainIdOf().toString(16)}` : block };
  };
  await withServer(
    (_request, body, response) => {
      const questions = JSON.parse(body) as Question | Question[];
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(Array.isArray(questions) ? questions.map(answerTo) : answerTo(questions)));
    },
    (url) => use(url, asked),
  );
}

describe("the way to the chain", () => {
  const send: { method: "eth_sendRawTransaction"; params: [Hex] } = {
    method: "eth_sendRawTransaction",
    params: ["0x01"],
  };
  const look = { method: "eth_blockNumber" } as const;

  it("asks once which chain it leads to, together with the first question", () =>
    withNode(
      () => 31337,
      async (rpc, asked) => {
        const client = clientOf({ ...localConfig, rpc });
        await client.request(look);
        await client.request(look);
        await client.request(send);
        expect(asked.toSorted()).toEqual(["eth_blockNumber", "eth_blockNumber", "eth_chainId", send.method]);
      },
    ));

  it("gives no answer of another chain, sends it nothing, and asks again whether it still is another", async () => {
    let chainId = 1;
    await withNode(
      () => chainId,
      async (rpc, asked) => {
        const client = clientOf({ ...localConfig, rpc });
        await expect(client.request(look)).rejects.toThrow(OtherChain);
        await expect(client.request(send)).rejects.toThrow(OtherChain);
        expect(asked).not.toContain(send.method);
        chainId = 31337;
        await client.request(send);
        expect(asked).toContain(send.method);
      },
    );
  });
});
