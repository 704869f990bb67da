import { useQuery } from "@tanstack/react-query";
import { erc20Abi, type Address } from "viem";
import { useHouse } from "../house.tsx";

export function useBalance(token: Address, account: Address | null): bigint | null {
  const { client } = useHouse();
  const { data } = useQuery({
    queryKey: ["balance", token, account],
    enabled: account !== null,
    queryFn: () =>
      account === null
        ? null
        : client.readContract({ address: token, abi: erc20Abi, functionName: "balanceOf", args: [account] }),
  });
  return data ?? null;
}
