import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getAddress, zeroAddress, type Address } from "viem";
import type { Config } from "../../../frontend/config.ts";
import type { Circle, Grant, Member, Request, Round } from "../../../protocol/types.ts";

export const account = (number: number): Address => getAddress(`0x${number.toString(16).padStart(40, "0")}`);
const CIRCLE = account(0xc1);
const DAY = 86_400;

export const localConfig: Config = {
  network: "local",
  chainId: 31337,
  rpc: "http://127.0.0.1:8545",
  relays: ["http://127.0.0.1:8547"],
  beacon: {
    urls: ["http://127.0.0.1:8546"],
    chainHash: `0x${"ab".repeat(32)}`,
    publicKey: `0x${"cd".repeat(96)}`,
    genesis: 1_700_000_000,
    period: 3,
  },
  explorer: null,
  deployment: {
    chainId: 31337,
    factory: account(1),
    reader: account(2),
    forwarder: account(3),
    verifier: account(4),
    token: account(5),
    equalShares: account(6),
    mostApprovals: account(7),
  },
  demo: null,
  neighbours: [{ handle: "Heron", account: account(8), privateKey: `0x${"11".repeat(32)}`, votingSecret: null }],
};

/** A circle in its third month; tests say what differs. */
export function circleWith(changes: Partial<Circle> = {}): Circle {
  const rules = {
    chipInMin: 5_000_000n,
    chipInMax: 10_000_000n,
    requestCap: 100_000_000n,
    quorumPercent: 50,
    approvalPercent: 25,
    spendPercent: 100,
    vouches: 2,
    cooldown: 2,
  };
  const base: Circle = {
    address: CIRCLE,
    chainId: 31337,
    blockNumber: 100n,
    timestamp: 1_700_000_000 + 2 * 28 * DAY + DAY,
    createdBlock: 1n,
    forwarder: account(3),
    terms: {
      name: "Quince Lane",
      token: account(5),
      start: 1_700_000_000,
      lengths: { round: 28 * DAY, voting: 3 * DAY, opening: 4 * DAY, margin: DAY / 2 },
      beacon: { chainHash: "0x01", keyHash: "0x02", genesis: 1_600_000_000, period: 3 },
      tally: account(6),
    },
    rules,
    comingRules: [rules, rules],
    round: 2,
    phase: "board",
    pot: { stakes: 30_000_000n, common: 5_000_000n, reserved: 0n, owed: 0n },
    root: 1n,
    leaves: [11n, 12n, 13n, 14n],
    vouchesNeeded: 2,
    members: [1, 2, 3, 4].map((number) => memberWith({ account: account(0x10 + number), slot: number - 1 })),
    candidates: [],
    requests: [],
    motions: [],
    recoveries: [],
    rounds: [roundWith({ round: 2 }), roundWith({ round: 1, status: "settled" })],
    changeCount: 4,
    closing: null,
  };
  return { ...base, ...changes };
}

export function memberWith(changes: Partial<Member> = {}): Member {
  const slot = changes.slot ?? 0;
  return {
    account: account(0x11),
    status: "seated",
    slot,
    joinedRound: 0,
    firstBallotRound: 0,
    chippedInRound: 0,
    seenRound: 0,
    chippedIn: 0n,
    openRequest: 0,
    stake: 7_500_000n,
    owed: 0n,
    commitment: BigInt(11 + slot),
    handle: `Bird ${slot + 1}`,
    joinedAt: 1_700_000_100,
    joinedBlock: 5n,
    ...changes,
  };
}

export function roundWith(changes: Partial<Round> = {}): Round {
  return {
    round: 0,
    status: "none",
    rosterSize: 4,
    cast: 0,
    opened: 0,
    quorum: 3,
    quorumMet: false,
    slots: [],
    winners: [],
    budget: 35_000_000n,
    spent: 0n,
    root: 1n,
    frozenAt: 0,
    frozenBlock: 0n,
    endedAt: 0,
    endedBlock: 0n,
    requests: [],
    motions: [],
    openedApprovals: [],
    ballotBlocks: [],
    ...changes,
  };
}

export const noGrant: Grant = {
  status: "none",
  round: 0,
  amount: 0n,
  expiresAt: 0,
  endedAt: 0,
  endedBlock: 0n,
  recipient: zeroAddress,
  paidTo: zeroAddress,
};

export function requestWith(changes: Partial<Request> = {}): Request {
  return {
    id: 1,
    status: "pinned",
    slot: 0,
    claimKey: false,
    firstRound: 2,
    amount: 20_000_000n,
    pinner: account(0x11),
    recipient: account(0x11),
    pinnedAt: 1_700_000_200,
    pinnedBlock: 6n,
    text: "Mend the bench\nUnder the lime tree.",
    grant: noGrant,
    thanks: null,
    ...changes,
  };
}

type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => void;

/** A real server on a port of the system's choice, for as long as `use` takes. */
export async function withServer(handler: Handler, use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (body += part));
    request.on("end", () => handler(request, body, response));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  try {
    await use(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}
