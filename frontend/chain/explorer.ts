import type { Address, Hex } from "viem";
import type { Config } from "../config.ts";
import type { TxRef } from "../ui/model.ts";

/** A transaction with its page on the explorer, where there is one. */
export const txRef = (config: Config, hash: Hex): TxRef => ({
  hash,
  url: config.explorer === null ? null : `${config.explorer}/tx/${hash}`,
});

/** An account's or a circle's page on the explorer, where there is one. */
export const addressUrl = (config: Config, address: Address): string | null =>
  config.explorer === null ? null : `${config.explorer}/address/${address}`;
