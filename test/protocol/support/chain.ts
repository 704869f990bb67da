import hre from "hardhat";
import { createPublicClient, createWalletClient, custom, getContract, keccak256, parseEventLogs } from "viem";
import type { Address, Hex, LocalAccount } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { hardhat } from "viem/chains";
import { circleAbi, localDollarAbi } from "../../../protocol/abi.gen.ts";
import { circleFactoryAbi } from "../../../protocol/abi-factory.gen.ts";
import { scopeOf } from "../../../protocol/ballot.ts";
import { beaconRoundFor } from "../../../protocol/beacon-clock.ts";
import { readCircle, readRequests, readRounds } from "../../../protocol/circle.ts";
import { commitmentOf } from "../../../protocol/identity.ts";
import type { VotingSecret } from "../../../protocol/identity.ts";
import { sealBallot } from "../../../protocol/proof.ts";
import type { Ballot, Rules, Terms } from "../../../protocol/types.ts";
import { deploy } from "../../../scripts/deploy.ts";
import { tagged } from "../../../scripts/tagged.ts";
import { localNetwork } from "./beacon.ts";
import { CHAIN_ID, DAY, randomBytes, secretOf } from "./street.ts";

const MNEMONIC = "test test test test test test test test test test test junk";
export const DOLLAR = 1_000_000n;
export const beacon = localNetwork();

export const RULES: Rules = {
  chipInMin: 1n * DOLLAR,
  chipInMax: 10n * DOLLAR,
  requestCap: 100n * DOLLAR,
  quorumPercent: 50,
  approvalPercent: 25,
  spendPercent: 100,
  vouches: 2,
  cooldown: 2,
};

export type Neighbour = { account: LocalAccount; secret: VotingSecret; handle: string };
export type Street = Awaited<ReturnType<typeof buildStreet>>;

/** A circle of `size` seated founders on an in-process chain. Its ballots are tagged instead of proved. */
export async function buildStreet(size: number, tally: "equalShares" | "mostApprovals") {
  const connection = await hre.network.create();
  const deployment = await deploy(connection, { verifier: "tagged" });
  const transport = custom(connection.provider);
  const client = createPublicClient({ chain: hardhat, transport, pollingInterval: 5, cacheTime: 0 });
  const wallet = createWalletClient({ chain: hardhat, transport });
  const neighbours = Array.from({ length: size }, (_, i): Neighbour => ({
    account: mnemonicToAccount(MNEMONIC, { addressIndex: i + 1 }),
    secret: secretOf(i + 1),
    handle: `Neighbour ${i + 1}`,
  }));

  const now = Number((await client.getBlock()).timestamp);
  const terms: Terms = {
    name: "Quince Lane",
    token: deployment.token,
    start: now + 600,
    lengths: { round: 28 * DAY, voting: 3 * DAY, opening: 4 * DAY, margin: DAY / 2 },
    beacon: { chainHash: keccak256("0x01"), keyHash: keccak256(beacon.publicKey), genesis: now, period: 30 },
    tally: deployment[tally],
  };
  const onChain = {
    ...terms,
    start: BigInt(terms.start),
    beacon: { ...terms.beacon, genesis: BigInt(terms.beacon.genesis) },
  };

  async function mined(sent: Promise<Hex>) {
    const receipt = await client.waitForTransactionReceipt({ hash: await sent });
    if (receipt.status !== "success") throw new Error(`Reverted: ${receipt.transactionHash}`);
    return receipt;
  }

  const [first] = neighbours;
  if (!first) throw new Error("Nobody lives here.");
  const created = await mined(
    wallet.writeContract({
      account: first.account,
      address: deployment.factory,
      abi: circleFactoryAbi,
      functionName: "createCircle",
      args: [onChain, RULES, neighbours.map(({ account }) => account.address), keccak256("0x02")],
    }),
  );
  const [event] = parseEventLogs({ abi: circleFactoryAbi, logs: created.logs, eventName: "CircleCreated" });
  if (!event) throw new Error("No circle was created.");
  const circle: Address = event.args.circle;

  for (const { account, handle, secret } of neighbours) {
    const args = [handle, commitmentOf(secret)] as const;
    await mined(wallet.writeContract({ account, address: circle, abi: circleAbi, functionName: "join", args }));
    const amount = 1_000n * DOLLAR;
    const token = { account, address: deployment.token, abi: localDollarAbi } as const;
    await mined(wallet.writeContract({ ...token, functionName: "mint", args: [account.address, amount] }));
    await mined(wallet.writeContract({ ...token, functionName: "approve", args: [circle, amount] }));
  }

  const door = getContract({ address: circle, abi: circleAbi, client: wallet });
  const by = ({ account }: Neighbour) => ({ account, gas: 9_000_000n });

  const read = () => readCircle(client, { reader: deployment.reader, circle });
  const requests = (from: number, to: number) => readRequests(client, { reader: deployment.reader, circle, from, to });
  const rounds = (from: number, to: number) => readRounds(client, { reader: deployment.reader, circle, from, to });

  /** The chain's clock is at least there. */
  async function goTo(timestamp: number): Promise<void> {
    await connection.provider.request({ method: "evm_setNextBlockTimestamp", params: [timestamp] });
    await connection.provider.request({ method: "evm_mine", params: [] });
  }

  const paperOf = (round: number) => ({ chainId: CHAIN_ID, circle, round });

  /** A ballot as proveBallot makes it, but for the proof. */
  async function taggedBallot(neighbour: Neighbour, round: number, approvals: number, seq: number): Promise<Ballot> {
    const { root } = await client.readContract({
      address: circle,
      abi: circleAbi,
      functionName: "roundOf",
      args: [round],
    });
    const paper = paperOf(round);
    const sealed = sealBallot({
      ...paper,
      secret: neighbour.secret,
      seq,
      approvals,
      beacon: { publicKey: beacon.publicKey, round: beaconRoundFor(terms, round) },
      randomBytes,
    });
    return tagged(root, scopeOf(paper), sealed);
  }

  return {
    client,
    wallet,
    deployment,
    circle,
    terms,
    neighbours,
    first,
    mined,
    door,
    by,
    read,
    requests,
    rounds,
    goTo,
    paperOf,
    taggedBallot,
    close: () => connection.close(),
  };
}
