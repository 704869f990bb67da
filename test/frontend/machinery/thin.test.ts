import { afterAll, beforeAll, expect, it } from "vitest";
import { closeThin } from "../../../frontend/flows/closeThin.ts";
import { leave } from "../../../frontend/flows/leave.ts";
import { thinOf } from "../../../frontend/rules/useThin.ts";
import { readCircle } from "../../../protocol/circle.ts";
import { newcomers } from "../../../scripts/local/neighbours.ts";
import { openStreet, type Street } from "../../relay/support/street.ts";
import { houseOn, runFlow } from "./house.ts";

let street: Street;
beforeAll(async () => {
  street = await openStreet(3);
}, 120_000);
afterAll(() => street.close());

const circle = () =>
  readCircle(street.chain.client, { reader: street.deployment.reader, circle: street.circle, chainId: 31337 });

it("a circle too small to vote says when anyone may close it, and then anyone may", async () => {
  const house = houseOn(street, []);
  const [heron] = street.founders;
  const [stranger] = newcomers;
  if (!heron || !stranger) throw new Error("nobody there");
  expect(await thinOf(house, await circle())).toBeNull();
  await street.moveTo(street.windows(0).begins + 60);
  await runFlow(house, leave, heron, { circle: street.circle, to: heron.account.address }, "account");
  const closableAt = street.windows(4).begins;
  expect(await thinOf(house, await circle())).toEqual({ closableAt });
  await street.moveTo(closableAt - 60);
  expect(await thinOf(house, await circle())).toEqual({ closableAt });
  await street.moveTo(closableAt);
  expect(await thinOf(house, await circle())).toEqual({ closableAt: null });
  await runFlow(house, closeThin, stranger, { circle: street.circle }, "account");
  expect((await circle()).closing).toMatchObject({ heirs: 2 });
});
