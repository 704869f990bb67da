import { QueryClient } from "@tanstack/react-query";
import { neighbourActor, type Actor } from "../../../frontend/accounts/actor.ts";
import { pocketsOf } from "../../../frontend/accounts/pockets.ts";
import { walletsOf } from "../../../frontend/accounts/wallets.ts";
import { clientOf } from "../../../frontend/chain/network.ts";
import type { Config } from "../../../frontend/config.ts";
import type { FlowStatus, Way } from "../../../frontend/flows/status.ts";
import type { Flow } from "../../../frontend/flows/useFlow.ts";
import type { House } from "../../../frontend/house.tsx";
import { relayAt } from "../../../frontend/relay/client.ts";
import { secretRing } from "../../../frontend/secrets/ring.ts";
import type { Neighbour } from "../../../scripts/local/neighbours.ts";
import type { Street } from "../../relay/support/street.ts";

/** What the page makes of its configuration, for a street of a test. */
export function houseOn(street: Street, relays: readonly string[]): House {
  const { chain, beacon: source, terms } = street;
  const { chainHash, publicKey } = street.config().beacon;
  const config: Config = {
    network: "local",
    chainId: 31337,
    rpc: chain.url,
    relays: [...relays],
    beacon: { urls: [source.url], chainHash, publicKey, genesis: terms.beacon.genesis, period: terms.beacon.period },
    explorer: null,
    deployment: street.deployment,
    demo: null,
    neighbours: [],
  };
  return {
    config,
    client: clientOf(config),
    wallets: walletsOf(config, false),
    pockets: pocketsOf(config, null),
    relays: relays.map((url) => relayAt(url, fetch, 2_000)),
    queries: new QueryClient(),
    secrets: secretRing(),
    LocalTools: null,
  };
}

/** Runs a flow as a page does, and tells which states it went through. */
export async function runFlow<Input, Output extends { tx: `0x${string}` }>(
  house: House,
  flow: Flow<Input, Output>,
  actor: Neighbour | Actor,
  input: Input,
  way: Way = flow.firstWay,
) {
  const who = "signTypedData" in actor ? actor : neighbourActor(house.config, actor.account);
  const states: FlowStatus["kind"][] = [];
  const output = await flow.run({ house, actor: who }, input, way, ({ kind }) => {
    if (states.at(-1) !== kind) states.push(kind);
  });
  return { output, states };
}
