import { useQuery } from "@tanstack/react-query";
import { circleFactoryAbi } from "../../protocol/abi-factory.gen.ts";
import { useHouse } from "../house.tsx";

const SECONDS_A_DAY = 86_400;

/** What the contracts' bounds call a day: shorter on a local chain. */
export function useDay(): number {
  const { client, config } = useHouse();
  const { data } = useQuery({
    queryKey: ["day"],
    staleTime: Infinity,
    queryFn: () =>
      client.readContract({ address: config.deployment.factory, abi: circleFactoryAbi, functionName: "day" }),
  });
  return data ?? SECONDS_A_DAY;
}
