/**
 * Semaphore's own group contract: one anonymous signal per member and scope, its message in the open. It seals nothing,
 * stores no vote, knows no closing time and verifies one proof a transaction.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Group } from "@semaphore-protocol/group";
import poseidon from "poseidon-solidity";
import { groth16, wtns } from "snarkjs";
import { getAddress, keccak256, parseAbi, toHex, type Address } from "viem";
import { fieldHash } from "../../../protocol/field.ts";
import { commitmentOf, identityOf, nullifierOf, type VotingSecret } from "../../../protocol/identity.ts";
import { packProof } from "../../../protocol/proof.ts";
import { BenchError, type BenchChain } from "../chain.ts";
import { neighboursOf } from "../circle.ts";
import { mean, savedByZeros, word } from "../numbers.ts";

const abi = parseAbi([
  "struct SemaphoreProof { uint256 merkleTreeDepth; uint256 merkleTreeRoot; uint256 nullifier; uint256 message; uint256 scope; uint256[8] points; }",
  "function createGroup() returns (uint256)",
  "function addMember(uint256 groupId, uint256 identityCommitment)",
  "function validateProof(uint256 groupId, SemaphoreProof proof)",
]);
const GROUP = 0n;
const MEMBERS = 20;
/** Semaphore's trees are as deep as they have to be. */
const DEPTH = 5;
/** A vote in the open, and which poll it is for. */
const MESSAGE = 0b1011n;
const SCOPE = BigInt(keccak256(toHex("a poll")));

export async function measureSemaphore(chain: BenchChain) {
  const { client, gasOf, operator: account } = chain;
  const door = { address: await deploySemaphore(chain), abi } as const;
  await gasOf(client.writeContract({ ...door, account, functionName: "createGroup" }));
  const members = neighboursOf(chain).slice(0, MEMBERS);
  const additions = [];
  for (const { secret } of members) {
    const args = [GROUP, commitmentOf(secret)] as const;
    additions.push(await gasOf(client.writeContract({ ...door, account, functionName: "addMember", args })));
  }

  const [, member] = members;
  if (!member) throw new BenchError("Nobody is in the group.");
  const group = new Group(members.map(({ secret }) => commitmentOf(secret)));
  const proof = await prove(member.secret, group);
  const args = [GROUP, proof] as const;
  const gas = await gasOf(client.writeContract({ ...door, account, functionName: "validateProof", args }));
  return {
    semaphoreAddMember: mean(additions.slice(1)),
    semaphoreValidateProof: gas + savedByZeros([proof.nullifier, ...proof.points].map(word)),
  };
}

async function deploySemaphore({ connection: { ethers } }: BenchChain): Promise<Address> {
  const verifier = await ethers.deployContract("SemaphoreVerifier");
  const libraries = { PoseidonT3: poseidon.PoseidonT3.address };
  const semaphore = await ethers.deployContract("Semaphore", [verifier], { libraries });
  return getAddress(await semaphore.getAddress());
}

async function prove(secret: VotingSecret, group: Group) {
  const { index, siblings } = group.generateMerkleProof(group.indexOf(commitmentOf(secret)));
  const signals = {
    secret: identityOf(secret).secretScalar,
    merkleProofLength: siblings.length,
    merkleProofIndex: index,
    merkleProofSiblings: [...siblings, ...Array<bigint>(DEPTH).fill(0n)].slice(0, DEPTH),
    scope: fieldHash(SCOPE),
    message: fieldHash(MESSAGE),
  };
  const witness: { type: "mem"; data?: Uint8Array } = { type: "mem" };
  await wtns.calculate(signals, ceremonyFile("wasm"), witness);
  const options = { singleThread: true };
  const { proof } = await groth16.prove(ceremonyFile("zkey"), witness.data ?? new Uint8Array(), undefined, options);
  return {
    merkleTreeDepth: BigInt(DEPTH),
    merkleTreeRoot: group.root,
    nullifier: nullifierOf(secret, SCOPE),
    message: MESSAGE,
    scope: SCOPE,
    points: packProof(proof),
  };
}

function ceremonyFile(kind: "wasm" | "zkey"): Uint8Array {
  const resolve = createRequire(import.meta.url).resolve;
  return new Uint8Array(readFileSync(resolve(`@zk-kit/semaphore-artifacts/semaphore-${DEPTH}.${kind}`)));
}
