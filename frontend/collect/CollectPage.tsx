import { useQuery } from "@tanstack/react-query";
import type { Address, Hex } from "viem";
import { useAccounts } from "../accounts/Accounts.tsx";
import { useBlockTransaction } from "../chain/events.ts";
import { useRequests, useRound } from "../chain/queries.ts";
import type { CircleReading } from "../chain/reading.ts";
import { circleName } from "../chain/standing.ts";
import { wasRefused, type ChainTrouble } from "../chain/trouble.ts";
import { useCircle } from "../chain/useCircle.ts";
import { useCirclePage } from "../chain/useCirclePage.ts";
import { claim, claimForRecipient, linkActor } from "../flows/claim.ts";
import { thank } from "../flows/thank.ts";
import { useAct } from "../flows/useAct.ts";
import { useHouse } from "../house.tsx";
import { claimKeyFor } from "./claimLink.ts";
import { collectState } from "./collectModel.ts";
import { CollectView } from "./CollectView.tsx";
import type { CollectModel } from "./model.ts";

const nothing = () => undefined;

/** Collecting needs no wallet, no account and no page around it: the circle is read here. */
export function CollectPage({ circle, id }: { circle: Address; id: number }) {
  const { reading, trouble, refused } = useCircle(circle);
  if (reading !== null) return <Collecting reading={reading} id={id} />;
  return <NoCircle trouble={trouble} refused={refused !== null} />;
}

/** Nothing answers under the link's address: because it is torn, or because this is another network. */
function NoCircle({ trouble, refused }: { trouble: ChainTrouble | null; refused: boolean }) {
  const { network } = useHouse().config;
  const state: CollectModel["state"] =
    trouble?.kind === "otherChain"
      ? { kind: "wrong-network", network }
      : refused
        ? { kind: "broken", why: "no-circle" }
        : { kind: "loading" };
  return <CollectView model={{ circle: null, state }} onCollect={nothing} onCollectTo={nothing} onThank={nothing} />;
}

function Collecting({ reading, id }: { reading: CircleReading; id: number }) {
  const view = useCirclePage(reading);
  const { circle, actor } = view;
  const { neighbours } = useAccounts();
  const requests = useRequests(circle, [id]);
  const request = requests.data?.find((one) => one.id === id) ?? null;
  const granted = request !== null && request.grant.status !== "none";
  const round = useRound(circle, granted ? request.grant.round : null);
  const ended = request?.grant.status === "expired" ? "GrantExpired" : "Collected";
  const endedIn = useBlockTransaction(circle.address, ended, id, request?.grant.endedBlock ?? 0n);
  const key = claimKeyFor(circle.address, id);
  const fits = useKeyAddress(key ?? null);
  const claiming = useAct(claim);
  const sending = useAct(claimForRecipient);
  const thanking = useAct(thank);

  const collectTo = async (to: Address) => {
    if (key === null || key === undefined) return;
    const link = await linkActor(key);
    await claiming.run({ circle: circle.address, id, to, signer: link }, actor ?? link);
  };
  const collect = () => {
    if (request === null || actor === null) return;
    if (actor.address === request.recipient) {
      void claiming.run({ circle: circle.address, id, to: actor.address, signer: actor });
    } else {
      void sending.run({ circle: circle.address, id });
    }
  };
  /** With the link's own key, where it was opened with one: whoever collects may have no account. */
  const sayThanks = async (text: string) => {
    const as = key === null || key === undefined ? undefined : await linkActor(key);
    await thanking.run({ circle: circle.address, id, text }, as);
  };
  const act = claiming.act.status === "idle" ? sending.act : claiming.act;
  const handles = new Map(neighbours.map(({ address, handle }) => [address, handle]));
  const state =
    wasRefused(requests.error) || (requests.data !== undefined && request === null)
      ? ({ kind: "broken", why: "no-grant" } as const)
      : request === null
        ? ({ kind: "loading" } as const)
        : collectState({ view, request, round, key, keyAddress: fits, endedIn, act, thanking: thanking.act, handles });
  return (
    <CollectView
      model={{ circle: circleName(circle), state }}
      onCollectTo={(to) => void collectTo(to)}
      onCollect={collect}
      onThank={(text) => void sayThanks(text)}
    />
  );
}

/** The address a claim key signs for; undefined while it is worked out. */
function useKeyAddress(key: Hex | null): Address | null | undefined {
  const { data } = useQuery({
    // The key itself stays out of the cache.
    queryKey: ["keyAddress", key === null ? null : key.slice(-8)],
    staleTime: Infinity,
    queryFn: async () => {
      if (key === null) return null;
      const { claimAddress } = await import("../../protocol/claim-link.ts");
      try {
        return claimAddress(key);
      } catch {
        return null;
      }
    },
  });
  return data;
}
