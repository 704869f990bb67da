import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { circleAbi } from "../../protocol/abi.gen.ts";
import { useAccounts } from "../accounts/Accounts.tsx";
import { useHashLocation } from "wouter/use-hash-location";
import { useCirclePage, type CirclePageProps, type CircleView } from "../chain/useCirclePage.ts";
import { leave, takeBack } from "../flows/leave.ts";
import { finishRecovery } from "../flows/recovery.ts";
import { seat, vacate } from "../flows/seat.ts";
import { useAct } from "../flows/useAct.ts";
import { revokeVouch, vouch } from "../flows/vouch.ts";
import { useHouse } from "../house.tsx";
import { useHowSeatEnded } from "./useHowSeatEnded.ts";
import { usePayout } from "./usePayout.ts";
import { useAllRecoveryVouches } from "../recovery/useRecoveryVouches.ts";
import { readVouchCode } from "../scan/codes.ts";
import { ways } from "../ui/ways.ts";
import { useChanges } from "./membership.ts";
import { candidateKey, peopleModel } from "./peopleModel.ts";
import { PeopleView } from "./PeopleView.tsx";

export function PeoplePage({ reading, onConnect }: CirclePageProps) {
  const view = useCirclePage(reading);
  const { circle, actor } = view;
  const { neighbours } = useAccounts();
  const vouching = useAct(vouch);
  const revoking = useAct(revokeVouch);
  const seating = useAct(seat);
  const leaving = usePayout(leave, circle.address, actor);
  const taking = usePayout(takeBack, circle.address, actor);
  const ended = useHowSeatEnded(circle, view.me);
  const finishing = useAct(finishRecovery);
  const vacating = useAct(vacate);
  const [about, setAbout] = useState<{ verb: "vouch" | "revoke" | "seat"; key: string } | null>(null);
  const [seatAbout, setSeatAbout] = useState<Address | null>(null);
  const [, go] = useHashLocation();
  const recoveryVouches = useAllRecoveryVouches(circle);
  const changes = useChanges(circle);
  const given = useGivenVouches(view);

  const model = peopleModel(view, {
    vouching: {
      about: about !== null && about.verb !== "seat" ? about.key : null,
      act: about?.verb === "revoke" ? revoking.act : vouching.act,
    },
    seating: { about: about?.verb === "seat" ? about.key : null, act: seating.act },
    ended,
    finishing: { about: seatAbout, act: finishing.act },
    vacating: { about: seatAbout, act: vacating.act },
    recoveryVouches,
    changes: changes.read,
    given,
    handles: new Map(neighbours.map(({ address, handle }) => [address, handle])),
  });
  const word = (verb: "vouch" | "revoke", candidate: Address, handle: string) => {
    setAbout({ verb, key: candidateKey(candidate, handle) });
    const flow = verb === "vouch" ? vouching : revoking;
    void flow.run({ circle: circle.address, candidate, handle });
  };
  return (
    <PeopleView
      model={model}
      leaving={leaving}
      takingBack={taking}
      onVouch={(candidate, handle) => word("vouch", candidate, handle)}
      onTakeBackWord={(candidate, handle) => word("revoke", candidate, handle)}
      onSeat={(member) => {
        setAbout({ verb: "seat", key: member });
        void seating.run({ circle: circle.address, member });
      }}
      onLeave={leaving.run}
      onTakeBack={taking.run}
      onFinish={(lost) => {
        setSeatAbout(lost);
        void finishing.run({ circle: circle.address, lost });
      }}
      onVacate={(member) => {
        setSeatAbout(member);
        void vacating.run({ circle: circle.address, member });
      }}
      onHistory={changes.more}
      onCode={(text) => {
        const code = readVouchCode(text, circle);
        if (!code.ok) return code.fault;
        go(ways.vouch(circle.address, code.value.candidate, code.value.handle).slice(1));
        return null;
      }}
      onConnect={onConnect}
    />
  );
}

/** Whom this member has vouched for: asked for every candidate, all at once. */
function useGivenVouches({ circle, me }: CircleView): ReadonlySet<string> {
  const { client } = useHouse();
  const { data } = useQuery({
    queryKey: [
      "vouches",
      circle.address,
      me?.account,
      circle.candidates.map(({ account, handle, vouches }) => `${account}/${handle}/${vouches}`).join(),
    ],
    enabled: me?.status === "seated" && circle.candidates.length > 0,
    placeholderData: (before) => before,
    queryFn: async () => {
      if (me === null) return [];
      const asked = circle.candidates.map(async ({ account, handle }) => {
        const args = [me.account, account, handle] as const;
        const given = await client.readContract({
          address: circle.address,
          abi: circleAbi,
          functionName: "hasVouched",
          args,
        });
        return given ? [candidateKey(account, handle)] : [];
      });
      return (await Promise.all(asked)).flat();
    },
  });
  return new Set(data ?? []);
}
