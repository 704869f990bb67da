import {
  buildModule,
  type ContractOptions,
  type IgnitionModuleBuilder,
  type LibraryOptions,
} from "@nomicfoundation/ignition-core";
import poseidon from "poseidon-solidity";
import type { Address } from "viem";

type ConstructorArguments = NonNullable<Parameters<IgnitionModuleBuilder["contract"]>[2]>;

/** What a deployment is made of besides Potluck's own contracts. */
export type Parts = { verifier: "semaphore" | "tagged"; token: "local" | "given" };

const libraryNames = [
  "Ballots",
  "Board",
  "Closure",
  "Grants",
  "Motions",
  "Pot",
  "Recoveries",
  "Roster",
  "Settlement",
  "Vouches",
] as const;
const contractNames = ["forwarder", "verifier", "circle", "equalShares", "mostApprovals", "factory", "reader"] as const;

/** What each contract that Potluck puts on a chain is called here. */
export type Part = (typeof libraryNames)[number] | (typeof contractNames)[number];
export const partNames: readonly Part[] = [...libraryNames, ...contractNames];

/** Where each of them is. */
export type Addresses = Readonly<Record<Part, Address>>;

/**
 * Everything Potluck puts on a chain, but for what stands there. Parameters: `day` in seconds, and `token` where it is given.
 * The hash of the tree, PoseidonT3, has to be at its deterministic address already: see scripts/deploy.ts.
 */
export function potluckModule({ verifier: kind, token: source }: Parts, standing: Partial<Addresses> = {}) {
  return buildModule("Potluck", (m) => {
    const contract = (part: Part, name: string, args: ConstructorArguments = [], options: ContractOptions = {}) => {
      const address = standing[part];
      return address === undefined ? m.contract(name, args, options) : m.contractAt(name, address);
    };
    const library = (name: (typeof libraryNames)[number], options: LibraryOptions = {}) => {
      const address = standing[name];
      return address === undefined ? m.library(name, options) : m.contractAt(name, address);
    };

    const libraries = { PoseidonT3: m.contractAt("PoseidonT3", poseidon.PoseidonT3.address) };
    const Closure = library("Closure", { libraries });
    const Roster = library("Roster", { libraries });
    const parts = {
      Ballots: library("Ballots", { libraries }),
      Board: library("Board"),
      Closure,
      Grants: library("Grants"),
      Motions: library("Motions", { libraries: { Closure, Roster } }),
      Pot: library("Pot"),
      Recoveries: library("Recoveries", { libraries }),
      Roster,
      Settlement: library("Settlement"),
      Vouches: library("Vouches"),
    };

    const forwarder = contract("forwarder", "ERC2771Forwarder", ["Potluck"]);
    const verifier = contract("verifier", kind === "tagged" ? "TaggedBallotVerifier" : "BallotVerifier");
    const day = m.getParameter<number>("day");
    const circle = contract("circle", "Circle", [forwarder, verifier, day], { libraries: parts });
    const equalShares = contract("equalShares", "EqualShares");
    const mostApprovals = contract("mostApprovals", "MostApprovals");
    const factory = contract("factory", "CircleFactory", [circle, equalShares, mostApprovals]);
    const reader = contract("reader", "CircleReader");
    const token =
      source === "local"
        ? m.contract("LocalDollar")
        : m.contractAt("LocalDollar", m.getParameter<string>("token"), { id: "Token" });

    return { ...parts, circle, factory, reader, forwarder, verifier, token, equalShares, mostApprovals };
  });
}
