import { createPublicClient, isAddressEqual, type Address, type PublicClient, type Transport } from "viem";
import { circleAbi } from "../protocol/abi.gen.ts";
import { circleFactoryAbi } from "../protocol/abi-factory.gen.ts";
import type { RelayConfig } from "./config.ts";
import { Refusal } from "./errors.ts";

export type Chain = ReturnType<typeof openChain>;

/** What the relay reads. What does not change (which circles there are, their terms) is read once. */
export function openChain(transport: Transport, config: Pick<RelayConfig, "deployment" | "circles">) {
  const client: PublicClient = createPublicClient({ transport, cacheTime: 0 });
  const { factory } = config.deployment;
  /** In the factory's order, which only ever grows. */
  let made: Address[] = [];
  let looking: Promise<void> | null = null;
  const termsOf = new Map<string, Promise<Awaited<ReturnType<typeof readTerms>>>>();

  const readTerms = async (circle: Address) => {
    const terms = await client.readContract({ address: circle, abi: circleAbi, functionName: "terms" });
    return {
      start: Number(terms.start),
      lengths: terms.lengths,
      beacon: { ...terms.beacon, genesis: Number(terms.beacon.genesis) },
    };
  };

  const serves = (circle: Address): boolean =>
    config.circles === null || config.circles.some((served) => isAddressEqual(served, circle));
  const isMade = (circle: Address): boolean => made.some((known) => isAddressEqual(known, circle));

  async function readMade(): Promise<void> {
    const known = made;
    const fresh: Address[] = [];
    const count = await client.readContract({ address: factory, abi: circleFactoryAbi, functionName: "circleCount" });
    for (let index = BigInt(known.length); index < count; index += 1n) {
      const args = [index] as const;
      fresh.push(
        await client.readContract({ address: factory, abi: circleFactoryAbi, functionName: "circleAt", args }),
      );
    }
    if (made === known) made = [...known, ...fresh];
  }

  /** However many ask at once, one look: strangers may ask for what does not exist as often as they like. */
  function refresh(): Promise<void> {
    looking ??= readMade().finally(() => (looking = null));
    return looking;
  }

  return {
    client,
    /** @throws Refusal unless the factory made this circle and this relay serves it. */
    async expectCircle(circle: Address): Promise<void> {
      if (!serves(circle)) throw new Refusal(403, "circle_not_served", "This relay does not serve that circle.");
      if (isMade(circle)) return;
      await refresh();
      if (!isMade(circle)) throw new Refusal(404, "unknown_circle", "No circle of this network has that address.");
    },
    terms(circle: Address): ReturnType<typeof readTerms> {
      const key = circle.toLowerCase();
      const known = termsOf.get(key);
      if (known !== undefined) return known;
      const reading = readTerms(circle);
      termsOf.set(key, reading);
      reading.catch(() => termsOf.delete(key));
      return reading;
    },
    round: (circle: Address, round: number) =>
      client.readContract({ address: circle, abi: circleAbi, functionName: "roundOf", args: [round] }),
    /** A grant has the id of its request. */
    grant: (circle: Address, id: number) =>
      client.readContract({ address: circle, abi: circleAbi, functionName: "grantOf", args: [id] }),
    ballot: (circle: Address, round: number, nullifier: bigint) =>
      client.readContract({ address: circle, abi: circleAbi, functionName: "ballotOf", args: [round, nullifier] }),
    /** The blocks in which ballots of a round were accepted. */
    ballotBlocks: (circle: Address, round: number) =>
      client.readContract({ address: circle, abi: circleAbi, functionName: "ballotBlocks", args: [round] }),
    /** Every circle this relay serves, in the factory's order. */
    async circles(): Promise<Address[]> {
      await refresh();
      return made.filter(serves);
    },
    /** The chain has turned out to be another one: nothing read before is believed. */
    forget(): void {
      made = [];
      termsOf.clear();
    },
  };
}
