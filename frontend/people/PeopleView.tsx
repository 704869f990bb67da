import "./people.css";
import { useState } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { RecoveriesPart, SilentPart } from "../recovery/SeatsPart.tsx";
import { ScanPress } from "../scan/ScanPress.tsx";
import { ActNote } from "../ui/Notice.tsx";
import { Press, PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { useHandle, Who } from "../ui/Who.tsx";
import { Candidates } from "./Candidates.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { MePart } from "./MePart.tsx";
import { Membership } from "./Membership.tsx";
import type { PeopleViewProps } from "./model.ts";

/** Who sits on the street, who is coming, and where I stand. */
export function PeopleView(props: PeopleViewProps) {
  const { model } = props;
  const { people } = useCopy();
  const format = useFormat();
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <div className="stack">
        <h1>{people.title(model.seated.length)}</h1>
        <p className="lead">{people.lead}</p>
        {model.me.kind === "seated" && <ScanCode onCode={props.onCode} />}
      </div>
      <div className="split">
        <div className="stack-wide">
          <ul className="roster">
            {model.seated.map(({ person, joinedAt, you, leaving: leaves }) => (
              <li key={person.account} aria-current={you ? "true" : undefined}>
                <Who
                  person={person}
                  note={[
                    you ? people.you : "",
                    leaves ? people.leaving : people.since(format.month(joinedAt, model.now)),
                  ]
                    .filter(Boolean)
                    .join(", ")}
                />
              </li>
            ))}
          </ul>
          {model.booked.length > 0 && <Booked {...props} />}
          {model.founders.length > 0 && <Founders {...props} />}
          {model.recoveries.length > 0 && <RecoveriesPart recoveries={model.recoveries} onFinish={props.onFinish} />}
          {model.silent.length > 0 && <SilentPart silent={model.silent} onVacate={props.onVacate} />}
        </div>
        <div className="people__side">
          <MePart {...props} onAskToLeave={() => setLeaving(true)} />
          <Candidates {...props} />
        </div>
      </div>
      <Membership {...props} />
      {model.me.kind === "seated" && (
        <LeaveDialog
          open={leaving}
          terms={model.me.leave}
          act={props.leaving.act}
          onLeave={props.onLeave}
          onClose={() => setLeaving(false)}
        />
      )}
    </>
  );
}

/** Face to face: what a member does here most. */
function ScanCode({ onCode }: Pick<PeopleViewProps, "onCode">) {
  const copy = useCopy().scan.vouch;
  return (
    <ScanPress
      title={copy.title}
      hint={copy.hint}
      paste={copy.paste}
      onText={(text) => {
        const fault = onCode(text);
        return fault === null ? null : copy.faults[fault];
      }}
    >
      {copy.press}
    </ScanPress>
  );
}

function Booked({ model, onSeat }: PeopleViewProps) {
  const copy = useCopy().people.booked;
  const format = useFormat();
  const handle = useHandle();
  return (
    <section className="box stack" aria-labelledby="booked">
      <h2 id="booked">{copy.title}</h2>
      <ul className="waiting-room">
        {model.booked.map(({ person, sitsAt, canSeat, act }) => (
          <li key={person.account} className="stack">
            <Who person={person} note={copy.text(format.day(sitsAt))} />
            {canSeat && (
              <>
                <p className="small soft">{copy.canSeat}</p>
                <Press kind="plain" busy={act.status === "working"} onClick={() => onSeat(person.account)}>
                  {copy.seat(handle(person))}
                </Press>
              </>
            )}
            <ActNote act={act} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Founders({ model }: PeopleViewProps) {
  const copy = useCopy().people.founders;
  return (
    <section className="box stack" aria-labelledby="founders">
      <h2 id="founders">{copy.title(model.founders.length)}</h2>
      <p className="small soft">{copy.text}</p>
      <ul className="waiting-room">
        {model.founders.map(({ person, you }) => (
          <li key={person.account} className="stack">
            {you ? <Who person={person} note={copy.you} /> : <Who person={person} />}
            {you && <PressLink href={ways.join(model.circle.address)}>{copy.take}</PressLink>}
          </li>
        ))}
      </ul>
    </section>
  );
}
