import { useCopy } from "../content/copy.ts";
import { lastFour } from "../ui/format.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import { Who } from "../ui/Who.tsx";
import type { CandidateModel, PeopleViewProps } from "./model.ts";

export function Candidates({ model, onVouch, onTakeBackWord }: PeopleViewProps) {
  const copy = useCopy().people.candidates;
  return (
    <section className="box stack" aria-labelledby="candidates">
      <h2 id="candidates">{copy.title}</h2>
      {model.candidates.length === 0 ? (
        <p className="small soft">{copy.none}</p>
      ) : (
        <>
          <p className="small soft">{copy.word}</p>
          <ul className="waiting-room">
            {model.candidates.map((candidate) => (
              <li key={`${candidate.account} ${candidate.handle}`} className="stack">
                <Who
                  person={{ account: candidate.account, handle: candidate.handle, slot: null }}
                  note={`${copy.count(candidate.vouches, candidate.needed)} · …${lastFour(candidate.account)}`}
                />
                <Word candidate={candidate} onVouch={onVouch} onTakeBackWord={onTakeBackWord} />
                <ActNote act={candidate.act} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Word({
  candidate,
  onVouch,
  onTakeBackWord,
}: { candidate: CandidateModel } & Pick<PeopleViewProps, "onVouch" | "onTakeBackWord">) {
  const copy = useCopy().people.candidates;
  const busy = candidate.act.status === "working";
  switch (candidate.mine) {
    case "can":
      return (
        <Press kind="plain" wide busy={busy} onClick={() => onVouch(candidate.account, candidate.handle)}>
          {copy.vouch(candidate.handle)}
        </Press>
      );
    case "given":
      return (
        <p className="row">
          <span>{copy.given}</span>
          <TextPress busy={busy} onClick={() => onTakeBackWord(candidate.account, candidate.handle)}>
            {copy.takeBack}
          </TextPress>
        </p>
      );
    case "cannot":
      return null;
  }
}
