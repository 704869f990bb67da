/**
 * A street on an in-process chain, deployed as everywhere through scripts/deploy.ts. One chain for all test files;
 * take a street with `loadFixture(aStreet)`, which rolls the chain back between tests.
 */
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { network } from "hardhat";
import { getAddress, keccak256, type Hex } from "viem";
import { ballotCommitment, scopeOf } from "../../protocol/ballot.ts";
import { saltOf } from "../../protocol/salt.ts";
import { beaconRoundFor } from "../../protocol/beacon-clock.ts";
import { windowsOf } from "../../protocol/clock.ts";
import { commitmentOf, nullifierOf, type VotingSecret } from "../../protocol/identity.ts";
import { proveBallot } from "../../protocol/proof.ts";
import type { Ballot, Deployment, Lengths, Opening, Rules, Terms } from "../../protocol/types.ts";
import { deploy, type DeployOptions } from "../../scripts/deploy.ts";
import { tagged } from "../../scripts/tagged.ts";
import { localNetwork } from "../protocol/support/beacon.ts";
import { ceremony, randomBytes, secretOf } from "../protocol/support/street.ts";
// Written by `hardhat build`: the contracts' types, and which name gives which.
import type {} from "../../types/ethers-contracts/hardhat.js";
import type {
  Circle,
  CircleFactory,
  CircleReader,
  ERC2771Forwarder,
  LocalDollar,
} from "../../types/ethers-contracts/index.js";

export const connection = await network.create();
export const { ethers } = connection;
export const { time } = connection.networkHelpers;
export const loadFixture = async <T>(fixture: () => Promise<T>): Promise<T> =>
  connection.networkHelpers.loadFixture(fixture);

export const CHAIN_ID = 31337;
export const DAY = 86_400;
export const USDC = 1_000_000n;
export const LENGTHS: Lengths = { round: 28 * DAY, voting: 3 * DAY, opening: 4 * DAY, margin: DAY / 2 };
export const RULES: Rules = {
  chipInMin: 5n * USDC,
  chipInMax: 10n * USDC,
  requestCap: 100n * USDC,
  quorumPercent: 50,
  approvalPercent: 25,
  spendPercent: 100,
  vouches: 2,
  cooldown: 2,
};
export const HANDLES = ["Heron", "Wren", "Otter", "Fox", "Lark", "Hare", "Toad", "Moth"] as const;
export const beacon = localNetwork();

/** A neighbour with a voting secret. Not everybody here is a member. */
export type Neighbour = { signer: HardhatEthersSigner; address: Hex; handle: string; secret: VotingSecret };

export type Street = {
  deployment: Deployment;
  factory: CircleFactory;
  reader: CircleReader;
  forwarder: ERC2771Forwarder;
  token: LocalDollar;
  circle: Circle;
  address: Hex;
  terms: Terms;
  rules: Rules;
  /** Named as founders and, unless asked otherwise, seated in this order: the index is the slot. */
  founders: Neighbour[];
  /** Not members. */
  strangers: Neighbour[];
};

export type StreetOptions = {
  /** A street whose deployment is used again: deploying takes seconds. */
  on?: Pick<Street, "deployment">;
  verifier?: NonNullable<DeployOptions["verifier"]>;
  founders?: number;
  seated?: boolean;
  rules?: Partial<Rules>;
  tally?: "equalShares" | "mostApprovals";
};

export const addressOf = async (contract: { getAddress: () => Promise<string> }): Promise<Hex> =>
  getAddress(await contract.getAddress());

/** Five founders, seated; ballots are tagged instead of proved, for nothing here is about proofs. */
export async function aStreet(): Promise<Street> {
  return newStreet();
}

/** The same with Semaphore's verifier: ballots need real proofs. */
export async function aStreetWithProofs(): Promise<Street> {
  return newStreet({ verifier: "semaphore" });
}

/** Named as founders, none has taken the seat. */
export async function aFormingStreet(): Promise<Street> {
  return newStreet({ seated: false });
}

export async function newStreet(options: StreetOptions = {}): Promise<Street> {
  const { verifier = "tagged", founders: count = 5, seated = true, tally = "equalShares" } = options;
  const deployment = options.on?.deployment ?? (await deploy(connection, { verifier }));
  const neighbours = await newNeighbours();
  const founders = neighbours.slice(0, count);
  const rules = { ...RULES, ...options.rules };
  const now = await time.latest();
  const terms: Terms = {
    name: "Quince Lane",
    token: deployment.token,
    start: now + DAY,
    lengths: LENGTHS,
    beacon: { chainHash: keccak256("0x01"), keyHash: keccak256(beacon.publicKey), genesis: now, period: 30 },
    tally: deployment[tally],
  };
  const factory = await ethers.getContractAt("CircleFactory", deployment.factory);
  const token = await ethers.getContractAt("LocalDollar", deployment.token);
  const named = founders.map((founder) => founder.address);
  const salt = keccak256("0x02");
  const address = await factory.createCircle.staticCall(terms, rules, named, salt);
  await factory.createCircle(terms, rules, named, salt);
  const circle = await ethers.getContractAt("Circle", address);
  for (const { signer } of neighbours) {
    await token.mint(signer, 1_000n * USDC);
    await token.connect(signer).approve(circle, 1_000n * USDC);
  }
  if (seated) for (const founder of founders) await join(circle, founder);
  return {
    deployment,
    factory,
    token,
    circle,
    terms,
    rules,
    founders,
    reader: await ethers.getContractAt("CircleReader", deployment.reader),
    forwarder: await ethers.getContractAt("ERC2771Forwarder", deployment.forwarder),
    address: await addressOf(circle),
    strangers: neighbours.slice(count),
  };
}

async function newNeighbours(): Promise<Neighbour[]> {
  const [, ...signers] = await ethers.getSigners();
  return Promise.all(
    signers.map(async (signer, i) => ({
      signer,
      address: await addressOf(signer),
      handle: HANDLES[i] ?? `Neighbour ${i}`,
      secret: secretOf(i + 1),
    })),
  );
}

export async function join(circle: Circle, { signer, handle, secret }: Neighbour) {
  return circle.connect(signer).join(handle, commitmentOf(secret));
}

// ---------------------------------------------------------------------- the clock

type Moment = keyof ReturnType<typeof windowsOf>;

export const momentOf = ({ terms }: Pick<Street, "terms">, round: number, moment: Moment): number =>
  windowsOf(terms, round)[moment];

/** The next transaction is mined in that very second (plus `offset`). */
export async function nextAt(street: Pick<Street, "terms">, round: number, moment: Moment, offset = 0): Promise<void> {
  await time.setNextBlockTimestamp(momentOf(street, round, moment) + offset);
}

/** A block is mined in that very second: views see it, the next transaction comes after. */
export async function goTo(street: Pick<Street, "terms">, round: number, moment: Moment, offset = 0): Promise<void> {
  await time.increaseTo(momentOf(street, round, moment) + offset);
}

// ---------------------------------------------------------------------- ballots

export type Vote = {
  voter: Neighbour;
  round: number;
  /** Bitmap of slots. */
  approvals: number;
  seq?: number;
};

/** A ballot as ethers takes it: it wants arrays it could write to. */
export type Sheet = Omit<Ballot, "proof"> & { proof: [...Ballot["proof"]] };

/** The opening that goes with a vote. */
export function openingOf(street: Pick<Street, "address">, { voter, round, approvals, seq = 1 }: Vote): Opening {
  const paper = { chainId: CHAIN_ID, circle: street.address, round };
  return {
    nullifier: nullifierOf(voter.secret, scopeOf(paper)),
    approvals,
    salt: saltOf({ ...paper, secret: voter.secret, seq }),
  };
}

/**
 * As the contract takes it from TaggedBallotVerifier: sealed with bytes that mean nothing. Without a root, for the
 * roster as it is or would be frozen.
 */
export async function taggedBallot(street: Street, vote: Vote, root?: bigint): Promise<Sheet> {
  const { round, seq = 1 } = vote;
  const commitment = ballotCommitment({ ...openingOf(street, vote), round, seq });
  const { nullifier } = openingOf(street, vote);
  return retag(street, round, { nullifier, seq, commitment, sealedVote: SEALED }, root);
}

export const SEALED: Hex = `0x${"5e".repeat(132)}`;

/** Tags whatever ballot it is given for the roster of that round. */
export async function retag(
  street: Street,
  round: number,
  ballot: Omit<Ballot, "proof">,
  root?: bigint,
): Promise<Sheet> {
  root ??= (await street.circle.roundOf(round)).root;
  const { proof, ...unproven } = tagged(root, scopeOf({ chainId: CHAIN_ID, circle: street.address, round }), ballot);
  return { ...unproven, proof: [...proof] };
}

/** With a real proof and a real seal; takes about a second. Without leaves, for the roster as it is. */
export async function provenBallot(
  street: Street,
  { voter, round, approvals, seq = 1 }: Vote,
  leaves?: readonly bigint[],
): Promise<Sheet> {
  const ballot = await proveBallot({
    chainId: CHAIN_ID,
    circle: street.address,
    round,
    secret: voter.secret,
    leaves: leaves ?? [...(await street.circle.leaves())],
    seq,
    approvals,
    beacon: { publicKey: beacon.publicKey, round: beaconRoundFor(street.terms, round) },
    artifacts: await ceremony(),
    randomBytes,
  });
  return { ...ballot, proof: [...ballot.proof] };
}
