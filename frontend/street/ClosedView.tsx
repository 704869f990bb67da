import "./street.css";
import { useCopy, useFormat } from "../content/copy.ts";
import { ActNote } from "../ui/Notice.tsx";
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
        <TextLink href={ways.rounds(model.circle.address)} icon="sheet">
          {closed.past}
        </TextLink>
      </section>
      {model.waiting.length > 0 && <WaitingPart circle={model.circle.address} waiting={model.waiting} />}
    </>
  );
}

function Owed({ model, takeBack, onTakeBack, onConnect }: ClosedViewProps) {
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
      if (me.owed === 0n) return <p role="status">{takeBack.status === "done" ? closed.takenBack : closed.nothing}</p>;
      return (
        <>
          <p>
            <Words>{closed.owed(format.sum(me.owed))}</Words>
          </p>
          <Press busy={takeBack.status === "working"} onClick={onTakeBack}>
            {closed.takeBack(format.sum(me.owed))}
          </Press>
          <ActNote act={takeBack} />
        </>
      );
  }
}
