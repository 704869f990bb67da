import { buildModule, type ContractFuture } from "@nomicfoundation/ignition-core";
import poseidon from "poseidon-solidity";
import type { Address } from "viem";

/** What a deployment is made of besides Potluck's own contracts. */
export type Parts = { verifier: "semaphore" | "tagged"; token: "local" | "given" };

export const libraryNames = [
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

export type LibraryName = (typeof libraryNames)[number];
/** What each contract that Potluck puts on a chain is called here. */
export type Part = LibraryName | (typeof contractNames)[number];
export const partNames: readonly Part[] = [...libraryNames, ...contractNames];

/** Where each of them is. */
export type Addresses = Readonly<Record<Part, Address>>;

/** The forwarder's name in EIP-712. */
const NAME = "Potluck";

/** Another part's address, the forwarder's name, or the seconds in a day. */
type Argument = Part | typeof NAME | "day";
type Plan = {
  contract: string;
  libraries?: readonly (LibraryName | "PoseidonT3")[];
  args?: readonly Argument[];
};

/** What each part is, what it is linked to and made with. The hash of the tree, PoseidonT3, is nobody's part. */
export const plan: Readonly<Record<Part, Plan>> = {
  Ballots: { contract: "Ballots", libraries: ["PoseidonT3"] },
  Board: { contract: "Board" },
  Closure: { contract: "Closure", libraries: ["PoseidonT3"] },
  Grants: { contract: "Grants" },
  Motions: { contract: "Motions", libraries: ["Closure", "Roster"] },
  Pot: { contract: "Pot" },
  Recoveries: { contract: "Recoveries", libraries: ["PoseidonT3"] },
  Roster: { contract: "Roster", libraries: ["PoseidonT3"] },
  Settlement: { contract: "Settlement" },
  Vouches: { contract: "Vouches" },
  forwarder: { contract: "ERC2771Forwarder", args: [NAME] },
  verifier: { contract: "BallotVerifier" },
  circle: { contract: "Circle", libraries: libraryNames, args: ["forwarder", "verifier", "day"] },
  equalShares: { contract: "EqualShares" },
  mostApprovals: { contract: "MostApprovals" },
  factory: { contract: "CircleFactory", args: ["circle", "equalShares", "mostApprovals"] },
  reader: { contract: "CircleReader" },
};

/** With what a part is made, given where the others are. */
export function argumentsOf(part: Part, addresses: Addresses, day: number): (string | number)[] {
  return (plan[part].args ?? []).map((argument) => {
    if (argument === "day") return day;
    return argument === NAME ? NAME : addresses[argument];
  });
}

/** What a part is linked to, given where the others are. */
export function librariesOf(part: Part, addresses: Addresses): Record<string, string> {
  const places = { ...addresses, PoseidonT3: poseidon.PoseidonT3.address };
  return Object.fromEntries((plan[part].libraries ?? []).map((library) => [library, places[library]]));
}

const isLibrary = (part: Part): part is LibraryName => libraryNames.some((name) => name === part);

/**
 * Everything Potluck puts on a chain, but for what stands there. Parameters: `day` in seconds, and `token` where it is given.
 * The hash of the tree has to be at its deterministic address already: see scripts/deploy.ts.
 */
export function potluckModule({ verifier, token: source }: Parts, standing: Partial<Addresses> = {}) {
  return buildModule("Potluck", (m) => {
    const poseidonT3 = m.contractAt("PoseidonT3", poseidon.PoseidonT3.address);
    const day = m.getParameter<number>("day");
    const done = new Map<Part, ContractFuture<string>>();

    const futureOf = (part: Part): ContractFuture<string> => {
      const known = done.get(part) ?? make(part);
      done.set(part, known);
      return known;
    };
    const make = (part: Part): ContractFuture<string> => {
      const name = part === "verifier" && verifier === "tagged" ? "TaggedBallotVerifier" : plan[part].contract;
      const address = standing[part];
      if (address !== undefined) return m.contractAt(name, address);
      const linked = (plan[part].libraries ?? []).map(
        (library) => [library, library === "PoseidonT3" ? poseidonT3 : futureOf(library)] as const,
      );
      const options = { libraries: Object.fromEntries(linked) };
      if (isLibrary(part)) return m.library(name, options);
      const args = (plan[part].args ?? []).map((argument) => {
        if (argument === "day") return day;
        return argument === NAME ? NAME : futureOf(argument);
      });
      return m.contract(name, args, options);
    };

    const token =
      source === "local"
        ? m.contract("LocalDollar")
        : m.contractAt("LocalDollar", m.getParameter<string>("token"), { id: "Token" });
    const parts = Object.fromEntries(partNames.map((part) => [part, futureOf(part)]));
    return { ...(parts as Record<Part, ContractFuture<string>>), token };
  });
}
