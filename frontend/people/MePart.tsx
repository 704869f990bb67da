import { useCopy, useFormat } from "../content/copy.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press, PressLink, TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { Words } from "../ui/Words.tsx";
import { Who } from "../ui/Who.tsx";
import type { PeopleViewProps } from "./model.ts";

export function MePart(props: PeopleViewProps & { onAskToLeave: () => void }) {
  const copy = useCopy().people.me;
  return (
    <section className="box stack" aria-labelledby="me">
      <h2 id="me">{copy.title}</h2>
      <Standing {...props} />
    </section>
  );
}

function Standing({
  model,
  leave,
  onAskToLeave,
  onTakeBack,
  onConnect,
}: PeopleViewProps & { onAskToLeave: () => void }) {
  const { people, common } = useCopy();
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
        </>
      );
    case "outsider":
      return (
        <>
          <p>{copy.outsider}</p>
          <PressLink wide href={ways.join(circle.address)}>
            {copy.join}
          </PressLink>
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
        </>
      );
    case "seated":
      return (
        <>
          <Who person={me.person} />
          <p>{copy.seated(format.month(me.joinedAt, model.now))}</p>
          {leave.status === "done" ? (
            <p role="status">{people.leave.done}</p>
          ) : (
            <TextPress onClick={onAskToLeave}>{people.leave.open}</TextPress>
          )}
        </>
      );
    case "leaving":
      return (
        <>
          <Who person={me.person} />
          <p>{copy.leaving(format.dayTime(me.endsAt))}</p>
        </>
      );
    case "left":
      if (me.owed === 0n) return <p>{me.act.status === "done" ? copy.takenBack : copy.leftNothing}</p>;
      return (
        <>
          <p>
            <Words>{copy.left(format.sum(me.owed))}</Words>
          </p>
          <Press wide busy={me.act.status === "working"} onClick={onTakeBack}>
            {copy.takeBack(format.sum(me.owed))}
          </Press>
          <ActNote act={me.act} />
        </>
      );
  }
}
