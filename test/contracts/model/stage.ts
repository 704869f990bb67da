/** A circle on the chain beside its model, and who lives in its street. */
import { recoverAddress } from "ethers";
import { getAddress, keccak256, toHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { collectGrant } from "../../../protocol/typed-data.ts";
import type { ManyViews } from "../../../types/ethers-contracts/index.js";
import type { Rules } from "../../../protocol/types.ts";
import { tagOf } from "../../../scripts/tagged.ts";
import { CHAIN_ID, DAY, ethers, newStreet, RULES, time, type Neighbour, type Street } from "../fixture.ts";
import {
  newCircle,
  type Address,
  type Circle,
  type Fixed,
  type Hex,
  type Moment,
} from "../../../protocol/model/circle.ts";
import type { Outside } from "../../../protocol/model/outside.ts";
import type { Temper } from "./tempers.ts";
import type { Hand } from "./world.ts";

const NEIGHBOURS = 9;
const CLAIM_KEYS = 3;
/** More than a circle can hold. */
const FORTUNE = 2n ** 81n;

/** What all histories share. */
export type Ground = Street & { views: ManyViews };

export async function aGround(): Promise<Ground> {
  const street = await newStreet({ seated: false });
  await street.token.mint(neighboursOf(street)[0].address, FORTUNE);
  return { ...street, views: await ethers.deployContract("ManyViews") };
}

export type Stage = Ground & { neighbours: Neighbour[]; hands: Hand[]; model: Circle };

function neighboursOf({ founders, strangers }: Street): [Neighbour, ...Neighbour[]] {
  const [first, ...others] = [...founders, ...strangers].slice(0, NEIGHBOURS);
  if (!first) throw new Error("Nobody lives here.");
  return [first, ...others];
}

/** A new circle of this temper. */
export async function aStage(ground: Ground, temper: Temper): Promise<Stage> {
  const neighbours = neighboursOf(ground);
  const rules: Rules = { ...RULES, ...temper.rules };
  const terms = { ...ground.terms, start: (await time.latest()) + DAY, tally: ground.deployment[temper.tally] };
  const absent = Array.from({ length: temper.absent }, (_, i) =>
    getAddress(`0x${"ab".repeat(19)}${(i + 16).toString(16)}`),
  );
  const founders = [...neighbours.slice(0, temper.founders).map(({ address }) => address), ...absent];
  const salt = keccak256(toHex(temper.name));
  const address = getAddress(await ground.factory.createCircle.staticCall(terms, rules, founders, salt));
  await ground.factory.createCircle(terms, rules, founders, salt);
  const createdBlock = await time.latestBlock();
  const circle = await ethers.getContractAt("Circle", address);
  // The last of them lets the circle take nothing.
  const trusting = neighbours.slice(0, -1);
  for (const { signer } of trusting) await ground.token.connect(signer).approve(circle, 2n ** 256n - 1n);
  const balances = new Map<Address, bigint>();
  for (const neighbour of neighbours) balances.set(neighbour.address, await ground.token.balanceOf(neighbour.address));

  const fixed: Fixed = {
    address,
    forwarder: ground.deployment.forwarder,
    chainId: CHAIN_ID,
    day: DAY,
    terms,
    tally: temper.tally,
    founders,
    createdBlock,
    outside,
  };
  const domain = { name: "Local Dollar", version: "1", chainId: CHAIN_ID, verifyingContract: terms.token };
  const dollar = {
    domain,
    balances,
    trusting: new Set(trusting.map((neighbour) => neighbour.address)),
    usedWords: new Set<string>(),
  };
  const model = newCircle(fixed, rules, dollar, await latest());
  return { ...ground, circle, address, terms, rules, neighbours, hands: handsOf(neighbours, address), model };
}

/** What TaggedBallotVerifier takes, and whom a signature is by. */
const outside: Outside = {
  proves: ({ root, scope, nullifier, message, proof }) => proof[0] === tagOf(root, scope, nullifier, message),
  signed: (by, digest, signature) => recoverAddress(digest, signature) === by,
};

export async function latest(): Promise<Moment> {
  const block = await ethers.provider.getBlock("latest");
  if (!block) throw new Error("There is no chain.");
  return { time: block.timestamp, block: block.number };
}

function handsOf(neighbours: Stage["neighbours"], circle: Address): Hand[] {
  const paper = (id: number, to: Address, deadline: bigint) =>
    collectGrant({ chainId: CHAIN_ID, circle }, { id, to, deadline });
  const wallets = neighbours.map(({ address, signer }): Hand => {
    const sign = async (id: number, to: Address, deadline: bigint): Promise<Hex> => {
      const { domain, types, message } = paper(id, to, deadline);
      const signature = await signer.signTypedData(domain, { Collect: [...types.Collect] }, message);
      return `0x${signature.slice(2)}`;
    };
    return { address, sign };
  });
  const keys = Array.from({ length: CLAIM_KEYS }, (_, i): Hand => {
    const key = privateKeyToAccount(keccak256(toHex(`claim key ${i}`)));
    return { address: key.address, sign: (id, to, deadline) => key.signTypedData(paper(id, to, deadline)) };
  });
  return [...wallets, ...keys];
}
