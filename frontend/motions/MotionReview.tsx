import { useCopy, useFormat } from "../content/copy.ts";
import type { Act } from "../ui/model.ts";
import { ActNote, Care } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { useHandle } from "../ui/Who.tsx";
import { Words } from "../ui/Words.tsx";
import { BallotLine } from "./BallotLine.tsx";
import { ClosingTable } from "./ClosingTable.tsx";
import type { MotionDraft, ProposeModel } from "./model.ts";
import { askOfDraft } from "./proposeModel.ts";
import { useRuleValue } from "./useAsk.ts";

/** Read over before it is public: what would happen, when, and who has to agree. */
export function MotionReview(props: {
  model: ProposeModel;
  draft: MotionDraft;
  act: Act;
  onPropose: () => void;
  onEdit: () => void;
}) {
  const { model, draft, act } = props;
  const copy = useCopy().motions.propose;
  const effectOf = useEffectOf(model);
  const [ask, busy] = [askOfDraft(model, draft), act.status === "working"];
  return (
    <div className="split split--even">
      <div className="stack-wide">
        <h1>{copy.yes}</h1>
        <BallotLine ask={ask} />
        <div className="stack">
          {effectOf(draft).map((sentence) => (
            <p key={sentence}>
              <Words>{sentence}</Words>
            </p>
          ))}
          <p>{copy.needs(model.motions.needed, model.motions.roster)}</p>
        </div>
        <Care>{copy.public}</Care>
        <div className="row">
          <Press busy={busy} onClick={props.onPropose}>
            {copy.go}
          </Press>
          <Press kind="plain" busy={busy} onClick={props.onEdit}>
            {copy.edit}
          </Press>
        </div>
        <p className="small soft">{copy.oneSignature}</p>
        <ActNote act={act} />
      </div>
      {draft.kind === "close" && <ClosingTable closing={model.closing} />}
    </div>
  );
}

function useEffectOf({ members, rules, holds }: ProposeModel): (draft: MotionDraft) => string[] {
  const { motions } = useCopy();
  const copy = motions.propose;
  const format = useFormat();
  const handle = useHandle();
  const valueOf = useRuleValue();
  return (draft) => {
    switch (draft.kind) {
      case "changeRule": {
        const { rule, value } = draft;
        const before = valueOf(rule, BigInt(rules[rule]));
        return [copy.changeRule(motions.rules[rule], before, valueOf(rule, value), format.day(holds.at))];
      }
      case "partWays": {
        const found = members.find(({ person }) => person.account === draft.member);
        if (found === undefined) return [];
        const name = handle(found.person);
        return [copy.partWays(name, format.sum(found.stake)), copy.partWaysTold(name)];
      }
      case "close":
        return [copy.close];
    }
  };
}
