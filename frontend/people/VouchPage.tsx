import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { isSameAddress } from "../chain/address.ts";
import { circleName, memberOf, personOf } from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { useAct } from "../flows/useAct.ts";
import { revokeVouch, vouch } from "../flows/vouch.ts";
import { useHouse } from "../house.tsx";
import { earlyWords, seatAskedFor } from "../recovery/recoveryModel.ts";
import { useRecoveryVouches } from "../recovery/useRecoveryVouches.ts";
import type { VouchModel } from "./model.ts";
import { VouchView } from "./VouchView.tsx";

type VouchPageProps = CirclePageProps & { candidate: Address; handle: string };

export function VouchPage({ reading, onConnect, candidate, handle }: VouchPageProps) {
  const { circle, actor, me } = useCirclePage(reading);
  const { client } = useHouse();
  const vouching = useAct(vouch);
  const revoking = useAct(revokeVouch);
  const asked = circle.candidates.find((one) => isSameAddress(one.account, candidate) && one.handle === handle);
  const lost = seatAskedFor(circle, { handle });
  const recovery = useRecoveryVouches(circle, lost, candidate);
  const vouches = recovery?.vouches ?? asked?.vouches ?? 0;
  const seated = me?.status === "seated";
  const given = useQuery({
    queryKey: ["vouched", circle.address, me?.account, candidate, handle, asked?.vouches ?? 0],
    enabled: seated,
    placeholderData: (before) => before,
    queryFn: () =>
      me === null
        ? false
        : client.readContract({
            address: circle.address,
            abi: circleAbi,
            functionName: "hasVouched",
            args: [me.account, candidate, handle],
          }),
  });

  const stateOf = (): VouchModel["state"] => {
    if (actor === null) return { kind: "no-account" };
    if (isSameAddress(actor.address, candidate)) return { kind: "yourself" };
    const member = memberOf(circle, candidate);
    if (member !== null && member.status !== "none") return { kind: "already-member" };
    if (me !== null && isSameAddress(me.account, lost?.account)) return { kind: "your-seat" };
    if (!seated) return { kind: "not-a-member" };
    if (given.data === undefined || (lost !== null && recovery === null)) return { kind: "loading" };
    const needed = recovery?.needed ?? circle.vouchesNeeded;
    if (given.data) {
      const early = recovery === null ? null : earlyWords(circle, recovery);
      return { kind: "given", vouches, needed, early, takingBack: revoking.act };
    }
    return { kind: "ask", vouches, needed, act: vouching.act };
  };
  return (
    <VouchView
      model={{
        circle: circleName(circle),
        candidate,
        handle,
        seat: lost === null ? null : personOf(circle, lost.account),
        state: stateOf(),
      }}
      onVouch={() => void vouching.run({ circle: circle.address, candidate, handle })}
      onTakeBackWord={() => void revoking.run({ circle: circle.address, candidate, handle })}
      onConnect={onConnect}
    />
  );
}
