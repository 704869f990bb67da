/*
A circle and its model
├── random histories in streets of every temper: the same events, the same refusals, the same views
├── a leaver whose ballot is over is gone in every view, before anybody acts again
└── together they come to every door, every event and every refusal that there is to come to
*/
import { expect } from "chai";
import { actionsOf } from "./doors.ts";
import { ethers, loadFixture } from "./fixture.ts";
import { Beside, nothingSeen } from "./model/beside.ts";
import { opens, closes } from "../../protocol/model/clock.ts";
import { action, stray, type Action } from "../../protocol/model/doors.ts";
import { replay } from "./model/history.ts";
import { aGround, aStage } from "./model/stage.ts";
import { tempers } from "./model/tempers.ts";

/**
 * `npm run test:deep` plays 400 histories; `MODEL_SEED=17` one of them again; `MODEL_FIRST`, `MODEL_HISTORIES`,
 * `MODEL_STEPS` and `MODEL_VIEWS_EVERY` from which seed on, as many, as long and looking as often as one likes.
 */
const told = (name: string): number | null => (process.env[name] ? Number(process.env[name]) : null);
const HISTORIES = told("MODEL_HISTORIES") ?? (process.env["POTLUCK_DEEP"] === "1" ? 400 : 24);
const STEPS = told("MODEL_STEPS") ?? 120;
const VIEWS_EVERY = told("MODEL_VIEWS_EVERY") ?? 8;
const FIRST = told("MODEL_FIRST") ?? 1;
const ONLY = told("MODEL_SEED");

/** What no action on a circle can be refused with, and why. */
const OUT_OF_REACH: Record<string, string> = {
  Circle_NotAClone: "only the implementation, which is no circle, refuses so",
  Circle_ShortDay: "it refuses a deployment",
  Circle_ZeroRoot: "the root of three commitments or more is never 0",
  Circle_BadTally: "neither of the factory's two rules picks what was not asked for, or more than the budget",
  Circle_NoSuchMotion: "no action takes the id of a motion: the views refuse so, and are compared",
};

describe("A circle and its model", () => {
  const seen = nothingSeen();
  const seeds = ONLY === null ? Array.from({ length: HISTORIES }, (_, i) => FIRST + i) : [ONLY];

  for (const seed of seeds) {
    const temper = tempers[seed % tempers.length];
    if (!temper) throw new Error("There are tempers.");
    it(`agree on history ${seed}, of a ${temper.name} street`, async () => {
      const stage = await aStage(await loadFixture(aGround), temper);
      await replay(stage, temper, { seed, steps: STEPS, viewsEvery: VIEWS_EVERY }, seen);
    });
  }

  it("agree on a leaver whose ballot is over, before anybody acts again", async () => {
    const [usual] = tempers;
    if (!usual) throw new Error("There are tempers.");
    const stage = await aStage(await loadFixture(aGround), usual);
    const both = await Beside.of(stage, nothingSeen());
    const addresses = stage.neighbours.map(({ address }) => address);
    const [heron, wren, otter, fox, lark, , toad] = addresses;
    if (!heron || !wren || !otter || !fox || !lark || !toad) throw new Error("The street is too small.");
    const soon = (what: Action) => both.act(what, both.now.time + 60);

    await soon(action("join", wren, "Wren", 2n));
    await soon(action("vouch", wren, heron, "Bittern"));
    for (const [index, founder] of [heron, otter, fox, lark].entries()) {
      await soon(action("join", founder, ["Heron", "Otter", "Fox", "Lark"][index] ?? "", BigInt(index + 3)));
    }
    for (const voucher of [wren, otter, fox]) await soon(action("vouch", voucher, toad, "Heron"));
    await soon(action("recover", toad, heron, 99n));
    await both.act(action("leaveCircle", heron, heron), opens(both.model, 0));
    await both.act(stray(wren, stage.address, 1n), closes(both.model, 0));
    await both.look();
  });

  // One history again does not come to everything.
  if (ONLY === null) {
    it("come to every door, every event and every refusal", async () => {
      const { abi, fragments } = await abiOf();
      const doors = actionsOf(abi).map(({ name }) => name);
      const events = fragments("event");
      const refusals = fragments("error").filter((name) => name.startsWith("Circle_") && !(name in OUT_OF_REACH));
      const missing = (all: readonly string[], those: ReadonlySet<string>) => all.filter((name) => !those.has(name));
      expect(missing(doors, seen.doors), "doors").to.deep.equal([]);
      expect(missing(events, seen.events), "events").to.deep.equal([]);
      expect(missing(refusals, seen.refusals), "refusals").to.deep.equal([]);
    });
  }
});

async function abiOf() {
  const { interface: abi } = await ethers.getContractAt("ICircle", ethers.ZeroAddress);
  const fragments = (type: string) =>
    abi.fragments.flatMap((one) => (one.type === type && "name" in one ? [String(one.name)] : []));
  return { abi, fragments };
}
