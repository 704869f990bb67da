/** One circle and its neighbours on the bench: every door returns the gas it took. */
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { bytesToHex, hexToBytes, keccak256, parseEventLogs, toHex, type Address, type Hex } from "viem";
import { circleAbi, localDollarAbi } from "../../protocol/abi.gen.ts";
import { circleFactoryAbi } from "../../protocol/abi-factory.gen.ts";
import { ballotCommitment, scopeOf } from "../../protocol/ballot.ts";
import { saltOf } from "../../protocol/salt.ts";
import { beaconRoundFor } from "../../protocol/beacon-clock.ts";
import { windowsOf, type Windows } from "../../protocol/clock.ts";
import { commitmentOf, nullifierOf, type VotingSecret } from "../../protocol/identity.ts";
import { SEALED_LENGTH } from "../../protocol/seal.ts";
import type { Ballot, Deployment, Opening, Rules, Terms } from "../../protocol/types.ts";
import type { Provers } from "../provers.ts";
import { tagged } from "../tagged.ts";
import { BenchError, START, type BenchChain } from "./chain.ts";
import { savedByZeros, word } from "./numbers.ts";

export const DAY = 86_400;
export const USDC = 1_000_000n;

const RULES: Rules = {
  chipInMin: 2n * USDC,
  chipInMax: 10n * USDC,
  requestCap: 100n * USDC,
  quorumPercent: 50,
  approvalPercent: 25,
  spendPercent: 100,
  vouches: 2,
  cooldown: 2,
};
const POCKET = 10_000n * USDC;
/** Nothing here waits for a beacon: whoever sealed a ballot opens it. */
const BEACON_KEY = bytesToHex(bls12_381.shortSignatures.getPublicKey(new Uint8Array(32).fill(42)).toBytes());

export type Neighbour = { account: Address; handle: string; secret: VotingSecret };
/** A bitmap of slots. */
export type Vote = { voter: Neighbour; approvals: number };
export type CircleOptions = { name: string; founders: readonly Neighbour[]; tally?: "equalShares" | "mostApprovals" };

export function neighboursOf(chain: BenchChain): Neighbour[] {
  return chain.accounts.map((account, i) => ({
    account,
    handle: `Neighbour ${i + 1}`,
    secret: hexToBytes(keccak256(toHex(`neighbour ${i + 1}`))),
  }));
}

export class BenchCircle {
  readonly chain: BenchChain;
  readonly deployment: Deployment;
  readonly address: Address;
  readonly terms: Terms;
  readonly founders: readonly Neighbour[];
  /** Of its creation. */
  readonly gas: number;

  private constructor(
    chain: BenchChain,
    deployment: Deployment,
    terms: Terms,
    founders: readonly Neighbour[],
    created: { address: Address; gas: number },
  ) {
    this.chain = chain;
    this.deployment = deployment;
    this.terms = terms;
    this.founders = founders;
    this.address = created.address;
    this.gas = created.gas;
  }

  static async create(chain: BenchChain, deployment: Deployment, options: CircleOptions): Promise<BenchCircle> {
    const { name, founders, tally = "equalShares" } = options;
    const terms: Terms = {
      name,
      token: deployment.token,
      start: START,
      lengths: { round: 28 * DAY, voting: 3 * DAY, opening: 4 * DAY, margin: DAY / 2 },
      beacon: { chainHash: keccak256("0x01"), keyHash: keccak256(BEACON_KEY), genesis: 1_692_803_367, period: 3 },
      tally: deployment[tally],
    };
    const { beacon } = terms;
    const creation = chain.client.writeContract({
      account: chain.operator,
      address: deployment.factory,
      abi: circleFactoryAbi,
      functionName: "createCircle",
      args: [
        { ...terms, start: BigInt(terms.start), beacon: { ...beacon, genesis: BigInt(beacon.genesis) } },
        RULES,
        founders.map(({ account }) => account),
        keccak256("0x02"),
      ],
    });
    const { logs, gasUsed } = await chain.receiptOf(creation);
    const [event] = parseEventLogs({ abi: circleFactoryAbi, eventName: "CircleCreated", logs });
    if (!event) throw new BenchError("The factory made no circle.");
    const created = { address: event.args.circle, gas: Number(gasUsed) };
    return new BenchCircle(chain, deployment, terms, founders, created);
  }

  // ---------------------------------------------------------------------- doors

  /** Neither pocket nor allowance ever gets empty, which would save gas. */
  async fill(pockets: readonly Neighbour[]): Promise<void> {
    const { client, gasOf } = this.chain;
    const token = { address: this.deployment.token, abi: localDollarAbi } as const;
    for (const { account } of pockets) {
      await gasOf(client.writeContract({ ...token, account, functionName: "mint", args: [account, POCKET] }));
      await gasOf(client.writeContract({ ...token, account, functionName: "approve", args: [this.address, POCKET] }));
    }
  }

  join({ account, handle, secret }: Neighbour): Promise<number> {
    const { client, gasOf } = this.chain;
    const args = [handle, commitmentOf(secret)] as const;
    return gasOf(client.writeContract({ ...this.#door, account, functionName: "join", args }));
  }

  vouch({ account }: Neighbour, candidate: Neighbour): Promise<number> {
    const { client, gasOf } = this.chain;
    const args = [candidate.account, candidate.handle] as const;
    return gasOf(client.writeContract({ ...this.#door, account, functionName: "vouch", args }));
  }

  seat({ account }: Neighbour): Promise<number> {
    const { client, gasOf } = this.chain;
    return gasOf(client.writeContract({ ...this.#door, account, functionName: "seat", args: [account] }));
  }

  chipIn({ account }: Neighbour, amount = 10n * USDC): Promise<number> {
    const { client, gasOf } = this.chain;
    return gasOf(client.writeContract({ ...this.#door, account, functionName: "chipIn", args: [amount] }));
  }

  give({ account }: Neighbour, amount = USDC): Promise<number> {
    const { client, gasOf } = this.chain;
    return gasOf(client.writeContract({ ...this.#door, account, functionName: "give", args: [amount] }));
  }

  pin({ account }: Neighbour, text: string, amount: bigint, recipient = account): Promise<number> {
    const { client, gasOf } = this.chain;
    const args = [text, amount, recipient, false] as const;
    return gasOf(client.writeContract({ ...this.#door, account, functionName: "pin", args }));
  }

  async cast(round: number, ballots: readonly Ballot[]): Promise<number> {
    const { client, gasOf, operator } = this.chain;
    const args = [round, ballots] as const;
    const gas = await gasOf(
      client.writeContract({ ...this.#door, account: operator, functionName: "castBallots", args }),
    );
    const random = ballots.flatMap(({ nullifier, commitment, sealedVote, proof }) => [
      ...[nullifier, ...proof].map(word),
      toHex(commitment, { size: 24 }),
      sealedVote,
    ]);
    return gas + savedByZeros(random);
  }

  async open(round: number, votes: readonly Vote[]): Promise<number> {
    const { client, gasOf, operator } = this.chain;
    const openings = votes.map((vote) => this.#openingOf(round, vote));
    const args = [round, openings] as const;
    const gas = await gasOf(
      client.writeContract({ ...this.#door, account: operator, functionName: "openBallots", args }),
    );
    return gas + savedByZeros(openings.flatMap(({ nullifier, salt }) => [word(nullifier), salt]));
  }

  settle(round: number): Promise<number> {
    const { client, gasOf, operator: account } = this.chain;
    return gasOf(client.writeContract({ ...this.#door, account, functionName: "settle", args: [round] }));
  }

  claim(id: number): Promise<number> {
    const { client, gasOf, operator: account } = this.chain;
    return gasOf(client.writeContract({ ...this.#door, account, functionName: "claim", args: [id] }));
  }

  moveTo(round: number, moment: keyof Windows): Promise<void> {
    return this.chain.moveTo(windowsOf(this.terms, round)[moment]);
  }

  roundOf(round: number) {
    return this.chain.client.readContract({ ...this.#door, functionName: "roundOf", args: [round] });
  }

  // ---------------------------------------------------------------------- ballots

  /** With real seals and real proofs, about a second each. */
  async proven(round: number, votes: readonly Vote[], provers: Provers): Promise<Ballot[]> {
    const leaves = await this.chain.client.readContract({ ...this.#door, functionName: "leaves" });
    const beacon = { publicKey: BEACON_KEY, round: beaconRoundFor(this.terms, round) };
    return provers.prove(
      votes.map(({ voter, approvals }) => ({
        ...this.#paper(round),
        secret: voter.secret,
        leaves,
        seq: 1,
        approvals,
        beacon,
      })),
    );
  }

  /** For contracts/testing/TaggedBallotVerifier.sol, where casting is not what is measured. */
  async tagged(round: number, votes: readonly Vote[]): Promise<Ballot[]> {
    const { root } = await this.roundOf(round);
    const scope = scopeOf(this.#paper(round));
    const sealedVote: Hex = `0x${"5e".repeat(SEALED_LENGTH)}`;
    return votes.map((vote) => {
      const { nullifier, ...content } = this.#openingOf(round, vote);
      const commitment = ballotCommitment({ ...content, round, nullifier, seq: 1 });
      return tagged(root, scope, { nullifier, seq: 1, commitment, sealedVote });
    });
  }

  #openingOf(round: number, { voter, approvals }: Vote): Opening {
    const paper = this.#paper(round);
    return {
      nullifier: nullifierOf(voter.secret, scopeOf(paper)),
      approvals,
      salt: saltOf({ ...paper, secret: voter.secret, seq: 1 }),
    };
  }

  #paper(round: number) {
    return { chainId: this.deployment.chainId, circle: this.address, round };
  }

  get #door() {
    return { address: this.address, abi: circleAbi } as const;
  }
}
