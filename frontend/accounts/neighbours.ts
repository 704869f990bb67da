import type { Address, Hex, LocalAccount } from "viem";
import { isLocal, type Config } from "../config.ts";
import type { Actor } from "./actor.ts";

/** A key that this local chain gave out and anybody may play: members of the demo street, and newcomers. */
export type LocalNeighbour = {
  address: Address;
  handle: string;
  account: LocalAccount;
  actor: Actor;
  votingSecret: Hex | null;
};

/** Whom one may play on a local chain; on any other chain nobody. */
export async function localNeighbours(config: Config): Promise<LocalNeighbour[]> {
  if (!isLocal(config)) return [];
  const { privateKeyToAccount } = await import("viem/accounts");
  const { neighbourActor } = await import("./actor.ts");
  return config.neighbours.map(({ handle, privateKey, votingSecret }) => {
    const account = privateKeyToAccount(privateKey);
    return { address: account.address, handle, account, actor: neighbourActor(config, account), votingSecret };
  });
}
