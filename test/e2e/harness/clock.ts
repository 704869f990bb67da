import { createTestClient, http } from "viem";
import { hardhat } from "viem/chains";

/** Lets time pass on the chain, as waiting does. */
export async function letPass(rpc: string, seconds: number): Promise<void> {
  const client = createTestClient({ chain: hardhat, mode: "hardhat", transport: http(rpc) });
  await client.increaseTime({ seconds });
  await client.mine({ blocks: 1 });
}
