/*
An audit through a provider that lies
├── about single logs: they are not what the block's own receipts say
├── about whole blocks, so that they fit: the rules, the money or the circle's state say otherwise
├── about the circle's state, its code, a transaction or the beacon
├── while another provider does not
└── and through one that does not, but gives little at a time
*/
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Address, Hex } from "viem";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { circleAbi } from "../../../protocol/abi.gen.ts";
import type { Audit } from "../../../scripts/audit/audit.ts";
import { fileCache } from "../../../scripts/audit/cache.ts";
import type { Kind } from "../../../scripts/audit/findings.ts";
import { startNarrow } from "../../../scripts/audit/narrow.ts";
import { asCsv } from "../../../scripts/audit/report/csv.ts";
import { asJson } from "../../../scripts/audit/report/json.ts";
import { asText } from "../../../scripts/audit/report/table.ts";
import { both, event, everywhere, onlyFirst, transfer, view } from "./support/lies.ts";
import type { Lies, RpcBlock } from "./support/liar.ts";
import { openStreet, type AuditedStreet } from "./support/street.ts";

const DAY = 86_400;
const SOMEBODY: Address = "0x00000000000000000000000000000000DeaDBeef";
const OTHER_SEAL: Hex = `0x${"5e".repeat(132)}`;

let street: AuditedStreet;
/** In which the first ballots were cast. */
let votingBlock: bigint | undefined;

beforeAll(async () => {
  street = await openStreet();
  const { chain, circle } = street.years;
  const door = { address: circle, abi: circleAbi } as const;
  [votingBlock] = await chain.client.readContract({ ...door, functionName: "ballotBlocks", args: [0] });
}, 240_000);
afterAll(() => street.close());

function expectNamed({ findings }: Audit, kind: Kind, what: RegExp): void {
  const told = findings.differences.map((one) => `${one.kind}: ${one.what}`);
  expect(
    told.filter((line) => line.startsWith(`${kind}: `) && what.test(line)),
    told.join("\n"),
  ).not.toEqual([]);
}

type Lie = { lie: string; lies: () => Lies; kind: Kind; what: RegExp };

const changed = event(
  "ChippedIn",
  onlyFirst(({ amount }) => ({ amount: amount + 1n })),
);

const aboutLogs: Lie[] = [
  { lie: "a log that was changed", lies: () => ({ logs: changed }), kind: "block", what: /log \d+ .* was changed/ },
  {
    lie: "a log that was left out",
    lies: () => ({
      logs: event(
        "Granted",
        onlyFirst(() => null),
      ),
    }),
    kind: "block",
    what: /log \d+ .* was left out/,
  },
  {
    lie: "a log that was invented",
    lies: () => ({ logs: (log) => (log.logIndex === "0x0" ? [log, { ...log, logIndex: "0x63" }] : [log]) }),
    kind: "block",
    what: /log 99 .* was invented/,
  },
  {
    lie: "receipts that were changed with it",
    lies: () => ({ logs: changed, receipts: changed }),
    kind: "block",
    what: /root of the block's receipts/,
  },
  {
    lie: "a receipts root that was changed with them",
    lies: () => ({ logs: changed, receipts: changed, fitting: "receiptsRoot" }),
    kind: "block",
    what: /hash of the block's header/,
  },
];

const aboutBlocks: Lie[] = [
  {
    lie: "a ballot that is missing",
    lies: () =>
      everywhere(
        event(
          "BallotCast",
          onlyFirst(() => null),
        ),
      ),
    kind: "opening",
    what: /which was never cast/,
  },
  {
    lie: "a ballot that nobody cast",
    lies: () =>
      everywhere(
        event(
          "BallotCast",
          onlyFirst(() => ({ nullifier: 77n })),
        ),
      ),
    kind: "proof",
    what: /the proof of ballot 0000000000… in its transaction/,
  },
  {
    lie: "a seal in place of another",
    lies: () =>
      everywhere(
        event(
          "BallotCast",
          onlyFirst(() => ({ sealedVote: OTHER_SEAL })),
        ),
      ),
    kind: "proof",
    what: /the proof of ballot/,
  },
  {
    lie: "a forged opening",
    lies: () =>
      everywhere(
        event(
          "BallotOpened",
          onlyFirst(({ approvals }) => ({ approvals: approvals ^ 1 })),
        ),
      ),
    kind: "opening",
    what: /the opening of/,
  },
  {
    lie: "an opening that is missing",
    lies: () =>
      everywhere(
        event(
          "BallotOpened",
          onlyFirst(() => null),
        ),
      ),
    kind: "tally",
    what: /Settled/,
  },
  {
    lie: "other winners",
    lies: () =>
      everywhere(
        event(
          "Settled",
          onlyFirst(({ winners }) => ({ winners: winners ^ 3 })),
        ),
      ),
    kind: "tally",
    what: /Settled: winners/,
  },
  {
    lie: "another sum",
    lies: () =>
      everywhere(
        event(
          "Settled",
          onlyFirst(({ spent }) => ({ spent: spent + 1n })),
        ),
      ),
    kind: "tally",
    what: /Settled: spent/,
  },
  {
    lie: "a quorum that was not met",
    lies: () =>
      everywhere(
        event(
          "Settled",
          onlyFirst(() => ({ quorumMet: false })),
        ),
      ),
    kind: "tally",
    what: /Settled: quorumMet/,
  },
  {
    lie: "a grant to somebody else",
    lies: () =>
      everywhere(
        event(
          "Granted",
          onlyFirst(() => ({ recipient: SOMEBODY })),
        ),
      ),
    kind: "tally",
    what: /Granted: recipient/,
  },
  {
    lie: "a grant that is missing",
    lies: () =>
      everywhere(
        event(
          "Granted",
          onlyFirst(() => null),
        ),
      ),
    kind: "tally",
    what: /Granted did not happen/,
  },
  {
    lie: "a motion that did not pass",
    lies: () => everywhere(event("MotionDecided", ({ passed }) => ({ passed: !passed }))),
    kind: "tally",
    what: /MotionDecided: passed/,
  },
  {
    lie: "the root of another roster",
    lies: () =>
      everywhere(
        event(
          "VotingFrozen",
          onlyFirst(({ root }) => ({ root: root + 1n })),
        ),
      ),
    kind: "roster",
    what: /VotingFrozen: root/,
  },
  {
    lie: "a roster of another size",
    lies: () =>
      everywhere(
        event(
          "VotingFrozen",
          onlyFirst(({ rosterSize }) => ({ rosterSize: rosterSize + 1 })),
        ),
      ),
    kind: "roster",
    what: /VotingFrozen: rosterSize/,
  },
  {
    lie: "other requests on the ballot",
    lies: () =>
      everywhere(
        event(
          "VotingFrozen",
          onlyFirst(({ slots }) => ({ slots: slots & ~1 })),
        ),
      ),
    kind: "history",
    what: /VotingFrozen: slots/,
  },
  {
    lie: "another budget",
    lies: () =>
      everywhere(
        event(
          "VotingFrozen",
          onlyFirst(({ budget }) => ({ budget: budget - 1n })),
        ),
      ),
    kind: "money",
    what: /VotingFrozen: budget/,
  },
  {
    lie: "a voting secret in place of another",
    lies: () => everywhere(event("CommitmentChanged", ({ commitment }) => ({ commitment: commitment + 1n }))),
    kind: "roster",
    what: /VotingFrozen: root/,
  },
  {
    lie: "a newcomer whom nobody vouched for",
    lies: () => everywhere(event("Vouched", () => null)),
    kind: "roster",
    what: /Joined against the rules/,
  },
  {
    lie: "a seat for somebody else",
    lies: () =>
      everywhere(
        event(
          "Seated",
          onlyFirst(({ slot }) => ({ slot: slot + 1 })),
        ),
      ),
    kind: "roster",
    what: /Seated: slot/,
  },
  {
    lie: "a leaver with another stake",
    lies: () =>
      everywhere(
        event(
          "Left",
          onlyFirst(({ stake }) => ({ stake: stake + 1n })),
        ),
      ),
    kind: "money",
    what: /Left: stake/,
  },
  {
    lie: "somebody else who asked to leave",
    lies: () => everywhere(event("LeaveAsked", () => ({ member: SOMEBODY }))),
    kind: "roster",
    what: /LeaveAsked against the rules/,
  },
  {
    lie: "more chipped in than arrived",
    lies: () => everywhere(changed),
    kind: "money",
    what: /what arrived for ChippedIn/,
  },
  {
    lie: "a gift that never was",
    lies: () =>
      everywhere(
        both(
          event(
            "GiftGiven",
            onlyFirst(() => null),
          ),
          transfer(onlyFirst(({ value }) => (value === 25_000_000n ? null : undefined))),
        ),
      ),
    kind: "money",
    what: /VotingFrozen: budget/,
  },
  {
    lie: "a grant that was paid to somebody else",
    lies: () =>
      everywhere(
        event(
          "Collected",
          onlyFirst(() => ({ to: SOMEBODY })),
        ),
      ),
    kind: "money",
    what: /a payment that was not made/,
  },
  {
    lie: "money that left by itself",
    lies: () =>
      everywhere(
        event(
          "Collected",
          onlyFirst(() => null),
        ),
      ),
    kind: "money",
    what: /money left the circle without a reason/,
  },
  {
    lie: "money past the doors that never came",
    lies: () => everywhere(transfer(({ value }) => (value === 3_000_000n ? null : undefined))),
    kind: "money",
    what: /Swept/,
  },
  {
    lie: "a request for another amount",
    lies: () =>
      everywhere(
        event(
          "Pinned",
          onlyFirst(({ amount }) => ({ amount: amount + 1n })),
        ),
      ),
    kind: "state",
    what: /requestOf\(\d+\)\.amount/,
  },
  {
    lie: "ballots that came when voting had closed",
    lies: () => ({
      block: (block: RpcBlock) => {
        const late: Hex = `0x${(Number(block.timestamp) + 3 * DAY).toString(16)}`;
        return BigInt(block.number) === votingBlock ? { ...block, timestamp: late } : block;
      },
      fitting: "hash",
    }),
    kind: "ballot",
    what: /BallotCast against the rules/,
  },
];

const record = (answer: unknown) => answer as Record<string, bigint & number & object>;

const aboutState: Lie[] = [
  {
    lie: "another balance",
    lies: () => view("balanceOf", (held) => (held as bigint) + 1n),
    kind: "balance",
    what: /balanceOf/,
  },
  {
    lie: "another pot",
    lies: () => view("pot", (pot) => ({ ...record(pot), common: 5n })),
    kind: "state",
    what: /pot\(\)\.common/,
  },
  {
    lie: "other winners in the state",
    lies: () => view("roundOf", (round) => ({ ...record(round), winners: 1 << 13 })),
    kind: "state",
    what: /roundOf\(1\)\.winners/,
  },
  {
    lie: "another stake in the state",
    lies: () => view("memberOf", (member) => ({ ...record(member), stake: 1n })),
    kind: "state",
    what: /memberOf\(0x.*\)\.stake/,
  },
  {
    lie: "another leaf in the tree",
    lies: () => view("leaves", (leaves) => (leaves as bigint[]).with(7, 7n)),
    kind: "state",
    what: /leaves\(\)\.7/,
  },
  {
    lie: "other rules from the start",
    lies: () => view("rulesOf", (rules) => ({ ...record(rules), quorumPercent: 1 })),
    kind: "terms",
    what: /the rules the circle began with/,
  },
  {
    lie: "another proof in a transaction",
    lies: () => ({
      answer: ({ method }, answer) => {
        if (method !== "eth_getTransactionByHash") return answer;
        const { input, ...transaction } = answer as { input: Hex };
        // The last word but the padded seal is the end of a proof or of a seal.
        return { ...transaction, input: input.replace(/(.{64})(.{64})$/, "$2$1") };
      },
    }),
    kind: "proof",
    what: /the proof of ballot/,
  },
  {
    lie: "another name in the circle's code",
    lies: () => ({
      answer: ({ method }, answer) =>
        method === "eth_getCode"
          ? (answer as string).replace(
              Buffer.from("neighbours").toString("hex"),
              Buffer.from("strangers.").toString("hex"),
            )
          : answer,
    }),
    kind: "terms",
    what: /what the circle's address stands for/,
  },
];

describe("An audit", () => {
  it("finds that everything holds where nobody lies", async () => {
    const { findings, counts, months, balance } = await street.audit([street.years.chain.url]);
    expect(findings.differences).toEqual([]);
    expect(findings.remarks.map(({ what }) => what)).toEqual([expect.stringMatching(/nobody can open it/)]);
    expect(counts).toMatchObject({ rosters: 2, proofs: 10, openings: 7, tallies: 2 });
    expect(months.map(({ status }) => status)).toEqual(["settled", "settled", "none"]);
    expect(balance.stray).toBe(0n);
  });

  it("takes ten blocks at a time, and reads nothing twice", async () => {
    const folder = mkdtempSync(join(tmpdir(), "potluck-audit-"));
    const file = join(folder, "kept.jsonl");
    const narrow = await startNarrow(street.years.chain.url, 10);
    const auditOnce = () => street.audit([narrow.url], () => fileCache(file));
    try {
      const first = await auditOnce();
      expect(first.findings.differences).toEqual([]);
      const kept = readFileSync(file, "utf8");
      await auditOnce();
      expect(readFileSync(file, "utf8")).toBe(kept);
      // Somebody pulled the plug while the last line was written.
      writeFileSync(file, kept.slice(0, -40));
      expect((await auditOnce()).months).toEqual(first.months);
      expect(readFileSync(file, "utf8")).toBe(kept);
    } finally {
      await narrow.close();
      rmSync(folder, { recursive: true });
    }
  });

  it("is told in a table, for a spreadsheet and for machines", async () => {
    const honest = await street.audit([street.years.chain.url]);
    expect(asText(honest)).toContain("Everything holds: ");
    expect(asCsv(honest).trim().split("\r\n")).toHaveLength(1 + honest.months.length);
    expect(JSON.parse(asJson(honest))).toMatchObject({ holds: true, differences: [], balance: { stray: "0" } });
    const lied = await street.lied(view("balanceOf", (held) => (held as bigint) + 1n));
    expect(asText(lied)).toMatch(/1 thing does not hold:\n {2}balance, block \d+: balanceOf\(0x.*\n.*\n.*\(by \+1\)/);
    expect(JSON.parse(asJson(lied))).toMatchObject({ holds: false, differences: [{ kind: "balance", by: "1" }] });
  });

  it("learns from another provider of what fits the rules and was not", async () => {
    // Whoever leaves with nothing may as well have left when the month was settled: no rule says otherwise.
    const { findings } = await street.lied(everywhere(event("LeaveAsked", () => null)));
    expect(findings.differences).toEqual([]);
    const beside = await street.lied(everywhere(event("LeaveAsked", () => null)), "beside the honest one");
    expectNamed(beside, "provider", /that anything of the circle happened/);
  });

  it.each([...aboutLogs, ...aboutBlocks, ...aboutState])("names $lie", async ({ lies, kind, what }) => {
    expectNamed(await street.lied(lies()), kind, what);
  });
});
