import { numberToHex } from "viem";
import { expect } from "vitest";
import type { Ballot } from "../../../protocol/types.ts";
import type { Street } from "./street.ts";

/** Nothing in the logs tells who asked, who they are, or which ballot it was. */
export function expectDiscreet(logs: string, { founders }: Street, ballots: readonly Ballot[]): void {
  const text = logs.toLowerCase();
  expect(text).not.toBe("");
  const hidden = [
    "127.0.0.1",
    "::1",
    "user-agent",
    ...founders.map(({ account }) => account.address.slice(2)),
    ...ballots.flatMap(({ nullifier, commitment, sealedVote }) => [
      nullifier.toString(),
      numberToHex(nullifier, { size: 32 }).slice(2),
      commitment.toString(),
      sealedVote.slice(2),
    ]),
  ];
  for (const secret of hidden) expect(text).not.toContain(secret.toLowerCase());
}
