import { createServer } from "node:http";
import { fetchBeacon, HttpCachingChain, HttpChainClient } from "drand-client";
import { afterEach, describe, expect, it } from "vitest";
import {
  chainHashOf,
  LocalBeaconError,
  signRound,
  startLocalBeacon,
  type LocalBeacon,
} from "../../scripts/local/beacon.ts";

const GENESIS = 1_700_000_000;
const PERIOD = 3;
const SECRET = Uint8Array.from({ length: 32 }, (_, index) => index + 1);

let beacon: LocalBeacon | null = null;
let now = GENESIS;

async function start(): Promise<LocalBeacon> {
  beacon = await startLocalBeacon({
    clock: { chainId: 31337, now: () => Promise.resolve(now) },
    genesis: GENESIS,
    period: PERIOD,
    secretKey: SECRET,
  });
  return beacon;
}

const client = ({ url, info }: LocalBeacon, publicKey = info.public_key) => {
  const options = {
    disableBeaconVerification: false,
    noCache: false,
    chainVerificationParams: { chainHash: info.hash, publicKey },
  };
  return new HttpChainClient(new HttpCachingChain(`${url}/${info.hash}`, options), options);
};

afterEach(async () => {
  await beacon?.close();
  beacon = null;
  now = GENESIS;
});

describe("the local beacon", () => {
  it("refuses a chain that is not the local one", async () => {
    const starting = startLocalBeacon({
      clock: { chainId: 1, now: () => Promise.resolve(now) },
      genesis: GENESIS,
      period: PERIOD,
    });
    await expect(starting).rejects.toThrow(LocalBeaconError);
  });

  it("refuses a node of another chain", async () => {
    const node = createServer((_, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ jsonrpc: "2.0", id: 1, result: "0xa4b1" }));
    });
    const port = await new Promise<number>((resolve) =>
      node.listen(0, "127.0.0.1", () => {
        const address = node.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      }),
    );
    const clock = { rpcUrl: `http://127.0.0.1:${port}` };
    await expect(startLocalBeacon({ clock, genesis: GENESIS, period: PERIOD })).rejects.toThrow(/chain 42161/);
    node.close();
  });

  it("keeps a round back until the chain's clock has reached it", async () => {
    const { url } = await start();
    now = GENESIS + 9 * PERIOD - 1;
    expect((await fetch(`${url}/public/10`)).status).toBe(425);
    now += 1;
    expect((await fetch(`${url}/public/10`)).status).toBe(200);
    expect((await fetch(`${url}/public/11`)).status).toBe(425);
  });

  it("has no round before its genesis", async () => {
    const { url } = await start();
    now = GENESIS - 1;
    expect((await fetch(`${url}/public/latest`)).status).toBe(425);
    expect((await fetch(`${url}/public/0`)).status).toBe(400);
    expect((await fetch(`${url}/${"ab".repeat(32)}/info`)).status).toBe(404);
  });

  it("says that the chain's clock cannot be read", async () => {
    const failing = await startLocalBeacon({
      clock: { chainId: 31337, now: () => Promise.reject(new Error("no node")) },
      genesis: GENESIS,
      period: PERIOD,
    });
    beacon = failing;
    expect((await fetch(`${failing.url}/public/1`)).status).toBe(503);
  });

  it("is verified by drand's own client", async () => {
    const started = await start();
    now = GENESIS + 500 * PERIOD;
    const round = await fetchBeacon(client(started), 400);
    expect(round.round).toBe(400);
    expect((await client(started).latest()).round).toBe(501);
  });

  it("is refused by drand's own client under another key", async () => {
    const started = await start();
    const other = await startLocalBeacon({
      clock: { chainId: 31337, now: () => Promise.resolve(now) },
      genesis: GENESIS,
      period: PERIOD,
    });
    await other.close();
    await expect(fetchBeacon(client(started, other.info.public_key), 1)).rejects.toThrow();
  });

  it("names itself local", async () => {
    const { info } = await start();
    expect(info.metadata.beaconID).toBe("potluck-local");
    expect(info.schemeID).toBe("bls-unchained-g1-rfc9380");
    expect(info.public_key).toHaveLength(192);
  });

  it("answers any page without credentials", async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/info`, { headers: { origin: "http://localhost:5173" } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });

  it("hashes a chain as drand does", () => {
    expect(
      chainHashOf({
        public_key:
          "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
        period: 3,
        genesis_time: 1692803367,
        groupHash: "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e",
        schemeID: "bls-unchained-g1-rfc9380",
        metadata: { beaconID: "quicknet" },
      }),
    ).toBe("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971");
  });

  it("signs the same round the same way every time", () => {
    expect(signRound(SECRET, 7)).toEqual(signRound(SECRET, 7));
    expect(signRound(SECRET, 7).signature).not.toBe(signRound(SECRET, 8).signature);
  });
});
