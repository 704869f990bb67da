import { createPublicClient, custom, isAddressEqual, type EIP1193Provider } from "viem";
import type { NetworkConnection } from "hardhat/types/network";
import { localDollarAbi } from "../protocol/abi.gen.ts";
import { tokenDomain } from "../protocol/typed-data.ts";
import { DeployError } from "./deploy.ts";
import type { KnownDollar } from "./networks.ts";

/**
 * Refuses a token that does not present itself as expected, or whose signatures are bound to something else than it says
 * (DOMAIN_SEPARATOR of EIP-712 against name, version, chain and address): chipping in by signature would fail for ever.
 * Of a token that nobody knows only its address is expected.
 */
export async function checkDollar(
  connection: NetworkConnection<string>,
  expected: Pick<KnownDollar, "address"> & Partial<KnownDollar>,
): Promise<void> {
  const client = createPublicClient({ transport: custom(connection.provider as EIP1193Provider) });
  const { address } = expected;
  const read = <Name extends "name" | "symbol" | "decimals">(functionName: Name) =>
    client.readContract({ address, abi: localDollarAbi, functionName });
  if ((await client.getCode({ address })) === undefined) throw new DeployError(`There is no token at ${address}.`);
  const [name, symbol, decimals, chainId] = await Promise.all([
    read("name"),
    read("symbol"),
    read("decimals"),
    client.getChainId(),
  ]);
  const said = { name, symbol, decimals };
  for (const key of ["name", "symbol", "decimals"] as const) {
    if (said[key] === (expected[key] ?? said[key])) continue;
    throw new DeployError(`The token at ${address} has the ${key} ${said[key]}, not ${expected[key]}.`);
  }
  const domain = await tokenDomain(client, { token: address, chainId });
  const contract = domain.verifyingContract;
  if (
    domain.name !== name ||
    domain.chainId !== chainId ||
    contract === undefined ||
    !isAddressEqual(contract, address)
  ) {
    throw new DeployError(`Signatures for the token at ${address} are bound to ${JSON.stringify(domain)}.`);
  }
}
