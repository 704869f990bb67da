/** A random history: what people do in a street over months, on the chain and in the model. */
import { Beside, type Seen } from "./beside.ts";
import { choose, nextTime } from "./chances.ts";
import { asOf } from "../../../protocol/model/doors.ts";
import { chanceOf } from "./random.ts";
import type { Stage } from "./stage.ts";
import type { Temper } from "./tempers.ts";
import type { World } from "./world.ts";

export type Course = {
  seed: number;
  steps: number;
  /** After how many actions all views are compared. */
  viewsEvery: number;
};

/** @throws {Error} telling seed and step, caused by what went wrong there */
export async function replay(stage: Stage, temper: Temper, course: Course, seen: Seen): Promise<void> {
  const { neighbours, hands } = stage;
  const both = await Beside.of(stage, seen);
  const world: World = {
    chance: chanceOf(course.seed),
    street: stage,
    neighbours,
    hands,
    circle: both.model,
    openings: new Map(),
    refused: new Set(),
    moods: new Map(),
  };
  for (let step = 1; step <= course.steps; ++step) {
    try {
      const second = nextTime(world, temper, both.now.time);
      world.circle = asOf(both.model, both.at(second));
      await both.act(await choose(world, temper), second);
      if (step % course.viewsEvery === 0 || step === course.steps) await both.look();
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : "";
      throw new Error(`Seed ${course.seed} (${temper.name}), step ${step}. ${why}`, { cause });
    }
  }
}
