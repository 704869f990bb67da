import type { Address, Hex, LocalAccount } from "viem";
import { isLocal, type Config } from "../config.ts";

/** A local key anybody may play. `handle` is null for those who are not on the demo street yet. */
export type LocalNeighbour = {
  address: Address;
  handle: string | null;
  account: LocalAccount;
  votingSecret: Hex | null;
};

// Everybody knows these keys: Hardhat funds their accounts on every local chain, and only there are they of use.
const WELL_KNOWN_MNEMONIC = "test test test test test test test test test test test junk";
const SPARE_ACCOUNTS = { from: 8, to: 20 };

/** Whom one may play on a local chain; on any other chain nobody. */
export async function localNeighbours(config: Config): Promise<LocalNeighbour[]> {
  if (!isLocal(config)) return [];
  const { mnemonicToAccount, privateKeyToAccount } = await import("viem/accounts");
  const named = config.neighbours.map(({ handle, privateKey, votingSecret }): LocalNeighbour => {
    const account = privateKeyToAccount(privateKey);
    return { address: account.address, handle, account, votingSecret };
  });
  const spare: LocalNeighbour[] = [];
  for (let index = SPARE_ACCOUNTS.from; index < SPARE_ACCOUNTS.to; index++) {
    const account = mnemonicToAccount(WELL_KNOWN_MNEMONIC, { addressIndex: index });
    if (named.some(({ address }) => address === account.address)) continue;
    spare.push({ address: account.address, handle: null, account, votingSecret: null });
  }
  return [...named, ...spare];
}
