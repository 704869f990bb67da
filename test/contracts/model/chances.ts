/** What comes next in a history: when, and who does what. */
import { closes, currentPhase, currentRound, ends, forms, opens } from "../../../protocol/model/clock.ts";
import { play, type Action } from "../../../protocol/model/doors.ts";
import { sitters } from "../../../protocol/model/seats.ts";
import { habits, type Temper } from "./tempers.ts";
import type { World } from "./world.ts";

const HOUR = 3600;

/** Mostly soon; often around the moment at which the clock turns next, and now and then months later. */
export function nextTime({ chance, circle }: World, { sleep, haste }: Temper, last: number): number {
  const soon = last + chance.between(1, HOUR);
  const round = currentRound(circle);
  if (chance.happens(sleep)) return ends(circle, round - 1 + chance.between(1, 5)) + chance.between(0, 20 * 24 * HOUR);
  const phase = currentPhase(circle);
  const box = circle.rounds.get(round);
  const done = phase === "voting" ? (box?.ballots.size ?? 0) > 1 : box?.status !== "open" || box.ballots.size === 0;
  if (forms(circle) && sitters(circle).length < 3 && chance.happens(0.95)) return soon;
  const likely = phase === "board" ? 0.05 * haste : done ? 0.3 : 0.07;
  if (!chance.happens(likely)) return soon;
  const turns = [opens(circle, round), closes(circle, round), ends(circle, round), opens(circle, round + 1)];
  const grants = circle.requests.flatMap(({ grant }) => (grant?.ended === null ? [grant.expiresAt] : []));
  const next = chance.happens(0.1) && grants.length > 0 ? chance.pick(grants) : turns.find((turn) => turn > last + 1);
  const around = (next ?? soon) + chance.pick([-1, 0, 0, 1, HOUR, 24 * HOUR]);
  return around > last ? around : soon;
}

/** Who is refused as somebody was before mostly thinks again. */
const AGAIN = 0.06;

/** Who does what, as likely as this temper has it. */
export async function choose(world: World, temper: Temper): Promise<Action> {
  const phase = currentPhase(world.circle);
  const kinds = Object.entries(habits).map(([name, { habit, likely }]) => ({
    habit,
    weight: likely[phase] * (temper.more[name] ?? 1),
  }));
  const sum = kinds.reduce((total, { weight }) => total + weight, 0);
  for (;;) {
    let left = world.chance.next() * sum;
    const kind = kinds.find(({ weight }) => (left -= weight) < 0);
    const action = await kind?.habit(world);
    if (!action) continue;
    const { refusal } = play(world.circle, action, world.circle.now);
    if (refusal !== null && world.refused.has(refusal.name) && !world.chance.happens(AGAIN)) continue;
    if (refusal !== null) world.refused.add(refusal.name);
    return action;
  }
}
