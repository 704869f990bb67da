import { describe, expect, it } from "vitest";
import { doorOf } from "../../frontend/art/doors.ts";

const slots = Array.from({ length: 48 }, (_, slot) => slot);
const name = (slot: number) => `${doorOf(slot).paint} ${doorOf(slot).pattern}`;

describe("the doors of a street", () => {
  it("are all different in the largest circle", () => {
    expect(new Set(slots.map(name)).size).toBe(48);
  });
  it("differ from the next one in paint and in pattern", () => {
    for (const slot of slots.slice(1)) {
      expect(doorOf(slot).paint).not.toBe(doorOf(slot - 1).paint);
      expect(doorOf(slot).pattern).not.toBe(doorOf(slot - 1).pattern);
    }
  });
});
