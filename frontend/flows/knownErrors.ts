import type { Abi } from "viem";
import { circleAbi, circleFactoryAbi, forwarderAbi, localDollarAbi } from "../../protocol/abi.gen.ts";

/** Every error that ours and the contracts beside them can answer with. */
export const knownErrors: Abi = [circleAbi, circleFactoryAbi, forwarderAbi, localDollarAbi].flatMap((abi) =>
  (abi as Abi).filter((item) => item.type === "error"),
);
