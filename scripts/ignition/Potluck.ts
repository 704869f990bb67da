import { buildModule } from "@nomicfoundation/ignition-core";
import poseidon from "poseidon-solidity";

/** What a deployment is made of besides Potluck's own contracts. */
export type Parts = { verifier: "semaphore" | "tagged"; token: "local" | "given" };

/**
 * Everything Potluck puts on a chain. Parameters: `day` in seconds, and `token` where it is given.
 * The hash of the tree, PoseidonT3, has to be at its deterministic address already: see scripts/deploy.ts.
 */
export function potluckModule({ verifier: kind, token: source }: Parts) {
  return buildModule("Potluck", (m) => {
    const libraries = { PoseidonT3: m.contractAt("PoseidonT3", poseidon.PoseidonT3.address) };

    const forwarder = m.contract("ERC2771Forwarder", ["Potluck"]);
    const verifier = m.contract(kind === "tagged" ? "TaggedBallotVerifier" : "BallotVerifier");
    const [Closure, Roster] = [m.library("Closure", { libraries }), m.library("Roster", { libraries })];
    const circle = m.contract("Circle", [forwarder, verifier, m.getParameter("day")], {
      libraries: {
        Ballots: m.library("Ballots", { libraries }),
        Board: m.library("Board"),
        Closure,
        Grants: m.library("Grants"),
        Motions: m.library("Motions", { libraries: { Closure, Roster } }),
        Pot: m.library("Pot"),
        Recoveries: m.library("Recoveries", { libraries }),
        Roster,
        Settlement: m.library("Settlement"),
        Vouches: m.library("Vouches"),
      },
    });

    const equalShares = m.contract("EqualShares");
    const mostApprovals = m.contract("MostApprovals");
    const factory = m.contract("CircleFactory", [circle, equalShares, mostApprovals]);
    const reader = m.contract("CircleReader");
    const token =
      source === "local"
        ? m.contract("LocalDollar")
        : m.contractAt("LocalDollar", m.getParameter<string>("token"), { id: "Token" });

    return { factory, reader, forwarder, verifier, token, equalShares, mostApprovals };
  });
}
