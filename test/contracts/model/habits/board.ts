/** Requests. */
import { hangs, openRequestOf } from "../../../../protocol/model/board.ts";
import { personOf, zeroAddress } from "../../../../protocol/model/circle.ts";
import { currentRound } from "../../../../protocol/model/clock.ts";
import { action } from "../../../../protocol/model/doors.ts";
import { rulesOf } from "../../../../protocol/model/rulebook.ts";
import { anyone, oneOf, seatedNow, sensible, USDC, type Habit } from "../world.ts";

export const pin: Habit = (world) => {
  const { chance, circle, hands, street } = world;
  const idle = seatedNow(world).filter((member) => !openRequestOf(circle, personOf(circle, member)));
  if (idle.length === 0 && sensible(world)) return null;
  const by = oneOf(world, idle);
  const keys = hands.slice(world.neighbours.length);
  const claimKey = chance.happens(0.3);
  const wrong = [zeroAddress, street.address, street.terms.token, circle.fixed.forwarder];
  const usual = claimKey ? chance.pick(keys).address : chance.pick([by, anyone(world)]);
  const recipient = sensible(world) ? usual : chance.pick(wrong);
  const text = sensible(world) ? `Paint for fence ${chance.between(1, 9)}` : chance.pick(["", "ü".repeat(501), "é"]);
  const { requestCap } = rulesOf(circle, currentRound(circle));
  const amount = BigInt(chance.between(1, 30)) * (USDC / 2n) + BigInt(chance.between(0, 3));
  const asked = sensible(world) ? (amount < requestCap ? amount : requestCap) : chance.pick([0n, requestCap + 1n, 1n]);
  return action("pin", by, text, asked, recipient, claimKey);
};

export const withdraw: Habit = (world) => {
  const { chance, circle } = world;
  const open = circle.requests.filter((request) => hangs(circle, request));
  if (open.length === 0 || !sensible(world)) {
    return action("withdraw", anyone(world), chance.between(0, circle.requests.length + 1));
  }
  const { id, pinner } = chance.pick(open);
  const holders = seatedNow(world).filter((member) => personOf(circle, member).request === id);
  return action("withdraw", oneOf(world, [pinner, ...holders]), id);
};
