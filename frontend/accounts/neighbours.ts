import type { Address, Hex } from "viem";
import { isLocal, type Config, type ConfiguredNeighbour } from "../config.ts";
import type { Actor } from "./actor.ts";

/** A key that this local chain gave out and anybody may play: members of the demo street, and newcomers. */
export type LocalNeighbour = {
  address: Address;
  handle: string;
  actor: Actor;
  votingSecret: Hex | null;
};

/** Whom one may play on a local chain; on any other chain nobody. */
export function localNeighbours(config: Config): LocalNeighbour[] {
  if (!isLocal(config)) return [];
  return config.neighbours.map((neighbour) => {
    const { account: address, handle, votingSecret } = neighbour;
    return { address, handle, actor: actorOf(config, neighbour), votingSecret };
  });
}

/** What signs comes with the first signature: nobody waits for it before the first screen. */
function actorOf(config: Config, { account, privateKey }: ConfiguredNeighbour): Actor {
  let coming: Promise<Actor> | null = null;
  const signing = () => (coming ??= signerOf(config, privateKey));
  return {
    kind: "neighbour",
    address: account,
    canPay: async () => (await signing()).canPay(),
    signTypedData: async (definition) => (await signing()).signTypedData(definition),
    sendTransaction: async (transaction) => (await signing()).sendTransaction(transaction),
  };
}

async function signerOf(config: Config, privateKey: Hex): Promise<Actor> {
  const [{ privateKeyToAccount }, { neighbourActor }] = await Promise.all([
    import("viem/accounts"),
    import("./actor.ts"),
  ]);
  return neighbourActor(config, privateKeyToAccount(privateKey));
}
