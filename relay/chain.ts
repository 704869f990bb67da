import { createPublicClient, http, isAddressEqual, type Address, type PublicClient } from "viem";
import { circleAbi } from "../protocol/abi.gen.ts";
import { circleFactoryAbi } from "../protocol/abi-factory.gen.ts";
import type { RelayConfig } from "./config.ts";
import { Refusal } from "./errors.ts";

export type CircleTerms = Awaited<ReturnType<ReturnType<typeof openChain>["terms"]>>;
export type Chain = ReturnType<typeof openChain>;

/** What the relay reads. What can never change (whether a circle is the factory's, its terms) is read once. */
export function openChain(config: Pick<RelayConfig, "rpc" | "chainId" | "deployment" | "circles">) {
  const client: PublicClient = createPublicClient({
    transport: http(config.rpc, { retryCount: 2, timeout: 20_000 }),
    cacheTime: 0,
  });
  const { factory } = config.deployment;
  const circles = new Set<string>();
  /** In the factory's order, which only ever grows. */
  const made: Address[] = [];
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

  const isCircle = async (circle: Address): Promise<boolean> => {
    const key = circle.toLowerCase();
    if (circles.has(key)) return true;
    const known = await client.readContract({
      address: factory,
      abi: circleFactoryAbi,
      functionName: "isCircle",
      args: [circle],
    });
    if (known) circles.add(key);
    return known;
  };

  return {
    client,
    /** The chain's clock, in unix seconds. */
    now: async (): Promise<number> => Number((await client.getBlock({ blockTag: "latest" })).timestamp),
    /** @throws Refusal unless the factory made this circle and this relay serves it. */
    async expectCircle(circle: Address): Promise<void> {
      if (!serves(circle)) throw new Refusal(403, "circle_not_served", "This relay does not serve that circle.");
      if (await isCircle(circle)) return;
      throw new Refusal(404, "unknown_circle", "No circle of this network has that address.");
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
    /** Every circle this relay serves, in the factory's order. */
    async circles(): Promise<Address[]> {
      const count = await client.readContract({ address: factory, abi: circleFactoryAbi, functionName: "circleCount" });
      for (let index = BigInt(made.length); index < count; index += 1n) {
        const args = [index] as const;
        made.push(
          await client.readContract({ address: factory, abi: circleFactoryAbi, functionName: "circleAt", args }),
        );
      }
      return made.filter(serves);
    },
  };
}
