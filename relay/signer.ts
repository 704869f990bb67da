import { keccak256, type Hex, type PublicClient } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { isUnreachable } from "./errors.ts";
import type { Outgoing } from "./outbox.ts";

export type Unsigned = Omit<Outgoing, "raw" | "hashes">;
export type Signer = ReturnType<typeof createSigner>;

/** Signs transactions with the relay's key and hands them to a node. */
export function createSigner(client: PublicClient, account: PrivateKeyAccount, chainId: number) {
  const isKnown = async (hash: Hex): Promise<boolean> =>
    (await client.request({ method: "eth_getTransactionByHash", params: [hash] })) !== null;

  return {
    address: account.address,
    /** @param earlier The hashes of its versions that pay less. */
    async sign(letter: Unsigned, earlier: readonly Hex[] = []): Promise<Outgoing> {
      const { nonce, to, data, gas, maxFeePerGas, maxPriorityFeePerGas } = letter;
      const price = { maxFeePerGas, maxPriorityFeePerGas };
      const raw = await account.signTransaction({ type: "eip1559", chainId, nonce, to, data, gas, ...price });
      return { ...letter, raw, hashes: [...earlier, keccak256(raw)] };
    },
    isKnown,
    /** False when nobody can say whether a node has it now. @throws what the node said when it refused. */
    async hand({ raw, hashes }: Outgoing): Promise<boolean> {
      try {
        await client.sendRawTransaction({ serializedTransaction: raw });
        return true;
      } catch (error) {
        if (isUnreachable(error)) return false;
        // To some nodes it is a fault that they have it already.
        const [hash] = hashes.slice(-1);
        if (hash !== undefined && (await isKnown(hash))) return true;
        throw error;
      }
    },
  };
}
