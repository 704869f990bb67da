import "./street.css";
import { useCopy, useFormat } from "../content/copy.ts";
import { TakeBack } from "../people/TakeBack.tsx";
import { Plate } from "../ui/Plate.tsx";
import { Press, TextLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { Words } from "../ui/Words.tsx";
import type { ClosedViewProps } from "./model.ts";
import { WaitingPart } from "./WaitingPart.tsx";

/** A circle that has come to its end: what is still to be taken back and collected, and the way to its past. */
export function ClosedView(props: ClosedViewProps) {
  const { model } = props;
  const { closed } = useCopy();
  const format = useFormat();
  return (
    <>
      <div className="head">
        <Plate name={model.circle.name} note={closed.plate} />
      </div>
      <section className="turn" aria-labelledby="closed">
        <h2 id="closed">{closed.title}</h2>
        <p>{closed.text(format.dateInRecord(model.closedAt), model.heirs)}</p>
        <Owed {...props} />
        {model.untaken.people > 0 && (
          <p className="small soft">
            <Words>{closed.untaken(format.sum(model.untaken.sum), model.untaken.people)}</Words>
          </p>
        )}
        <TextLink href={ways.rounds(model.circle.address)} icon="sheet">
          {closed.past}
        </TextLink>
      </section>
      {model.waiting.length > 0 && <WaitingPart circle={model.circle.address} waiting={model.waiting} />}
    </>
  );
}

function Owed({ model, takingBack, onTakeBack, onConnect }: ClosedViewProps) {
  const { closed, common } = useCopy();
  const format = useFormat();
  const { me } = model;
  switch (me.kind) {
    case "nobody":
      return (
        <>
          <p>{closed.nobody}</p>
          <Press kind="plain" onClick={onConnect}>
            {common.connect}
          </Press>
        </>
      );
    case "stranger":
      return <p>{closed.stranger}</p>;
    case "member":
      return (
        <>
          {me.owed > 0n ? (
            <div className="stack">
              <p className="sum sum--large">{format.sum(me.owed)}</p>
              <p>{closed.owed}</p>
            </div>
          ) : (
            takingBack.paid === null && <p>{closed.nothing}</p>
          )}
          <TakeBack owed={me.owed} payout={takingBack} onTakeBack={onTakeBack} />
          {me.owed === 0n && <p className="small soft">{closed.later}</p>}
        </>
      );
  }
}
