import type { Change } from "../../protocol/types.ts";
import { useCopy, useFormat, type Copy } from "../content/copy.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press, PressLink, TextLink, TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { Words } from "../ui/Words.tsx";
import { Who } from "../ui/Who.tsx";
import type { PeopleViewProps } from "./model.ts";
import { Paid, TakeBack } from "./TakeBack.tsx";

export function MePart(props: PeopleViewProps & { onAskToLeave: () => void }) {
  const copy = useCopy().people.me;
  return (
    <section className="box stack" aria-labelledby="me">
      <h2 id="me">{copy.title}</h2>
      <Standing {...props} />
      <Owed {...props} />
      <Paid payout={props.leaving} />
    </section>
  );
}

/** From a seat that ended, also to somebody who has sat down again. */
function Owed({ model: { owed }, takingBack, onTakeBack }: PeopleViewProps) {
  const copy = useCopy().people.owed;
  const format = useFormat();
  return (
    <>
      {owed > 0n && (
        <p>
          <Words>{copy.text(format.sum(owed))}</Words>
        </p>
      )}
      <TakeBack owed={owed} payout={takingBack} onTakeBack={onTakeBack} />
    </>
  );
}

function Standing({
  model,
  leaving,
  onAskToLeave,
  onLeave,
  onConnect,
}: PeopleViewProps & { onAskToLeave: () => void }) {
  const { people, recovery, common } = useCopy();
  const copy = people.me;
  const format = useFormat();
  const { me, circle } = model;
  switch (me.kind) {
    case "nobody":
      return (
        <>
          <p>{copy.nobody}</p>
          <Press kind="plain" wide onClick={onConnect}>
            {common.connect}
          </Press>
          <TextLink href={ways.recover(circle.address)}>{recovery.lost}</TextLink>
        </>
      );
    case "outsider":
      return (
        <>
          <p>{copy.outsider}</p>
          <PressLink wide href={ways.join(circle.address)}>
            {copy.join}
          </PressLink>
          <TextLink href={ways.recover(circle.address)}>{recovery.lost}</TextLink>
        </>
      );
    case "founder":
      return (
        <>
          <p>{copy.founder}</p>
          <PressLink wide href={ways.join(circle.address)}>
            {copy.take}
          </PressLink>
        </>
      );
    case "booked":
      return (
        <>
          <Who person={me.person} />
          <p>{copy.booked(format.day(me.sitsAt), format.day(me.votesAt))}</p>
          <div className="row">
            <TextLink href={ways.secret(circle.address)}>{copy.secret}</TextLink>
            <TextPress busy={leaving.act.status === "working"} onClick={onLeave}>
              {copy.cancel}
            </TextPress>
          </div>
          <ActNote act={leaving.act} />
        </>
      );
    case "seated":
      return (
        <>
          <Who person={me.person} />
          <p>{copy.seated(format.month(me.joinedAt, model.now))}</p>
          <div className="row">
            <TextLink href={ways.secret(circle.address)}>{copy.secret}</TextLink>
            {leaving.act.status === "done" ? (
              <p role="status">{people.leave.done}</p>
            ) : (
              <TextPress onClick={onAskToLeave}>{people.leave.open}</TextPress>
            )}
          </div>
        </>
      );
    case "leaving":
      return (
        <>
          <Who person={me.person} />
          <p>{copy.leaving(format.dayTime(me.endsAt))}</p>
          <TextLink href={ways.secret(circle.address)}>{copy.secret}</TextLink>
        </>
      );
    case "left":
      return (
        <>
          <p>{copy.left[endOf(me.how)]}</p>
          {me.how !== "recovered" && (
            <>
              <p className="small soft">{copy.again}</p>
              <TextLink href={ways.join(circle.address)}>{copy.askAgain}</TextLink>
            </>
          )}
        </>
      );
  }
}

/** Which of the words fits: not every change ends a seat. */
function endOf(how: Change | null): keyof Copy["people"]["me"]["left"] {
  switch (how) {
    case "left":
    case "partedWays":
    case "vacated":
    case "closed":
    case "recovered":
    case "bookingCancelled":
      return how;
    case "none":
    case "booked":
    case "seated":
    case "commitmentChanged":
    case null:
      return "none";
  }
}
