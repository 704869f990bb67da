/** Streets whose token or tally is not what it should be. */
import type { BaseContract } from "ethers";
import type { MoodyTally } from "../../types/ethers-contracts/index.js";
import { addressOf, aStreet, ethers, join, loadFixture, USDC, type Street } from "./fixture.ts";

/** What neighbours need of a token before they can pay with it. */
type Money = {
  mint: (to: string, amount: bigint) => Promise<unknown>;
  connect: (signer: Street["founders"][number]["signer"]) => {
    approve: (spender: string, amount: bigint) => Promise<unknown>;
  };
};

/** A street of five that uses this token. */
export async function streetWithToken<Token extends BaseContract>(deploy: () => Promise<Token>) {
  const street = await loadFixture(aStreet);
  const token = await deploy();
  return { street: await foundAgain(street, { ...street.terms, token: await addressOf(token) }), token };
}

/** A street of five, of a factory with a moody tally among its two. */
export async function streetWithMoodyTally(): Promise<{ street: Street; tally: MoodyTally }> {
  const street = await loadFixture(aStreet);
  const tally = await ethers.deployContract("MoodyTally");
  const parts = [await street.factory.implementation(), await addressOf(tally), street.deployment.mostApprovals];
  const factory = await ethers.deployContract("CircleFactory", parts);
  const odd = await foundAgain({ ...street, factory }, { ...street.terms, tally: await addressOf(tally) });
  for (const { signer } of odd.founders) await odd.token.connect(signer).approve(odd.circle, 100n * USDC);
  return { street: odd, tally };
}

async function foundAgain(street: Street, terms: Street["terms"]): Promise<Street> {
  const { factory, founders, rules } = street;
  const named = founders.map(({ address }) => address);
  const address = await factory.createCircle.staticCall(terms, rules, named, ethers.ZeroHash);
  await factory.createCircle(terms, rules, named, ethers.ZeroHash);
  const circle = await ethers.getContractAt("Circle", address);
  for (const founder of founders) await join(circle, founder);
  return { ...street, circle, address: await addressOf(circle), terms };
}

/** Everybody has a hundred and lets the circle take it. */
export async function endow({ circle, founders, strangers }: Street, token: Money): Promise<void> {
  for (const { signer, address } of [...founders, ...strangers.slice(0, 2)]) {
    await token.mint(address, 100n * USDC);
    await token.connect(signer).approve(await circle.getAddress(), 100n * USDC);
  }
}
