import { describe, expect, it } from "vitest";
import { routeOf } from "../../../frontend/routes.ts";
import { ways } from "../../../frontend/ui/ways.ts";
import { makeJoinFragment } from "../../../protocol/join-link.ts";
import { account } from "./support.ts";

const circle = account(0xc1);
const candidate = account(0x22);
const chainId = 31337;
const at = (fragment: string) => routeOf(fragment.slice(1), chainId);

describe("where a link leads", () => {
  const broken = [
    "#/somewhere",
    "#/0x1234",
    `#/${circle}/attic`,
    "#/help/yourself",
    `#/${circle}/request/0`,
    `#/${circle}/request/ten`,
    `#/${circle}/vouch/0x12/Heron`,
    makeJoinFragment({ chainId: 10, circle, candidate, handle: "Heron" }),
    makeJoinFragment({ chainId, circle, candidate, handle: "Heron" }).replace("Heron", "Hern"),
  ];
  it.each(broken)("nowhere: %s", (fragment) => expect(at(fragment)).toEqual({ page: "nowhere" }));

  it("every way the page itself gives", () => {
    expect(at(ways.home)).toEqual({ page: "home" });
    expect(at(ways.start)).toEqual({ page: "start" });
    expect(at(ways.settings)).toEqual({ page: "settings" });
    expect(at(ways.help(null))).toEqual({ page: "help", place: null });
    expect(at(ways.help("cash"))).toEqual({ page: "help", place: "cash" });
    expect(at(ways.help("all"))).toEqual({ page: "help", place: "all" });
    expect(at(ways.street(circle))).toEqual({ page: "street", circle });
    expect(at(ways.ballot(circle))).toEqual({ page: "ballot", circle });
    expect(at(ways.people(circle))).toEqual({ page: "people", circle });
    expect(at(ways.join(circle))).toEqual({ page: "join", circle });
    expect(at(ways.chipIn(circle))).toEqual({ page: "chip-in", circle });
    expect(at(ways.pin(circle))).toEqual({ page: "pin", circle });
    expect(at(ways.rules(circle))).toEqual({ page: "rules", circle });
    expect(at(ways.propose(circle))).toEqual({ page: "propose", circle });
    expect(at(ways.request(circle, 4))).toEqual({ page: "request", circle, id: 4 });
    expect(at(ways.collect(circle, 4))).toEqual({ page: "collect", circle, id: 4 });
    expect(at(ways.rounds(circle))).toEqual({ page: "rounds", circle, round: null });
    expect(at(ways.round(circle, 0))).toEqual({ page: "rounds", circle, round: 0 });
    const vouch = { page: "vouch", circle, candidate, handle: "Grey heron/1" };
    expect(at(ways.vouch(circle, candidate, "Grey heron/1"))).toEqual(vouch);
  });

  it("to the candidate whose code was scanned", () => {
    const fragment = makeJoinFragment({ chainId, circle, candidate, handle: "Reiher Ö" });
    expect(at(fragment)).toEqual({ page: "vouch", circle, candidate, handle: "Reiher Ö" });
  });

  it("into a circle by its longer name as well", () => {
    expect(at(`#/c/${circle}/rounds/3`)).toEqual({ page: "rounds", circle, round: 3 });
    expect(at(`#/collect/${circle}/7`)).toEqual({ page: "collect", circle, id: 7 });
  });
});
