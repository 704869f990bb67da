/** Everything that people can do to a circle, and what came of it. */
import type { ContractTransactionResponse } from "ethers";
import { commitmentOf } from "../../protocol/identity.ts";
import { collectGrant } from "../../protocol/typed-data.ts";
import { secretOf } from "../protocol/support/street.ts";
import { authorize } from "./authorize.ts";
import { CHAIN_ID, openingOf, taggedBallot, USDC } from "./fixture.ts";
import { claimKey, type Scene } from "./scenes.ts";
import { founders, pin, Rule } from "./steps.ts";

/** In a scene, by whose turn it is there. */
export const actions: Record<string, (scene: Scene) => Promise<ContractTransactionResponse>> = {
  join: ({ circle, candidate }) =>
    circle.connect(candidate.signer).join(candidate.handle, commitmentOf(candidate.secret)),
  vouch: (scene) => otter(scene).vouch(scene.unknown.address, scene.unknown.handle),
  revokeVouch: (scene) => wren(scene).revokeVouch(scene.known.address, scene.known.handle),
  seat: ({ circle, booked }) => circle.seat(booked.address),
  leaveCircle: (scene) => otter(scene).leaveCircle(founders(scene)[2].address),
  takeBack: ({ circle, founders: [, , , , lark] }) => circle.connect(lark?.signer).takeBack(lark?.address ?? ""),
  stillHere: (scene) => otter(scene).stillHere(),
  vacate: (scene) => scene.circle.vacate(founders(scene)[2].address),
  changeCommitment: (scene) => heron(scene).changeCommitment(commitmentOf(secretOf(90))),
  recover: ({ circle, wallet, lost }) =>
    circle.connect(wallet.signer).recover(lost.address, commitmentOf(wallet.secret)),
  finishRecovery: (scene) => scene.circle.finishRecovery(founders(scene)[2].address),
  objectToRecovery: (scene) => otter(scene).objectToRecovery(),

  proposePartWays: (scene) => heron(scene).proposePartWays(founders(scene)[3].address),
  proposeRule: (scene) => heron(scene).proposeRule(Rule.cooldown, 1),
  proposeClose: (scene) => heron(scene).proposeClose(),
  close: ({ circle }) => circle.close(),

  chipIn: (scene) => heron(scene).chipIn(5n * USDC),
  chipInFor: (scene) => heron(scene).chipInFor(founders(scene)[1].address, 5n * USDC),
  chipInWithAuthorization: async (scene) => {
    const [payer, member] = founders(scene);
    const word = { payer, purpose: "chip in", beneficiary: member.address, ...five(scene) } as const;
    return scene.circle.chipInWithAuthorization(payer.address, member.address, await authorize(scene, word));
  },
  give: (scene) => heron(scene).give(5n * USDC),
  giveWithAuthorization: async (scene) => {
    const [payer] = founders(scene);
    const word = { payer, purpose: "gift", beneficiary: scene.address, ...five(scene) } as const;
    return scene.circle.giveWithAuthorization(payer.address, await authorize(scene, word));
  },
  sweep: ({ circle }) => circle.sweep(),

  pin: (scene) => pin(scene, scene.pinner),
  withdraw: (scene) => scene.circle.connect(founders(scene)[3].signer).withdraw(scene.request),

  castBallots: async (scene) => {
    // Nothing is frozen in the second before voting opens: this is what will be.
    const root = await scene.circle.root();
    const ballot = await taggedBallot(scene, { voter: founders(scene)[3], round: scene.box, approvals: 0 }, root);
    return scene.circle.castBallots(scene.box, [ballot]);
  },
  openBallots: (scene) => {
    const opening = openingOf(scene, { voter: founders(scene)[2], round: scene.box, approvals: 1 });
    return scene.circle.openBallots(scene.box, [opening]);
  },
  settle: ({ circle, box }) => circle.settle(box),
  abandon: ({ circle, box }) => circle.abandon(box),

  claim: ({ circle }) => circle.claim(1),
  claimTo: async ({ circle, address, unknown: { address: to }, deadline }) => {
    const word = collectGrant({ chainId: CHAIN_ID, circle: address }, { id: 2, to, deadline });
    return circle.claimTo(2, to, deadline, await claimKey.signTypedData(word));
  },
  expire: ({ circle }) => circle.expire(1),
  thank: (scene) => heron(scene).thank(1, "It stands."),
};

const heron = (scene: Scene) => scene.circle.connect(founders(scene)[0].signer);
const wren = (scene: Scene) => scene.circle.connect(founders(scene)[1].signer);
const otter = (scene: Scene) => scene.circle.connect(founders(scene)[2].signer);
const five = ({ round }: Scene) => ({ round, amount: 5n * USDC });

/** The events of the circle in their order, or the error it was refused with. */
export async function outcomeOf({ circle, token }: Scene, done: Promise<ContractTransactionResponse>): Promise<string> {
  try {
    const receipt = await (await done).wait();
    const events = (receipt?.logs ?? []).flatMap((log) => circle.interface.parseLog(log) ?? []);
    const names = events.flatMap(({ name }) => (name === "VotingFrozen" ? [] : name));
    // On whose ballot it is depends on the second, too.
    const ballot = await ballotOf(circle, names);
    return [...names, ...(ballot === null ? [] : ["for", ballot])].join(" ");
  } catch (error) {
    if (!(error instanceof Error && "data" in error && typeof error.data === "string")) throw error;
    const parsed = circle.interface.parseError(error.data) ?? token.interface.parseError(error.data);
    return parsed?.name.replace("Circle_", "") ?? error.data;
  }
}

async function ballotOf(circle: Scene["circle"], events: string[]): Promise<bigint | null> {
  if (events.includes("Pinned")) return (await circle.requestOf(await circle.requestCount())).firstRound;
  if (events.includes("MotionProposed")) return (await circle.motionOf(await circle.motionCount())).round;
  return null;
}
