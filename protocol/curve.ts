import { curves } from "snarkjs";

declare module "snarkjs" {
  // @types/snarkjs leaves it out.
  export const curves: { getCurveFromName(name: "bn128", options: { singleThread: true }): Promise<object> };
}

declare global {
  var curve_bn128: object | null | undefined;
}

let building: Promise<object> | null = null;

/**
 * The prover's curve without threads: snarkjs otherwise starts workers from `blob:` and `data:` addresses, for which a content
 * security policy makes it wait for ever, and which keep Node alive. Built once, for that takes a fifth of a proof's time: left to
 * itself snarkjs builds one without threads anew for every proof. One with threads it keeps where this one is put.
 */
export async function prepareCurve(): Promise<void> {
  building ??= curves.getCurveFromName("bn128", { singleThread: true });
  globalThis.curve_bn128 = await building;
}
