import type { Address } from "viem";
import { useCopy, useFormat } from "../content/copy.ts";
import { lastFour } from "../ui/format.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { useHandle, Who } from "../ui/Who.tsx";
import type { RecoveryModel, SilentModel } from "./model.ts";

/** Recoveries under way, for everybody to see. */
export function RecoveriesPart({
  recoveries,
  onFinish,
}: {
  recoveries: RecoveryModel[];
  onFinish: (lost: Address) => void;
}) {
  const copy = useCopy().recovery.list;
  const format = useFormat();
  const handle = useHandle();
  return (
    <section className="box stack" aria-labelledby="recoveries">
      <h2 id="recoveries">{copy.title}</h2>
      <p className="small soft">{copy.text}</p>
      <ul className="waiting-room">
        {recoveries.map(({ lost, to, startedAt, from, state, act }) => (
          <li key={lost.account} className="stack">
            <Who person={lost} note={copy.to(lastFour(to), format.day(startedAt))} />
            <p>{state === "waits" ? copy.waits(format.day(from)) : copy[state]}</p>
            {state === "ready" && (
              <Press kind="plain" busy={act.status === "working"} onClick={() => onFinish(lost.account)}>
                {copy.go(handle(lost))}
              </Press>
            )}
            <ActNote act={act} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Seats that anyone may give up. */
export function SilentPart({ silent, onVacate }: { silent: SilentModel[]; onVacate: (member: Address) => void }) {
  const copy = useCopy().recovery.silent;
  const format = useFormat();
  const handle = useHandle();
  return (
    <section className="box stack" aria-labelledby="silent">
      <h2 id="silent">{copy.title}</h2>
      <p className="small soft">{copy.text}</p>
      <ul className="waiting-room">
        {silent.map(({ person, since, state, act }) => (
          <li key={person.account} className="stack">
            <Who person={person} note={copy.since(format.day(since))} />
            {state === "ready" ? (
              <Press kind="plain" busy={act.status === "working"} onClick={() => onVacate(person.account)}>
                {copy.go(handle(person))}
              </Press>
            ) : (
              <p>{copy.ballot}</p>
            )}
            <ActNote act={act} />
          </li>
        ))}
      </ul>
    </section>
  );
}
