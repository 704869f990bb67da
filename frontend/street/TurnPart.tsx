import type { ReactNode } from "react";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import { grains } from "../ui/format.ts";
import type { MotionCount } from "../motions/model.ts";
import { TakeBack } from "../people/TakeBack.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Press, PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { useHandle } from "../ui/Who.tsx";
import { Words } from "../ui/Words.tsx";
import type { OpeningAct, StreetViewProps } from "./model.ts";

/** What there is to do next, in one heading, one sentence and one button. */
export function TurnPart({ model, takingBack, onOpenAndCount, onTakeBack }: StreetViewProps) {
  const { street, motions, common } = useFirstCopy();
  const format = useFormat();
  const handle = useHandle();
  const copy = street.turn;
  const { turn, month, circle } = model;
  const motionsSay = ({ passed, of }: MotionCount) => (of === 0 ? "" : `${motions.tally(passed, of)}.`);

  switch (turn.kind) {
    case "visitor":
      return (
        <Turn title={copy.visitor.title} text={copy.visitor.text}>
          <div className="row">
            <PressLink href={ways.join(circle.address)}>{copy.visitor.go}</PressLink>
            <PressLink kind="plain" href={ways.chipIn(circle.address)}>
              {copy.visitor.other}
            </PressLink>
          </div>
        </Turn>
      );
    case "founder":
      return (
        <Turn title={copy.founder.title} text={copy.founder.text}>
          <PressLink href={ways.join(circle.address)}>{copy.founder.go}</PressLink>
        </Turn>
      );
    case "asking": {
      const ready = turn.vouches >= turn.needed;
      return (
        <Turn title={copy.asking.title(turn.vouches, turn.needed)} text={ready ? copy.asking.ready : copy.asking.text}>
          <PressLink href={ways.join(circle.address)}>{ready ? copy.asking.goReady : copy.asking.go}</PressLink>
        </Turn>
      );
    }
    case "booked":
      return (
        <Turn title={copy.booked.title} text={copy.booked.text(format.day(turn.sitsAt), format.day(turn.votesAt))}>
          <PressLink kind="plain" href={ways.people(circle.address)}>
            {copy.booked.go}
          </PressLink>
        </Turn>
      );
    case "recovering": {
      const words = copy.recovering;
      return (
        <Turn
          title={words.title(handle(turn.seat))}
          text={turn.from === null ? words.asking : words.text(format.day(turn.from))}
        >
          <PressLink href={ways.recover(circle.address)}>{words.go}</PressLink>
        </Turn>
      );
    }
    case "forming":
      return (
        <Turn title={copy.forming.title} text={copy.forming.text(turn.seated, turn.founders)}>
          <div className="row">
            <PressLink href={ways.pin(circle.address)}>{copy.forming.go}</PressLink>
            <PressLink kind="plain" href={ways.people(circle.address)}>
              {copy.forming.other}
            </PressLink>
          </div>
        </Turn>
      );
    case "pin-or-chip-in": {
      const words = copy["pin-or-chip-in"];
      const wait = common.wait(grains(turn.votesAt - month.now));
      const title = turn.pinned ? (turn.chippedIn ? words.settled : words.pinned) : words.fresh;
      return (
        <Turn title={title} text={turn.pinned ? words.pinnedText(wait) : words.freshText(wait)}>
          <div className="row">
            {!turn.pinned && <PressLink href={ways.pin(circle.address)}>{words.go}</PressLink>}
            {!turn.chippedIn && (
              <PressLink kind={turn.pinned ? "act" : "plain"} href={ways.chipIn(circle.address)}>
                {words.chipIn}
              </PressLink>
            )}
          </div>
        </Turn>
      );
    }
    case "vote":
      return (
        <Turn title={copy.vote.title} text={copy.vote.text(turn.requests, turn.motions)}>
          <PressLink kind="seal" icon="arrow" href={ways.ballot(circle.address)}>
            {copy.vote.go}
          </PressLink>
        </Turn>
      );
    case "stuck":
      return (
        <Turn title={copy.stuck.title} text={copy.stuck.text}>
          <PressLink kind="seal" icon="arrow" href={ways.ballot(circle.address)}>
            {copy.stuck.go}
          </PressLink>
        </Turn>
      );
    case "handed-over":
      return (
        <Turn
          title={copy["handed-over"].title}
          text={copy["handed-over"].text(format.soon(turn.nextBatchBy, month.now))}
        >
          <PressLink kind="plain" href={ways.ballot(circle.address)}>
            {copy["handed-over"].go}
          </PressLink>
        </Turn>
      );
    case "in-the-box":
      return (
        <Turn title={copy["in-the-box"].title} text={copy["in-the-box"].text}>
          <PressLink kind="plain" href={ways.ballot(circle.address)}>
            {copy["in-the-box"].go}
          </PressLink>
        </Turn>
      );
    case "not-on-roster": {
      const words = copy["not-on-roster"];
      return (
        <Turn title={words.title} text={turn.votesAt === null ? words.unknown : words.text(format.day(turn.votesAt))}>
          <PressLink kind="plain" href={ways.people(circle.address)}>
            {words.go}
          </PressLink>
        </Turn>
      );
    }
    case "no-ballot":
      return (
        <Turn title={copy["no-ballot"].title} text={copy["no-ballot"].text(turn.why, format.day(turn.nextVotingAt))}>
          <PressLink href={ways.pin(circle.address)}>{copy["no-ballot"].go}</PressLink>
        </Turn>
      );
    case "sealed":
      return (
        <Turn title={copy.sealed.title} text={copy.sealed.text(turn.cast, format.soon(turn.opensAt, month.now))} />
      );
    case "open-and-count":
      return (
        <Turn title={copy["open-and-count"].title} text={copy["open-and-count"].text(turn.cast)}>
          <OpenAndCount act={turn.act} cast={turn.cast} opened={turn.opened} onPress={onOpenAndCount} />
        </Turn>
      );
    case "settled":
      return (
        <Turn
          title={copy.settled.title(turn.grants)}
          text={`${turn.grants === 0 ? copy.settled.none : copy.settled.text(format.sum(turn.spent))} ${motionsSay(turn.motions)}`}
        >
          <PressLink href={ways.round(circle.address, turn.round)}>{copy.settled.go}</PressLink>
        </Turn>
      );
    case "too-few":
      return (
        <Turn
          title={copy["too-few"].title}
          text={`${copy["too-few"].text(turn.cast, turn.needed, format.day(turn.nextVotingAt))} ${motionsSay(turn.motions)}`}
        >
          <PressLink kind="plain" href={ways.round(circle.address, turn.round)}>
            {copy["too-few"].go}
          </PressLink>
        </Turn>
      );
    case "collect":
      return (
        <Turn title={copy.collect.title(format.sum(turn.amount))} text={copy.collect.text(turn.title)}>
          <PressLink href={ways.collect(circle.address, turn.id)}>{copy.collect.go}</PressLink>
        </Turn>
      );
    case "leaving":
      return <Turn title={copy.leaving.title} text={copy.leaving.text(format.dayTime(turn.owedAt))} />;
    case "left":
      return (
        <Turn
          title={turn.owed > 0n ? copy.left.title(format.sum(turn.owed)) : copy.left.nothing}
          text={turn.owed > 0n ? copy.left.text : copy.left.nothingText}
        >
          <TakeBack owed={turn.owed} payout={takingBack} onTakeBack={onTakeBack} />
        </Turn>
      );
  }
}

function Turn({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="turn" aria-labelledby="turn">
      <h2 id="turn">{title}</h2>
      <p>
        <Words>{text}</Words>
      </p>
      {children}
    </section>
  );
}

function OpenAndCount(props: { act: OpeningAct; cast: number; opened: number; onPress: () => void }) {
  const copy = useFirstCopy().street.turn["open-and-count"];
  const { act } = props;
  const says = () => {
    if (act.status === "done") return copy.done;
    if (act.status !== "working") return "";
    if (act.step === "beacon") return copy.beacon;
    return act.step === "opening" ? copy.opening(props.opened, props.cast) : copy.counting;
  };
  return (
    <>
      {act.status !== "done" && (
        <Press kind="seal" busy={act.status === "working"} onClick={props.onPress}>
          {copy.go}
        </Press>
      )}
      <p role="status" className={act.status === "working" ? "working" : ""}>
        {says()}
      </p>
      {act.status === "failed" && <Notice fault={act.fault} />}
    </>
  );
}
