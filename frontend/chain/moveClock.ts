import { createTestClient } from "viem";
import { isLocal } from "../config.ts";
import type { House } from "../house.tsx";
import { chainOf, transportOf } from "./network.ts";

/** Only a local chain's clock can be moved, and only forward. */
export async function moveClock({ config, client, queries }: House, at: number): Promise<void> {
  if (!isLocal(config)) return;
  const local = createTestClient({ mode: "hardhat", chain: chainOf(config), transport: transportOf(config) });
  const { timestamp } = await client.getBlock();
  if (BigInt(at) > timestamp) {
    await local.setNextBlockTimestamp({ timestamp: BigInt(at) });
    await local.mine({ blocks: 1 });
  }
  await queries.invalidateQueries();
}
