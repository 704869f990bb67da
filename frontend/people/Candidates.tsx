import { useCopy } from "../content/copy.ts";
import { useEarlyWords } from "../recovery/useEarlyWords.ts";
import { lastFour } from "../ui/format.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press, PressLink, TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { Who } from "../ui/Who.tsx";
import type { CandidateModel, PeopleViewProps } from "./model.ts";

export function Candidates(props: PeopleViewProps) {
  const copy = useCopy().people.candidates;
  const { candidates } = props.model;
  return (
    <section className="box stack" aria-labelledby="candidates">
      <h2 id="candidates">{copy.title}</h2>
      <p className="small soft">{candidates.length === 0 ? copy.none : copy.word}</p>
      <ul className="waiting-room">
        {candidates.map((candidate) => (
          <li key={`${candidate.account} ${candidate.handle}`} className="stack">
            <Candidate {...props} candidate={candidate} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Candidate(props: PeopleViewProps & { candidate: CandidateModel }) {
  const copy = useCopy().people.candidates;
  const { account, handle, seat, vouches, needed, act } = props.candidate;
  const count = copy.count(vouches, needed);
  return (
    <>
      <Who
        person={{ account, handle, slot: null }}
        note={`${seat === null ? count : copy.again(handle, count)} · …${lastFour(account)}`}
      />
      <Word {...props} />
      <ActNote act={act} />
    </>
  );
}

function Word({ candidate, model, onVouch, onTakeBackWord }: PeopleViewProps & { candidate: CandidateModel }) {
  const copy = useCopy().people.candidates;
  const early = useEarlyWords();
  const { account, handle, seat, act } = candidate;
  const busy = act.status === "working";
  switch (candidate.mine) {
    case "can":
      // Somebody's seat is at stake: that is read before it is signed.
      if (seat !== null) {
        return (
          <PressLink kind="plain" wide href={ways.vouch(model.circle.address, account, handle)}>
            {copy.look(handle)}
          </PressLink>
        );
      }
      return (
        <Press kind="plain" wide busy={busy} onClick={() => onVouch(account, handle)}>
          {copy.vouch(handle)}
        </Press>
      );
    case "given":
      return (
        <p className="row">
          <span>{candidate.early === null ? copy.given : early(handle, candidate.early)}</span>
          <TextPress busy={busy} onClick={() => onTakeBackWord(account, handle)}>
            {copy.takeBack}
          </TextPress>
        </p>
      );
    case "cannot":
      return null;
  }
}
