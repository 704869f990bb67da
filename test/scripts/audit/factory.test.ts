import { getAddress } from "viem";
import { expect, it } from "vitest";
import { Findings } from "../../../scripts/audit/findings.ts";
import { noteFactory } from "../../../scripts/audit/founding/founding.ts";

const ours = getAddress(`0x${"11".repeat(20)}`);
const other = getAddress(`0x${"22".repeat(20)}`);
const place = { forwarder: ours, reader: ours, verifier: ours, token: ours, equalShares: ours, mostApprovals: ours };
const recorded = { ...place, chainId: 8453, factory: ours };

it("a circle of another factory than the recorded one is no fault, but is noted", () => {
  const findings = new Findings();
  noteFactory(findings, { block: 7 }, ours, recorded);
  noteFactory(findings, { block: 7 }, other, undefined);
  expect(findings.remarks).toEqual([]);
  noteFactory(findings, { block: 7 }, other, recorded);
  expect(findings.remarks).toEqual([
    { what: `Its factory is not the one recorded for this chain, ${ours}.`, where: { block: 7 } },
  ]);
  expect(findings.hold).toBe(true);
});
