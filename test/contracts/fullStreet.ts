/** A circle in which every seat is taken. */
import { aStreet, addressOf, connection, ethers, join, time, USDC, type Neighbour, type Street } from "./fixture.ts";

export const SEATS = 48;

/** A chain has twenty accounts; these are forty-eight members and two more. */
export async function aFullStreet(): Promise<Street> {
  const here = await aStreet();
  const crowd: Neighbour[] = [];
  for (let i = 0; i < SEATS + 2; ++i) {
    const key = ethers.id(`neighbour ${i}`);
    const signer = await ethers.getImpersonatedSigner(ethers.computeAddress(key));
    await connection.networkHelpers.setBalance(signer.address, 10n ** 20n);
    const secret = new Uint8Array(32).fill(100 + i);
    crowd.push({ signer, address: await addressOf(signer), handle: `Neighbour ${i}`, secret });
  }
  const founders = crowd.slice(0, SEATS);
  const terms = { ...here.terms, start: (await time.latest()) + 86_400 };
  const create = [terms, here.rules, founders.map(({ address }) => address), ethers.id("full")] as const;
  const address = ethers.getAddress(await here.factory.createCircle.staticCall(...create)) as `0x${string}`;
  await here.factory.createCircle(...create);
  const circle = await ethers.getContractAt("Circle", address);
  for (const founder of founders) {
    await join(circle, founder);
    await here.token.mint(founder.address, 10n * USDC);
    await here.token.connect(founder.signer).approve(circle, 10n * USDC);
    await circle.connect(founder.signer).chipIn(10n * USDC);
  }
  return { ...here, terms, address, circle, founders, strangers: crowd.slice(SEATS) };
}
