/**
 * OpenZeppelin's Governor with an ERC20Votes token: votes are public from the moment they are cast, and each voter pays for
 * their own transaction unless somebody carries their signature.
 */
import { getAddress, parseAbi, parseEventLogs, type Address } from "viem";
import { BenchError, type BenchChain } from "../chain.ts";
import { TEXT } from "../month.ts";
import { savedByZeros } from "../numbers.ts";

const tokenAbi = parseAbi(["function mint(address to, uint256 amount)", "function delegate(address delegatee)"]);
const governorAbi = parseAbi([
  "function propose(address[] targets, uint256[] values, bytes[] calldatas, string description) returns (uint256)",
  "function castVote(uint256 proposalId, uint8 support) returns (uint256)",
  "function castVoteBySig(uint256 proposalId, uint8 support, address voter, bytes signature) returns (uint256)",
  "event ProposalCreated(uint256 proposalId, address proposer, address[] targets, uint256[] values, string[] signatures, bytes[] calldatas, uint256 voteStart, uint256 voteEnd, string description)",
]);
const FOR = 1;
const VOTES = 10n ** 18n;
/** Votes begin in the block after the proposal's. */
const DELAY = 2;

export async function measureGovernor(chain: BenchChain) {
  const { client, connection, gasOf, accounts, operator } = chain;
  const [signs, votesFirst, votesNext] = accounts;
  if (!signs || !votesFirst || !votesNext) throw new BenchError("The chain has too few accounts.");
  const token = await connection.ethers.deployContract("PlainVotes");
  const votes = { address: getAddress(await token.getAddress()), abi: tokenAbi } as const;
  const governor = await connection.ethers.deployContract("PlainGovernor", [token]);
  const door = { address: getAddress(await governor.getAddress()), abi: governorAbi } as const;

  for (const account of [signs, votesFirst, votesNext]) {
    await gasOf(client.writeContract({ ...votes, account, functionName: "mint", args: [account, VOTES] }));
    await gasOf(client.writeContract({ ...votes, account, functionName: "delegate", args: [account] }));
  }

  async function propose(text: string) {
    const args = [[operator], [0n], ["0x"], text] as const;
    const sent = client.writeContract({ ...door, account: operator, functionName: "propose", args });
    const { logs, gasUsed } = await chain.receiptOf(sent);
    const [created] = parseEventLogs({ abi: governorAbi, eventName: "ProposalCreated", logs });
    if (!created) throw new BenchError("Nothing was proposed.");
    await client.mine({ blocks: DELAY });
    return { id: created.args.proposalId, gas: Number(gasUsed) };
  }

  const vote = (id: bigint, account: Address) =>
    gasOf(client.writeContract({ ...door, account, functionName: "castVote", args: [id, FOR] }));

  async function voteBySig(id: bigint, voter: Address, nonce: bigint) {
    const signature = await client.signTypedData({
      account: voter,
      domain: { name: "Plain Governor", version: "1", chainId: client.chain.id, verifyingContract: door.address },
      types: {
        Ballot: [
          { name: "proposalId", type: "uint256" },
          { name: "support", type: "uint8" },
          { name: "voter", type: "address" },
          { name: "nonce", type: "uint256" },
        ],
      },
      primaryType: "Ballot",
      message: { proposalId: id, support: FOR, voter, nonce },
    });
    const args = [id, FOR, voter, signature] as const;
    const gas = await gasOf(client.writeContract({ ...door, account: operator, functionName: "castVoteBySig", args }));
    return gas + savedByZeros([signature]);
  }

  const first = await propose(TEXT);
  const governorCastVoteFirst = await vote(first.id, votesFirst);
  const governorCastVote = await vote(first.id, votesNext);
  const governorCastVoteBySigFirst = await voteBySig(first.id, signs, 0n);
  const next = await propose(`Again: ${TEXT}`.slice(0, TEXT.length));
  await vote(next.id, votesFirst);
  const governorCastVoteBySig = await voteBySig(next.id, signs, 1n);
  return {
    governorCastVoteFirst,
    governorCastVote,
    governorCastVoteBySigFirst,
    governorCastVoteBySig,
    governorPropose: next.gas,
  };
}
