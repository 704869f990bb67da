import { useQuery } from "@tanstack/react-query";
import type { Request } from "../../protocol/types.ts";
import type { Address } from "viem";
import { useHouse } from "../house.tsx";
import { linkHere, readClaimKey } from "./claimLinks.ts";

/** The claim link of a request, where this browser made it. */
export function useClaimLink(circle: Address, request: Request | null): string | null {
  const house = useHouse();
  const { data } = useQuery({
    queryKey: ["claimLink", circle, request?.id, request?.recipient],
    enabled: request !== null && request.claimKey,
    staleTime: Infinity,
    queryFn: async () => {
      if (request === null) return null;
      const key = await readClaimKey(house, request.recipient);
      if (key === null) return null;
      const { makeClaimFragment } = await import("../../protocol/claim-link.ts");
      return linkHere(makeClaimFragment({ circle, id: request.id, key }));
    },
  });
  return data ?? null;
}
