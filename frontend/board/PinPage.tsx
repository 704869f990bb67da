import { useRef } from "react";
import { REQUEST_SLOTS } from "../../protocol/ballot.ts";
import {
  circleName,
  isResting,
  memberOf,
  nextBallotAt,
  nextVotingAt,
  personOf,
  pinnedRequests,
  slipOf,
} from "../chain/standing.ts";
import { useCirclePage, type CirclePageProps, type CircleView } from "../chain/useCirclePage.ts";
import { pin } from "../flows/pin.ts";
import { useAct } from "../flows/useAct.ts";
import { useHouse } from "../house.tsx";
import type { Act } from "../ui/model.ts";
import { keepClaimKey } from "./claimLinks.ts";
import type { PinDraft, PinState } from "./model.ts";
import { PinView } from "./PinView.tsx";
import { useClaimLink } from "./useClaimLink.ts";

const TEXT_LIMIT = 1000;

export function PinPage({ reading, onConnect }: CirclePageProps) {
  const view = useCirclePage(reading);
  const { circle, actor } = view;
  const house = useHouse();
  const pinning = useAct(pin);
  // The same key for every press: a second one would strand a link that was handed over.
  const key = useRef<{ key: `0x${string}`; address: `0x${string}` } | null>(null);

  const recipientOf = async ({ collector }: PinDraft) => {
    if (collector.kind === "address") return collector.address;
    if (collector.kind === "wallet" || actor === null) return actor?.address;
    const { newClaimKey } = await import("../../protocol/claim-link.ts");
    key.current ??= newClaimKey((length) => crypto.getRandomValues(new Uint8Array(length)));
    await keepClaimKey(house, key.current.address, key.current.key);
    return key.current.address;
  };
  const pinIt = async (draft: PinDraft) => {
    const recipient = await recipientOf(draft);
    if (recipient === undefined) return;
    const claimKey = draft.collector.kind === "link";
    await pinning.run({ circle: circle.address, text: draft.text, amount: draft.amount, recipient, claimKey });
  };

  const mine = pinnedRequests(circle).find(({ id }) => id === view.me?.openRequest) ?? null;
  const link = useClaimLink(circle.address, mine);
  const state = stateOf(view, pinning.act, link);
  return (
    <PinView
      model={{
        circle: circleName(circle),
        chainId: circle.chainId,
        cap: circle.rules.requestCap,
        textLimit: TEXT_LIMIT,
        votesAt: mine === null ? nextVotingAt(circle) : nextBallotAt(circle, mine),
        cooldown: circle.rules.cooldown,
        state,
      }}
      onPin={(draft) => void pinIt(draft)}
      onConnect={onConnect}
    />
  );
}

function stateOf({ circle, actor }: CircleView, act: Act, link: string | null): PinState {
  if (actor === null) return { kind: "cannot", why: "no-account" };
  const me = memberOf(circle, actor.address);
  if (me === null || me.status === "none" || me.status === "founder") return { kind: "cannot", why: "not-a-member" };
  if (me.status !== "seated") return { kind: "cannot", why: "not-seated" };
  const pinned = pinnedRequests(circle);
  const mine = pinned.find(({ id }) => id === me.openRequest);
  if (mine !== undefined) {
    const slip = slipOf(circle, mine);
    return act.status === "done"
      ? { kind: "pinned", slip, resting: isResting(circle, mine), link, transaction: act.transaction }
      : { kind: "one-is-up", slip };
  }
  if (act.status === "done") return { kind: "loading" };
  if (pinned.length >= REQUEST_SLOTS) return { kind: "cannot", why: "board-full" };
  return { kind: "writing", account: actor.address, me: personOf(circle, actor.address), act };
}
