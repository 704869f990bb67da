import { useState } from "react";
import { windowsOf } from "../../protocol/clock.ts";
import type { Circle, Member } from "../../protocol/types.ts";
import { isSameAddress } from "../chain/address.ts";
import { useBalance } from "../chain/useBalance.ts";
import { circleName, personOf, seatedMembers } from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps } from "../chain/useCirclePage.ts";
import { chipIn } from "../flows/chipIn.ts";
import { useAct } from "../flows/useAct.ts";
import type { ChipIn, ChipInModel, Room } from "./model.ts";
import { ChipInView } from "./ChipInView.tsx";

export function ChipInPage({ reading, onConnect }: CirclePageProps) {
  const { circle, actor, me } = useCirclePage(reading);
  const chipping = useAct(chipIn);
  const [done, setDone] = useState<ChipInModel["done"]>(null);
  const balance = useBalance(circle.terms.token, actor?.address ?? null);

  const run = async (what: ChipIn) => {
    if (actor === null) return onConnect();
    const member = what.kind === "gift" ? null : what.kind === "mine" ? actor.address : what.member;
    const { address, terms, round } = circle;
    const output = await chipping.run({ circle: address, token: terms.token, round, member, amount: what.amount });
    if (output !== null) setDone({ what, transaction: null });
  };
  const transaction = chipping.act.status === "done" ? chipping.act.transaction : null;

  const model: ChipInModel = {
    circle: circleName(circle),
    bounds: { min: circle.rules.chipInMin, max: circle.rules.chipInMax },
    nextRoundAt: windowsOf(circle.terms, circle.round).ends,
    me:
      actor === null
        ? { kind: "nobody" }
        : me?.status === "seated"
          ? {
              kind: "member",
              person: personOf(circle, me.account),
              stake: me.stake,
              chippedIn: chippedInNow(circle, me),
              room: roomOf(circle, me),
            }
          : { kind: "visitor" },
    neighbours: seatedMembers(circle)
      .filter(({ account, status }) => status === "seated" && !isSameAddress(account, actor?.address))
      .map((member) => ({ person: personOf(circle, member.account), room: roomOf(circle, member) })),
    balance,
    act: chipping.act,
    done: done === null ? null : { ...done, transaction },
  };
  const again = () => {
    setDone(null);
    chipping.reset();
  };
  return <ChipInView model={model} onChipIn={(what) => void run(what)} onAgain={again} onConnect={onConnect} />;
}

const CENT = 10_000n;

const chippedInNow = ({ round }: Circle, member: Member): bigint =>
  member.chippedInRound === round ? member.chippedIn : 0n;

/** What still fits into this round; the least counts for the round's sum, not for each time. */
function roomOf(circle: Circle, member: Member): Room {
  const already = chippedInNow(circle, member);
  const most = circle.rules.chipInMax - already;
  if (most <= 0n) return null;
  const missing = circle.rules.chipInMin - already;
  const least = missing > 0n ? missing : most < CENT ? most : CENT;
  return { least, most };
}
