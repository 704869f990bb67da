import { getAddress, isAddress, type Address } from "viem";
import { parseJoinFragment } from "../protocol/join-link.ts";
import { isTopic, type HelpPlace } from "./help/model.ts";
import type { Place } from "./ui/shellModel.ts";

/** Where in the page one is: what stands behind the #, understood. */
export type Route =
  | { page: "home" }
  | { page: "start" }
  | { page: "settings" }
  | { page: "pocket" }
  | { page: "help"; place: HelpPlace }
  | {
      page: "street" | "ballot" | "pin" | "chip-in" | "people" | "join" | "recover" | "secret" | "rules" | "propose";
      circle: Address;
    }
  | { page: "request"; circle: Address; id: number }
  | { page: "collect"; circle: Address; id: number }
  | { page: "find"; circle: Address; round: number }
  | { page: "rounds"; circle: Address; round: number | null }
  | { page: "vouch"; circle: Address; candidate: Address; handle: string }
  | { page: "nowhere" };

const nowhere: Route = { page: "nowhere" };

/** `path` as the hash holds it, beginning with a slash. */
export function routeOf(path: string, chainId: number): Route {
  const parts = path.split("/").filter((part) => part !== "");
  const [first] = parts;
  if (first === undefined) return { page: "home" };
  if (first === "start") return { page: "start" };
  if (first === "settings") return { page: "settings" };
  if (first === "pocket") return { page: "pocket" };
  if (first === "help") return helpOn(parts[1]);
  if (first === "vouch") return vouchLink(path, chainId);
  if (first === "collect") return within(parts[1], ["collect", ...parts.slice(2)]);
  if (first === "c") return within(parts[1], parts.slice(2));
  return within(first, parts.slice(1));
}

function helpOn(place: string | undefined): Route {
  if (place === undefined) return { page: "help", place: null };
  return place === "all" || isTopic(place) ? { page: "help", place } : nowhere;
}

/** The link a candidate shows names its chain and carries a checksum. */
function vouchLink(path: string, chainId: number): Route {
  try {
    const link = parseJoinFragment(`#${path}`);
    if (link.chainId !== chainId) return nowhere;
    return { page: "vouch", circle: link.circle, candidate: link.candidate, handle: link.handle };
  } catch {
    return nowhere;
  }
}

function within(circleText: string | undefined, [place, ...rest]: readonly string[]): Route {
  if (circleText === undefined || !isAddress(circleText)) return nowhere;
  const circle = getAddress(circleText);
  switch (place) {
    case undefined:
      return { page: "street", circle };
    case "ballot":
    case "pin":
    case "chip-in":
    case "people":
    case "join":
    case "recover":
    case "secret":
    case "rules":
    case "propose":
      return { page: place, circle };
    case "request":
    case "collect": {
      const id = numberOf(rest[0]);
      return id === null || id === 0 ? nowhere : { page: place, circle, id };
    }
    case "find": {
      const round = numberOf(rest[0]);
      return round === null ? nowhere : { page: "find", circle, round };
    }
    case "rounds":
      return { page: "rounds", circle, round: numberOf(rest[0]) };
    case "vouch":
      return vouchInside(circle, rest);
    default:
      return nowhere;
  }
}

function vouchInside(circle: Address, [candidate, handle]: readonly string[]): Route {
  if (candidate === undefined || handle === undefined || !isAddress(candidate)) return nowhere;
  try {
    return { page: "vouch", circle, candidate: getAddress(candidate), handle: decodeURIComponent(handle) };
  } catch {
    return nowhere;
  }
}

const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;

/** Which of the ways in the head is the one taken. */
export function placeOf(route: Route): Place | null {
  switch (route.page) {
    case "street":
    case "pin":
    case "chip-in":
    case "request":
    case "rules":
    case "propose":
      return "street";
    case "ballot":
    case "find":
      return "ballot";
    case "people":
    case "join":
    case "recover":
    case "secret":
    case "vouch":
      return "people";
    case "rounds":
      return "rounds";
    case "home":
    case "start":
    case "settings":
    case "pocket":
    case "help":
    case "collect":
    case "nowhere":
      return null;
  }
}
