/*
A circle and its model
└── random histories in streets of every temper: the same events, the same refusals, the same views
*/
import { loadFixture } from "./fixture.ts";
import { replay, type Seen } from "./model/history.ts";
import { aGround, aStage } from "./model/stage.ts";
import { tempers } from "./model/tempers.ts";

/** `MODEL_HISTORIES=400 MODEL_STEPS=200 MODEL_VIEWS_EVERY=1` for a long run, `MODEL_SEED=17` for one history again. */
const told = (name: string): number | null => (process.env[name] ? Number(process.env[name]) : null);
const HISTORIES = told("MODEL_HISTORIES") ?? 27;
const STEPS = told("MODEL_STEPS") ?? 120;
const VIEWS_EVERY = told("MODEL_VIEWS_EVERY") ?? 6;
const ONLY = told("MODEL_SEED");

describe("A circle and its model", () => {
  const seen: Seen = { events: new Set(), refusals: new Set(), doors: new Set(), answers: 0 };
  const seeds = ONLY === null ? Array.from({ length: HISTORIES }, (_, i) => i + 1) : [ONLY];

  for (const seed of seeds) {
    const temper = tempers[seed % tempers.length];
    if (!temper) throw new Error("There are tempers.");
    it(`agree on history ${seed}, of a ${temper.name} street`, async () => {
      const stage = await aStage(await loadFixture(aGround), temper);
      await replay(stage, temper, { seed, steps: STEPS, viewsEvery: VIEWS_EVERY }, seen);
    });
  }
});
