import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LinkMalformed } from "../../protocol/errors.ts";
import { checkHandle, HandleRefused } from "../../protocol/handle.ts";
import { makeJoinFragment, parseJoinFragment } from "../../protocol/join-link.ts";
import { CHAIN_ID, CIRCLE, OTHER_CIRCLE } from "./support/street.ts";

const link = { chainId: CHAIN_ID, circle: CIRCLE, candidate: OTHER_CIRCLE, handle: "Heron & Söhne/2" };
const fragment = makeJoinFragment(link);

describe("a handle", () => {
  it.each([
    "",
    " ",
    " Heron",
    "Heron ",
    "He\nron",
    "He\u200bron",
    "\u202eHeron",
    "He\ud800ron",
    "e\u0301",
    "x".repeat(33),
    "é".repeat(17),
    "🦩".repeat(9),
  ])("is not %j", (handle) => {
    expect(() => checkHandle(handle)).toThrow(HandleRefused);
  });

  it.each(["Heron", "J", "Søren O'Neill", "Familie Öztürk", "川口さん", "🦩", "x".repeat(32)])(
    "may be %j",
    (handle) => {
      expect(checkHandle(handle)).toBe(handle);
    },
  );
});

describe("a link for asking to join", () => {
  it.each([
    ["nothing", ""],
    ["another page", "#/board"],
    ["a part missing", fragment.split("/").slice(0, -1).join("/")],
    ["a part too many", `${fragment}/x`],
    ["no chain", fragment.replace("31337", "x")],
    ["a circle mistyped", fragment.replace("5F", "5f")],
    ["a candidate mistyped", fragment.replace("e7f", "e7e")],
    ["a handle that is none", fragment.replace("Heron", "%E0")],
    ["a handle with something invisible", fragment.replace("Heron", "%E2%80%8BHeron")],
    ["a book", `#/vouch/${"x".repeat(3000)}`],
  ])("is not read from %s", (_, text) => {
    expect(() => parseJoinFragment(text)).toThrow(LinkMalformed);
  });

  it("is not read with another chain, circle, candidate or handle than it was made with", () => {
    const changed = [
      fragment.replace("31337", "31338"),
      fragment.replace("Heron", "Heren"),
      fragment.replaceAll(CIRCLE, OTHER_CIRCLE),
      fragment.replaceAll(OTHER_CIRCLE, CIRCLE),
      `${fragment.slice(0, -1)}${fragment.endsWith("0") ? "1" : "0"}`,
    ];
    for (const text of changed) expect(() => parseJoinFragment(text)).toThrow(LinkMalformed);
  });

  it("is not made for a handle no circle takes", () => {
    expect(() => makeJoinFragment({ ...link, handle: "" })).toThrow(HandleRefused);
  });

  it("gives back circle, candidate and handle, alone or with the page's address before it", () => {
    expect(parseJoinFragment(fragment)).toEqual(link);
    expect(parseJoinFragment(` https://street.example/${fragment}\n`)).toEqual(link);
  });

  it("does so for every handle a circle takes", () => {
    const handles = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((handle) => {
      try {
        return checkHandle(handle) === handle;
      } catch {
        return false;
      }
    });
    fc.assert(
      fc.property(handles, (handle) => {
        expect(parseJoinFragment(makeJoinFragment({ ...link, handle })).handle).toBe(handle);
      }),
    );
  });
});
