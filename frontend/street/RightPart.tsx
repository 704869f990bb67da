import type { ReactNode } from "react";
import type { Address } from "viem";
import { Door } from "../art/Door.tsx";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import type { Person } from "../ui/model.ts";
import { TextLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { useHandle } from "../ui/Who.tsx";
import type { VoteRight } from "./model.ts";

/** Can I vote, why, and when does my first ballot open. */
export function RightPart({ circle, right, now }: { circle: Address; right: VoteRight; now: number }) {
  const copy = useFirstCopy().street.right;
  const format = useFormat();
  const handle = useHandle();
  switch (right.kind) {
    case "yes": {
      const { me, joinedAt, roster, opensAt } = right;
      return (
        <Right title={copy.yes} person={me}>
          {copy.yesText(format.month(joinedAt, now), handle(me), roster)}{" "}
          {opensAt === null ? copy.open : copy.opens(format.day(opensAt))}
        </Right>
      );
    }
    case "last":
      return (
        <Right title={right.open ? copy.last : copy.over} person={right.me}>
          {right.open ? copy.lastText : copy.overText}
        </Right>
      );
    case "closed":
    case "none":
    case "next":
      return (
        <Right title={copy[right.kind]} person={right.me}>
          {copy[`${right.kind}Text`](format.day(right.votesAt))}
        </Right>
      );
    case "founder":
      return (
        <Right title={copy.founder} link={{ href: ways.join(circle), words: copy.take }}>
          {copy.founderText(format.dayTime(right.votesAt))}
        </Right>
      );
    case "recovering":
      return (
        <Right title={copy.recovering} person={right.seat}>
          {copy.recoveringText(handle(right.seat), format.day(right.from), format.day(right.votesAt))}
        </Right>
      );
    case "no":
      return (
        <Right title={copy.no} link={{ href: ways.join(circle), words: copy.join }}>
          {copy.noText(format.day(right.votesAt))}
        </Right>
      );
    case "nobody":
      return <Right title={copy.nobody}>{copy.nobodyText}</Right>;
  }
}

function Right(props: { title: string; person?: Person; link?: { href: string; words: string }; children: ReactNode }) {
  const { person, link } = props;
  return (
    <section className="box stack" aria-labelledby="right">
      <h2 id="right">{props.title}</h2>
      {person === undefined ? (
        <p>{props.children}</p>
      ) : (
        <p className="who">
          <Door slot={person.slot} />
          <span>{props.children}</span>
        </p>
      )}
      {link !== undefined && <TextLink href={link.href}>{link.words}</TextLink>}
    </section>
  );
}
