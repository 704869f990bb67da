/**
 * Uniswap's Governor Alpha, a fork of Compound's: the bytecode in its package, compiled in 2020. Votes are public from the
 * moment they are cast.
 */
import { createRequire } from "node:module";
import { parseAbi, parseEventLogs, parseSignature, type Address, type Hex } from "viem";
import { z } from "zod";
import { BenchError, type BenchChain } from "../chain.ts";
import { TEXT } from "../month.ts";
import { savedByZeros } from "../numbers.ts";

const uniAbi = parseAbi([
  "constructor(address account, address minter, uint256 mintingAllowedAfter)",
  "function transfer(address dst, uint256 rawAmount) returns (bool)",
  "function delegate(address delegatee)",
]);
const governorAbi = parseAbi([
  "constructor(address timelock, address uni)",
  "function propose(address[] targets, uint256[] values, string[] signatures, bytes[] calldatas, string description) returns (uint256)",
  "function castVote(uint256 proposalId, bool support)",
  "function castVoteBySig(uint256 proposalId, bool support, uint8 v, bytes32 r, bytes32 s)",
  "event ProposalCreated(uint256 id, address proposer, address[] targets, uint256[] values, string[] signatures, bytes[] calldatas, uint256 startBlock, uint256 endBlock, string description)",
]);
/** More than it takes to propose. */
const VOTES = 20_000_000n * 10n ** 18n;
/** Votes begin in the block after the proposal's. */
const DELAY = 2;
const YEAR = 365n * 86_400n;

export async function measureGovernorAlpha(chain: BenchChain) {
  const { client, gasOf, receiptOf, accounts, operator } = chain;
  const [signs, votesFirst, votesNext] = accounts;
  if (!signs || !votesFirst || !votesNext) throw new BenchError("The chain has too few accounts.");

  const addressOf = async (sent: Promise<Hex>): Promise<Address> => {
    const { contractAddress } = await receiptOf(sent);
    if (!contractAddress) throw new BenchError("A peer was not deployed.");
    return contractAddress;
  };
  const { timestamp } = await client.getBlock();
  const uni = await addressOf(
    client.deployContract({
      account: operator,
      abi: uniAbi,
      bytecode: shipped("Uni"),
      args: [operator, operator, timestamp + YEAR],
    }),
  );
  const governor = await addressOf(
    client.deployContract({
      account: operator,
      abi: governorAbi,
      bytecode: shipped("GovernorAlpha"),
      // Nothing here is ever executed.
      args: [operator, uni],
    }),
  );
  const votes = { address: uni, abi: uniAbi } as const;
  const door = { address: governor, abi: governorAbi } as const;
  for (const account of [signs, votesFirst, votesNext]) {
    const args = [account, VOTES] as const;
    await gasOf(client.writeContract({ ...votes, account: operator, functionName: "transfer", args }));
    await gasOf(client.writeContract({ ...votes, account, functionName: "delegate", args: [account] }));
  }

  async function propose(account: Address) {
    const args = [[operator], [0n], [""], ["0x"], TEXT] as const;
    const { logs, gasUsed } = await receiptOf(
      client.writeContract({ ...door, account, functionName: "propose", args }),
    );
    const [created] = parseEventLogs({ abi: governorAbi, eventName: "ProposalCreated", logs });
    if (!created) throw new BenchError("Nothing was proposed.");
    await client.mine({ blocks: DELAY });
    return { id: created.args.id, gas: Number(gasUsed) };
  }

  const vote = (id: bigint, account: Address) =>
    gasOf(client.writeContract({ ...door, account, functionName: "castVote", args: [id, true] }));

  async function voteBySig(id: bigint, account: Address) {
    const signature = await client.signTypedData({
      account,
      domain: { name: "Uniswap Governor Alpha", chainId: client.chain.id, verifyingContract: governor },
      types: {
        Ballot: [
          { name: "proposalId", type: "uint256" },
          { name: "support", type: "bool" },
        ],
      },
      primaryType: "Ballot",
      message: { proposalId: id, support: true },
    });
    const { r, s, yParity } = parseSignature(signature);
    const args = [id, true, 27 + yParity, r, s] as const;
    const gas = await gasOf(client.writeContract({ ...door, account: operator, functionName: "castVoteBySig", args }));
    return gas + savedByZeros([r, s]);
  }

  await propose(votesFirst);
  const { id, gas } = await propose(votesNext);
  await vote(id, votesFirst);
  return {
    governorAlphaCastVote: await vote(id, votesNext),
    governorAlphaCastVoteBySig: await voteBySig(id, signs),
    governorAlphaPropose: gas,
  };
}

function shipped(name: "Uni" | "GovernorAlpha"): Hex {
  const built: unknown = createRequire(import.meta.url)(`@uniswap/governance/build/${name}.json`);
  return `0x${z.object({ bytecode: z.string() }).parse(built).bytecode}`;
}
