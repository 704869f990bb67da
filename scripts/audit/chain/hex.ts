import { getAddress, type Address, type Hex } from "viem";
import { z } from "zod";

// How a node writes things.

export const hex = z.custom<Hex>((text) => typeof text === "string" && /^0x[0-9a-f]*$/i.test(text), "not hex");
export const bigNumber = hex.transform(BigInt);
export const number = hex.transform(Number);
export const address = hex.transform((text): Address => getAddress(text));
