import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { firstBeacon } from "../../protocol/beacons.ts";
import { drandHttp } from "../../protocol/drand.ts";
import { BeaconForged, BeaconNotYet, BeaconUnreachable } from "../../protocol/errors.ts";
import { quicknet as pinned } from "../../protocol/quicknet.ts";
import { localNetwork } from "./support/beacon.ts";
import { quicknet } from "./support/quicknet.ts";

const [first, second] = quicknet.pulses;
const PATIENCE_MS = 200;

const answering =
  (status: number, body: object): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
const published = ({ round, signature }: { round: number; signature: string }) =>
  answering(200, { round, signature: signature.slice(2) });

/** What a source of quicknet may be like. */
const SOURCES = {
  honest: published(first),
  late: answering(425, {}),
  behind: answering(404, {}),
  down: answering(503, {}),
  wrong: published({ round: 1, signature: second.signature }),
  forked: published({ round: 1, signature: localNetwork().pulse(1).signature }),
  confused: published(second),
  garbled: answering(200, { hello: "world" }),
  silent: () => undefined,
  stalling: (_, response) => void response.writeHead(200).write('{"round":'),
} satisfies Record<string, RequestListener>;
type Source = keyof typeof SOURCES;

const open: Server[] = [];

afterEach(() => {
  for (const server of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function beaconOf(...sources: Source[]) {
  const faults: [number, unknown][] = [];
  const urls = await Promise.all(sources.map((source) => listen(SOURCES[source])));
  const clients = urls.map((url) =>
    drandHttp({ url, chainHash: pinned.chainHash, publicKey: pinned.publicKey, fetch }),
  );
  const beacon = firstBeacon(clients, {
    patienceMs: PATIENCE_MS,
    onFault: (source, error) => faults.push([source, error]),
  });
  return { beacon, faults };
}

const faultOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

describe("several sources of one beacon", () => {
  it("are asked for what the pinned key signs, which is quicknet's", () => {
    const { chainHash, publicKey, genesis, period } = quicknet;
    expect(pinned).toMatchObject({ chainHash, publicKey, genesis, period });
  });

  it.each([
    [["down", "down"], BeaconUnreachable],
    [["silent"], BeaconUnreachable],
    [["stalling", "garbled"], BeaconUnreachable],
    [["down", "wrong"], BeaconForged],
    [["forked", "silent"], BeaconForged],
    [["confused"], BeaconForged],
    [["late", "down"], BeaconNotYet],
    [["wrong", "behind"], BeaconNotYet],
  ] as const)("%j give nothing, and it is said what kind of nothing", async (sources, kind) => {
    const { beacon } = await beaconOf(...sources);
    expect(await faultOf(beacon.fetch(1))).toBeInstanceOf(kind);
  });

  it.each(["late", "behind", "down", "wrong", "forked", "confused", "garbled", "silent", "stalling"] as const)(
    "give the round although the first is %s",
    async (source) => {
      const { beacon, faults } = await beaconOf(source, "honest");
      expect(await beacon.fetch(1)).toEqual(first);
      expect(faults).toEqual([[0, expect.any(Error) as unknown]]);
    },
  );

  it("are not asked beyond the first that is honest", async () => {
    const { beacon, faults } = await beaconOf("honest", "silent");
    expect(await beacon.fetch(1)).toEqual(first);
    expect(faults).toEqual([]);
  });

  it("are all given up on when whoever asks gives up", async () => {
    const { beacon, faults } = await beaconOf("silent", "honest");
    expect(await faultOf(beacon.fetch(1, { signal: AbortSignal.timeout(PATIENCE_MS / 4) }))).toBeInstanceOf(
      BeaconUnreachable,
    );
    expect(faults).toEqual([]);
  });

  it("say that nobody is there when there are none", async () => {
    expect(await faultOf(firstBeacon([], { patienceMs: 1 }).fetch(1))).toBeInstanceOf(BeaconUnreachable);
  });
});
