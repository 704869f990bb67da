import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import type { Candidate, Circle, Member } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import type { ChainClient } from "../chain/network.ts";
import { useHouse } from "../house.tsx";
import { seatAskedFor } from "./recoveryModel.ts";

/**
 * What the chain says of one new wallet, all of one moment: only vouches count that were given since the lost one last
 * objected. `early`: others that still last.
 */
export type RecoveryVouches = {
  lost: Address;
  to: Address;
  vouches: number;
  early: number;
  needed: number;
  barredUntil: number;
};

type Asked = { lost: Pick<Member, "account" | "handle">; to: Address };

async function read(client: ChainClient, circle: Address, { lost, to }: Asked): Promise<RecoveryVouches> {
  const contract = { address: circle, abi: circleAbi } as const;
  const [[counting, needed], { barredUntil }, candidates] = await Promise.all([
    client.readContract({ ...contract, functionName: "recoveryVouches", args: [lost.account, to] }),
    client.readContract({ ...contract, functionName: "recoveryOf", args: [lost.account] }),
    client.readContract({ ...contract, functionName: "candidates" }),
  ]);
  const vouches = Number(counting);
  const listed = candidates.find(({ candidate, handle }) => isSameAddress(candidate, to) && handle === lost.handle);
  const early = (listed?.vouches ?? vouches) - vouches;
  return { lost: lost.account, to, vouches, early, needed: Number(needed), barredUntil };
}

/** Of one new wallet; null while it is read, and where there is nobody to ask for. */
export function useRecoveryVouches(circle: Circle, lost: Member | null, to: Address | null): RecoveryVouches | null {
  const { client } = useHouse();
  const { data } = useQuery({
    queryKey: ["recoveryVouches", circle.address, lost?.account, to, circle.blockNumber.toString()],
    enabled: lost !== null && to !== null,
    placeholderData: (before) => before,
    queryFn: () => (lost === null || to === null ? null : read(client, circle.address, { lost, to })),
  });
  return data !== null && data !== undefined && isSameAddress(data.to, to) && isSameAddress(data.lost, lost?.account)
    ? data
    : null;
}

/** Of every candidate who goes by the handle of somebody with a seat. */
export function useAllRecoveryVouches(circle: Circle): readonly RecoveryVouches[] {
  const { client } = useHouse();
  const asked = circle.candidates.flatMap((candidate: Candidate) => {
    const lost = seatAskedFor(circle, candidate);
    return lost === null ? [] : [{ lost, to: candidate.account, vouches: candidate.vouches }];
  });
  const { data } = useQuery({
    queryKey: [
      "allRecoveryVouches",
      circle.address,
      asked.map(({ to, vouches }) => `${to}/${vouches}`).join(),
      // One that ends by an objection takes words with it.
      circle.recoveries.map(({ to }) => to).join(),
    ],
    enabled: asked.length > 0,
    placeholderData: (before) => before,
    queryFn: () => Promise.all(asked.map((one) => read(client, circle.address, one))),
  });
  return data ?? [];
}
