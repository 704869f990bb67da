import { describe, expect, it } from "vitest";
import { beaconRoundFor, timeOfRound } from "../../../protocol/beacon-clock.ts";
import { windowsOf } from "../../../protocol/clock.ts";
import { nextSkip } from "../../../frontend/chain/skip.ts";
import { circleWith } from "./support.ts";

const windows = windowsOf(circleWith().terms, 2);
const skip = (phase: "board" | "voting" | "opening", now: number) => nextSkip(circleWith({ phase }), now);

describe("skipping ahead", () => {
  it("goes from the board to the first second of voting", () => {
    expect(skip("board", windows.begins)).toEqual({ to: "voting-opens", at: windows.votingOpens });
  });

  it("leaves voting in two steps, so that no ballot stays with the relay", () => {
    const near = skip("voting", windows.votingOpens);
    expect(near.to).toBe("before-close");
    expect(near.at).toBeLessThan(windows.votingCloses);
    expect(windows.votingCloses - near.at).toBeLessThan(60);
    expect(skip("voting", near.at).to).toBe("seals-open");
  });

  it("goes to a moment when the beacon has the key, not only to the end of the margin", () => {
    const { terms } = circleWith();
    const { at } = skip("voting", windows.votingCloses - 1);
    expect(at).toBeGreaterThan(timeOfRound(terms.beacon, beaconRoundFor(terms, 2)));
    expect(skip("opening", windows.votingCloses)).toEqual({ to: "seals-open", at });
  });

  it("goes on to the next month", () => {
    expect(skip("opening", windows.ends - 10)).toEqual({ to: "next-round", at: windows.ends });
  });
});
