import type { ReactNode } from "react";
import type { Address } from "viem";
import { Door } from "../art/Door.tsx";
import { useCopy, useFormat } from "../content/copy.ts";
import { TextLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { useHandle } from "../ui/Who.tsx";
import type { VoteRight } from "./model.ts";

/** Can I vote, and why. */
export function RightPart({ circle, right, now }: { circle: Address; right: VoteRight; now: number }) {
  const copy = useCopy().street.right;
  const format = useFormat();
  const handle = useHandle();
  switch (right.kind) {
    case "yes":
      return (
        <Right title={copy.yes}>
          <p className="who">
            <Door slot={right.me.slot} />
            <span>{copy.yesText(format.month(right.joinedAt, now), handle(right.me), right.roster)}</span>
          </p>
        </Right>
      );
    case "closed":
    case "next":
      return (
        <Right title={copy[right.kind]}>
          <p className="who">
            <Door slot={right.me.slot} />
            <span>{copy[`${right.kind}Text`](format.day(right.votesAt))}</span>
          </p>
        </Right>
      );
    case "no":
      return (
        <Right title={copy.no}>
          <p>{copy.noText}</p>
          <TextLink href={ways.join(circle)}>{copy.join}</TextLink>
        </Right>
      );
    case "nobody":
      return (
        <Right title={copy.nobody}>
          <p>{copy.nobodyText}</p>
        </Right>
      );
  }
}

function Right({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="box stack" aria-labelledby="right">
      <h2 id="right">{title}</h2>
      {children}
    </section>
  );
}
