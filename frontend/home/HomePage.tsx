import { useQuery } from "@tanstack/react-query";
import { useHashLocation } from "wouter/use-hash-location";
import type { Address } from "viem";
import { listCircles } from "../../protocol/circles.ts";
import { readCircle } from "../../protocol/circle.ts";
import type { Circle } from "../../protocol/types.ts";
import { circleName, seatedMembers } from "../chain/standing.ts";
import { chainFaultOf } from "../chain/trouble.ts";
import { isLocal } from "../config.ts";
import { useHouse, type House } from "../house.tsx";
import type { HomeModel } from "./model.ts";
import { keptCircle } from "../offline/lastKnown.ts";
import { HomeView } from "./HomeView.tsx";
import { seenCircles } from "./seenCircles.ts";

export function HomePage() {
  const house = useHouse();
  const [, navigate] = useHashLocation();
  const { data } = useQuery({ queryKey: ["home"], queryFn: () => readHome(house) });
  const model: HomeModel = { circles: data ?? [], demo: house.config.demo };
  return <HomeView model={model} onOpen={(circle) => navigate(`/${circle}`)} />;
}

/** What this browser has seen; on a local chain everything there is. A circle that cannot be read is left out. */
async function readHome(house: House): Promise<HomeModel["circles"]> {
  const { client, config } = house;
  const all = isLocal(config) ? await listCircles(client, config.deployment.factory) : [];
  const addresses = [...new Set([...(await seenCircles(house)), ...all])];
  const circles = await Promise.all(addresses.map((address) => readOne(house, address)));
  return circles
    .filter((circle) => circle !== null)
    .map((circle) => ({
      ...circleName(circle),
      members: seatedMembers(circle).length,
      round: circle.round,
      phase: circle.phase,
      closed: circle.closing !== null,
    }));
}

/** Without the chain, as it was last seen. */
async function readOne(house: House, address: Address): Promise<Circle | null> {
  const { client, config } = house;
  try {
    return await readCircle(client, { reader: config.deployment.reader, circle: address, chainId: config.chainId });
  } catch (error) {
    return chainFaultOf(error) === null ? null : ((await keptCircle(house, address))?.circle ?? null);
  }
}
