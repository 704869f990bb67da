/**
 * Where Potluck stands on public networks: protocol/deployments.json, which `npm run deploy` writes and whoever deployed
 * commits. A relay and an audit look here.
 */
import { isAddress, type Address } from "viem";
import * as z from "zod/mini";
import recorded from "./deployments.json" with { type: "json" };
import type { Deployment } from "./types.ts";

const address = z.custom<Address>((value) => typeof value === "string" && isAddress(value), "must be an address");

const places = {
  chainId: z.int("must be a chain's number").check(z.positive()),
  factory: address,
  reader: address,
  forwarder: address,
  verifier: address,
  token: address,
  equalShares: address,
  mostApprovals: address,
};

export const deploymentSchema: z.ZodMiniType<Deployment> = z.object(places);

/** With what only a check of the sources needs: the code that circles share, and the libraries it is linked to. */
export const recordedSchema = z.object({ ...places, circle: address, libraries: z.record(z.string(), address) });
export type RecordedDeployment = z.output<typeof recordedSchema>;

export const recordsSchema = z.record(z.string(), recordedSchema);
/** By the name of the network. */
export type Records = z.output<typeof recordsSchema>;

export const records = (): Records => recordsSchema.parse(recorded);

/** Where Potluck stands on a chain; undefined where nobody has put it yet. */
export const deploymentOn = (chainId: number, of: Records = records()): RecordedDeployment | undefined =>
  Object.values(of).find((one) => one.chainId === chainId);
