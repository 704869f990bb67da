import { encodeFunctionData, type Hex } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { readBallots } from "../../protocol/box.ts";
import { beaconRoundFor } from "../../protocol/beacon-clock.ts";
import { firstBeacon } from "../../protocol/beacons.ts";
import { drandHttp } from "../../protocol/drand.ts";
import type { Circle, Round } from "../../protocol/types.ts";
import type { House } from "../house.tsx";
import { sendOwn } from "./send.ts";
import type { Tools } from "./tools.ts";

export type OpeningStep = "beacon" | "opening" | "counting";

/**
 * What a relay usually does, from any visitor's browser and account: fetch the beacon's key, check it, open every ballot
 * and have the contract count. It shows nothing about who does it but that they did.
 */
export async function openAndSettle(
  tools: Tools,
  { circle, round }: { circle: Circle; round: Round },
  onStep: (step: OpeningStep) => void,
): Promise<Hex> {
  const { house } = tools;
  const to = circle.address;
  onStep("beacon");
  if (round.opened < round.cast) {
    const { signature } = await beaconOf(house).fetch(beaconRoundFor(circle.terms, round.round));
    onStep("opening");
    const { ballotBlocks, slots } = round;
    const ballots = await readBallots(house.client, { circle: to, round: round.round, ballotBlocks });
    const { openRound } = await import("../../protocol/openings.ts");
    const { openings } = openRound({ round: round.round, slots, ballots, signature });
    if (openings.length > 0) {
      const args = [round.round, openings] as const;
      const data = encodeFunctionData({ abi: circleAbi, functionName: "openBallots", args });
      await sendOwn(tools, { to, data }, () => undefined);
    }
  }
  onStep("counting");
  const data = encodeFunctionData({ abi: circleAbi, functionName: "settle", args: [round.round] });
  const { tx } = await sendOwn(tools, { to, data }, () => undefined);
  return tx;
}

/** How long one source of the beacon may take while somebody looks on, in milliseconds. */
const BEACON_PATIENCE_MS = 8_000;

function beaconOf({ config }: House) {
  const { urls, chainHash, publicKey } = config.beacon;
  const discreetly: typeof fetch = (target, init) =>
    fetch(target, { ...init, credentials: "omit", referrerPolicy: "no-referrer" });
  const sources = urls.map((url) => drandHttp({ url, chainHash, publicKey, fetch: discreetly }));
  return firstBeacon(sources, { patienceMs: BEACON_PATIENCE_MS });
}
