import { useQuery } from "@tanstack/react-query";
import { useHashLocation } from "wouter/use-hash-location";
import { listCircles } from "../../protocol/circles.ts";
import { readCircle } from "../../protocol/circle.ts";
import { circleName, seatedMembers } from "../chain/standing.ts";
import { isLocal } from "../config.ts";
import { useHouse, type House } from "../house.tsx";
import type { HomeModel } from "./model.ts";
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
  const { reader, factory } = config.deployment;
  const all = isLocal(config) ? await listCircles(client, factory) : [];
  const addresses = [...new Set([...(await seenCircles(house)), ...all])];
  const read = addresses.map(async (address) => {
    try {
      const circle = await readCircle(client, { reader, circle: address, chainId: config.chainId });
      const { round, phase } = circle;
      return [
        { ...circleName(circle), members: seatedMembers(circle).length, round, phase, closed: circle.closing !== null },
      ];
    } catch {
      return [];
    }
  });
  return (await Promise.all(read)).flat();
}
