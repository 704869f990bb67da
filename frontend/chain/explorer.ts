import type { Hex } from "viem";
import type { Config } from "../config.ts";
import type { TxRef } from "../ui/model.ts";

/** A transaction with its page on the explorer, where there is one. */
export const txRef = (config: Config, hash: Hex): TxRef => ({
  hash,
  url: config.explorer === null ? null : `${config.explorer}/tx/${hash}`,
});
