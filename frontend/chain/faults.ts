import { BaseError } from "viem";

/** The RPC leads to another chain than the page is for: nothing it says is believed, and nothing is sent through it. */
export class OtherChain extends BaseError {
  override readonly name = "OtherChain";
  readonly url: string;
  constructor(url: string, chainId: number, expected: number) {
    super(`The RPC answers for chain ${chainId} instead of ${expected}.`);
    this.url = url;
  }
}

/** The RPC answers with an older state than this browser saw before, or has had no new block for long. */
export class StaleChain extends BaseError {
  override readonly name = "StaleChain";
  readonly url: string;
  readonly block: bigint;
  constructor(url: string, block: bigint) {
    super(`The RPC is still at block ${block}.`);
    this.url = url;
    this.block = block;
  }
}
