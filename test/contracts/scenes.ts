/** Streets in which whatever people can do to a circle can be done, each shortly before the clock turns. */
import { privateKeyToAccount } from "viem/accounts";
import { commitmentOf } from "../../protocol/identity.ts";
import { secretOf } from "../protocol/support/street.ts";
import { connection, DAY, ethers, goTo, join, newStreet, time, USDC, type Neighbour, type Street } from "./fixture.ts";
import {
  castAll,
  castRound,
  chipInAll,
  founders,
  openAll,
  pin,
  Rule,
  strangers,
  vouchFor,
  voteAndSettle,
  welcome,
} from "./steps.ts";

export type Scene = Street & {
  /** The round that is going on when the clock turns. */
  round: number;
  /** The round whose ballots are cast, opened, settled. */
  box: number;
  /** Has the vouches it takes to join. */
  candidate: Neighbour;
  /** Wren has vouched for them. */
  known: Neighbour;
  unknown: Neighbour;
  /** Has booked a seat, except where the circle still forms. */
  booked: Neighbour;
  /** Has the vouches it takes to be the new wallet of a member. */
  wallet: Neighbour;
  lost: Neighbour;
  /** Would pin a request. */
  pinner: Neighbour;
  /** Fox's request. */
  request: number;
  /** Until when the word of the claim key counts. */
  deadline: bigint;
  /** When the last of these words were given. */
  vouchedAt: number;
  /** When the two requests won. */
  grantedAt: number;
};

const FAR = 2n ** 64n;

async function peopled(street: Street, round: number): Promise<Scene> {
  const [booked, candidate, known, unknown, wallet] = strangers(street);
  const [heron, wren, otter, fox] = founders(street);
  await vouchFor(street, candidate, [heron, wren]);
  await vouchFor(street, known, [wren]);
  await vouchForWallet(street, wallet, fox);
  await street.token.connect(heron.signer).transfer(street.circle, 1);
  const vouchedAt = await time.latest();
  await pin(street, fox);
  const grantedAt = Number((await street.circle.roundOf(0)).endedAt);
  const request = Number(await street.circle.requestCount());
  return {
    ...street,
    round,
    box: round,
    candidate,
    known,
    unknown,
    booked,
    wallet,
    lost: fox,
    pinner: otter,
    request,
    deadline: FAR,
    vouchedAt,
    grantedAt,
  };
}

/** Heron, Wren and Fox say that it is another's new one. */
async function vouchForWallet(street: Street, wallet: Neighbour, { handle }: Neighbour): Promise<void> {
  const [heron, wren, , fox] = founders(street);
  await vouchFor(street, { ...wallet, handle }, [heron, wren, fox]);
}

/** Of Heron, Wren and Otter, for Fox's request. */
export const votesOf = (street: Street) =>
  founders(street)
    .slice(0, 3)
    .map((voter) => [voter, 1] as const);

/** The circle forms: five founders sit, it has not begun. */
export async function aCircleThatForms(): Promise<Scene> {
  const street = await newStreet();
  await chipInAll(street, 5n * USDC);
  return peopled(street, 0);
}

/** Request 2 has won for whoever holds this. */
export const claimKey = privateKeyToAccount(`0x${"c1".repeat(32)}`);

/**
 * Round 1, after a round in which Hare booked a seat, Lark left, somebody said to be Otter's new wallet began to recover
 * the seat, and two requests won: 1 for a wallet, 2 for a claim key.
 */
export async function aSecondRound(): Promise<Scene> {
  const street = await newStreet();
  const { circle } = street;
  const [heron, wren, otter, , lark] = founders(street);
  await chipInAll(street);
  await pin(street, heron);
  await pin(street, wren, { recipient: claimKey.address, claimKey: true });
  const [wallet] = others(street);
  await vouchForWallet(street, wallet, otter);
  await circle.connect(wallet.signer).recover(otter.address, commitmentOf(secretOf(80)));
  const votes = [heron, wren, otter].map((voter) => [voter, 0b11] as const);
  await castRound(street, 0, votes);
  await welcome(street, strangers(street)[0]);
  await circle.connect(lark.signer).leaveCircle(lark.address);
  await openAll(street, 0, votes);
  await circle.settle(0);
  await goTo(street, 1, "begins", DAY);
  return peopled(street, 1);
}

export async function aBallotNobodyCast(): Promise<Scene> {
  const scene = await aSecondRound();
  await goTo(scene, 1, "votingOpens");
  await scene.circle.connect(founders(scene)[0].signer).give(1);
  return scene;
}

export async function aBallotUnderWay(): Promise<Scene> {
  const scene = await aSecondRound();
  await goTo(scene, 1, "votingOpens");
  await castAll(scene, 1, votesOf(scene));
  return scene;
}

/** Otter's ballot is not opened. */
export async function aBallotHalfOpened(): Promise<Scene> {
  const scene = await aBallotUnderWay();
  await goTo(scene, 1, "votingCloses");
  await openAll(scene, 1, votesOf(scene).slice(0, 2));
  return scene;
}

export async function aBallotForgotten(): Promise<Scene> {
  const scene = await aBallotHalfOpened();
  await goTo(scene, 2, "begins");
  return { ...scene, round: 2 };
}

/** Round 1 is settled. In it Heron chipped in all there may be, and as many joined as may. */
export async function aSettledRound(): Promise<Scene> {
  const scene = await aSecondRound();
  const [heron] = founders(scene);
  const { candidate, known, unknown } = scene;
  await scene.circle.connect(heron.signer).chipIn(10n * USDC);
  await join(scene.circle, candidate);
  await vouchFor(scene, known, [heron]);
  await join(scene.circle, known);
  const votes = votesOf(scene).map(([voter]) => [voter, 0] as const);
  await voteAndSettle(scene, 1, votes);
  const [, next, another] = others(scene);
  await vouchFor(scene, unknown, founders(scene).slice(0, 2));
  await vouchFor(scene, next, founders(scene).slice(1, 2));
  return { ...scene, booked: candidate, candidate: unknown, known: next, unknown: another };
}

/** Whatever word is needed has been given in one second. */
export async function vouchesInOneSecond(): Promise<Scene> {
  const scene = await aSecondRound();
  const [heron, wren, otter, fox] = founders(scene);
  const [, candidate, known, unknown, wallet] = others(scene);
  await ethers.provider.send("evm_setAutomine", [false]);
  await vouchFor(scene, candidate, [heron, wren]);
  await vouchFor(scene, known, [wren]);
  await vouchFor(scene, unknown, [otter]);
  await vouchForWallet(scene, wallet, fox);
  await connection.networkHelpers.mine();
  await ethers.provider.send("evm_setAutomine", [true]);
  return { ...scene, candidate, known, unknown, wallet, vouchedAt: await time.latest(), round: 2, box: 2 };
}

/** Nothing happens any more. In round 4 the two grants expire. */
export async function aLongSilence(): Promise<Scene> {
  const scene = await aSecondRound();
  await goTo(scene, 4, "begins");
  return { ...scene, round: 4, box: 4 };
}

/** Fox's request is on its last ballot, on which nobody votes. */
export async function aLastBallot(): Promise<Scene> {
  const scene = await aSecondRound();
  await goTo(scene, 3, "votingOpens");
  return { ...scene, round: 3, box: 3, pinner: founders(scene)[3] };
}

/** The word of the claim key counts for another day. */
export async function aShortWord(): Promise<Scene> {
  return { ...(await aSecondRound()), deadline: BigInt((await time.latest()) + DAY) };
}

/** In round 6. What Otter signed last was in round 0. */
export async function aSilentMember(): Promise<Scene> {
  const scene = await aSecondRound();
  await goTo(scene, 6, "begins");
  return { ...scene, round: 6, box: 6 };
}

/** In round 3. In round 1 Fox objected to being recovered, and Heron proposed a motion. */
export async function anObjection(): Promise<Scene> {
  const scene = await aSecondRound();
  const { circle, wallet } = scene;
  const [heron, , , fox] = founders(scene);
  await circle.connect(wallet.signer).recover(fox.address, commitmentOf(wallet.secret));
  await circle.connect(fox.signer).objectToRecovery();
  await circle.connect(heron.signer).proposeClose();
  await goTo(scene, 3, "begins", DAY);
  await vouchForWallet(scene, wallet, fox);
  return { ...scene, round: 3, box: 3 };
}

/** In round 2. Whoever was said to be Otter's new wallet in round 0 has not finished; now it is said of another. */
export async function aRecoveryNobodyFinished(): Promise<Scene> {
  const scene = await aSecondRound();
  await goTo(scene, 2, "begins", DAY);
  const [, , otter] = founders(scene);
  await vouchForWallet(scene, scene.wallet, otter);
  return { ...scene, lost: otter, round: 2, box: 2 };
}

/** In round 2. In round 1 it was decided that chipping in begins at six. */
export async function aChangedRule(): Promise<Scene> {
  const scene = await aSecondRound();
  const [heron] = founders(scene);
  await scene.circle.connect(heron.signer).proposeRule(Rule.chipInMin, 6n * USDC);
  const votes = votesOf(scene).map(([voter]) => [voter, 1 << 14] as const);
  await voteAndSettle(scene, 1, votes);
  await goTo(scene, 2, "begins");
  return { ...scene, round: 2, box: 2 };
}

/** In round 4. In round 1 Otter and Fox left, Heron and Wren are alone since. */
export async function aThinCircle(): Promise<Scene> {
  const scene = await aSecondRound();
  const [heron, , otter, fox] = founders(scene);
  for (const { signer, address } of [otter, fox]) await scene.circle.connect(signer).leaveCircle(address);
  await goTo(scene, 4, "begins");
  return { ...scene, pinner: heron, round: 4, box: 4 };
}

function others({ strangers: all }: Street): [Neighbour, Neighbour, Neighbour, Neighbour, Neighbour] {
  const [a, b, c, d, e] = all.slice(5);
  if (!a || !b || !c || !d || !e) throw new Error("The street is too small.");
  return [a, b, c, d, e];
}
