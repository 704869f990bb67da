import type { Hex } from "viem";

/**
 * drand's quicknet, the beacon of every public network: its parameters are pinned here, and no answer is believed that this
 * key did not sign. https://docs.drand.love/docs/dev-guide/API%20Documentation%20v1/
 */
export const quicknet = {
  chainHash: "0x52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  publicKey:
    "0x83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  /** Unix seconds of round 1. */
  genesis: 1_692_803_367,
  /** Seconds between rounds. */
  period: 3,
  /** Public HTTP endpoints, by different operators. */
  urls: ["https://api.drand.sh", "https://drand.cloudflare.com", "https://api2.drand.sh", "https://api3.drand.sh"],
} as const satisfies { chainHash: Hex; publicKey: Hex; genesis: number; period: number; urls: readonly string[] };
