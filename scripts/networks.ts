import type { Address } from "viem";

/** A dollar that circles may use, as it must present itself before anything is deployed beside it. */
export type KnownDollar = { address: Address; name: string; symbol: string; decimals: number };

export type PublicNetwork = {
  chainId: number;
  /** How Hardhat has to understand its blocks and fees. */
  chainType: "op" | "generic";
  /** null where its issuer has none: whoever deploys says which token. */
  dollar: KnownDollar | null;
};

/**
 * Where Potluck can be put. The dollars are Circle's (https://developers.circle.com/stablecoins/usdc-contract-addresses), on
 * Gnosis the bridged one. Their names differ, and a signature is bound to the name.
 */
export const networks = {
  base: {
    chainId: 8453,
    chainType: "op",
    dollar: usdc("0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913", "USD Coin"),
  },
  baseSepolia: {
    chainId: 84532,
    chainType: "op",
    dollar: usdc("0x036CbD53842c5426634e7929541eC2318f3dCF7e", "USDC"),
  },
  optimism: {
    chainId: 10,
    chainType: "op",
    dollar: usdc("0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85", "USD Coin"),
  },
  optimismSepolia: {
    chainId: 11155420,
    chainType: "op",
    dollar: usdc("0x5fd84259d66Cd46123540766Be93DFE6D43130D7", "USDC"),
  },
  arbitrumOne: {
    chainId: 42161,
    chainType: "generic",
    dollar: usdc("0xaf88d065e77c8cC2239327C5EDb3A432268e5831", "USD Coin"),
  },
  arbitrumSepolia: {
    chainId: 421614,
    chainType: "generic",
    dollar: usdc("0x75faf114eafb1BDbe2F0316DF893fd58CE46AA4d", "USD Coin"),
  },
  gnosis: {
    chainId: 100,
    chainType: "generic",
    dollar: {
      address: "0x2a22f9c3b484c3629090FeED35F17Ff8F88f76F0",
      name: "Bridged USDC (Gnosis)",
      symbol: "USDC.e",
      decimals: 6,
    },
  },
  gnosisChiado: { chainId: 10200, chainType: "generic", dollar: null },
} as const satisfies Record<string, PublicNetwork>;

export type NetworkName = keyof typeof networks;

export const isNetworkName = (name: string): name is NetworkName => Object.hasOwn(networks, name);

function usdc<Name extends string>(address: Address, name: Name) {
  return { address, name, symbol: "USDC", decimals: 6 } as const;
}
