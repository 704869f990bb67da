import "./rules.css";
import type { Rule } from "../../protocol/types.ts";
import { useCopy, useFormat } from "../content/copy.ts";
import { RULES } from "../motions/draft.ts";
import { MotionsPart } from "../motions/MotionsPart.tsx";
import { useRuleValue } from "../motions/useAsk.ts";
import { shortHex } from "../ui/format.ts";
import { PressLink, TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { Words } from "../ui/Words.tsx";
import { Article } from "./Article.tsx";
import { FixedRules } from "./FixedRules.tsx";
import { ThinPart } from "./ThinPart.tsx";
import type { RulesModel, RulesViewProps } from "./model.ts";

/** The rules of the house on one sheet, and beside it what is about to change them. */
export function RulesView({ model, thin, closing, onPrint, onClose }: RulesViewProps) {
  const { rules, motions } = useCopy();
  const { circle } = model;
  return (
    <div className="split">
      <article className="paper rulebook" aria-labelledby="rules">
        <header className="rulebook__head">
          <p>
            <span>{circle.name}</span>
            <span className="noprint">
              <TextPress onClick={onPrint}>{rules.print}</TextPress>
            </span>
          </p>
          <h1 id="rules">{rules.title}</h1>
          <p className="lead">{rules.lead(circle.name)}</p>
        </header>
        <section aria-labelledby="changeable">
          <h2 id="changeable">{rules.changeable.title}</h2>
          <p className="soft">{rules.changeable.note}</p>
          <ol className="articles">
            {RULES.map((rule) => (
              <RuleArticle key={rule} rule={rule} model={model} />
            ))}
          </ol>
        </section>
        <FixedRules fixed={model.fixed} now={model.now} />
        <p className="small soft">
          {rules.contract} <span className="hex">{shortHex(circle.address)}</span>
        </p>
      </article>
      <aside className="rulebook__side noprint">
        {thin !== null && <ThinPart thin={thin} act={closing} onClose={onClose} />}
        <MotionsPart motions={model.motions} />
        <section className="box stack" aria-labelledby="how-motions">
          <h2 id="how-motions">{motions.about.title}</h2>
          <ol className="steps3">
            {motions.about.steps(model.motions.needed, model.motions.roster).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <PressLink kind="plain" wide href={ways.propose(circle.address)}>
            {motions.about.go}
          </PressLink>
        </section>
      </aside>
    </div>
  );
}

function RuleArticle({ rule, model }: { rule: Rule; model: RulesModel }) {
  const { motions, rules } = useCopy();
  const format = useFormat();
  const valueOf = useRuleValue();
  const meaning = useMeaning(model);
  const coming = model.coming.filter((change) => change.rule === rule);
  return (
    <Article name={motions.rules[rule]} value={valueOf(rule, BigInt(model.rules[rule]))} text={meaning(rule)}>
      {coming.map(({ to, at, round }) => (
        <p key={round} className="articles__will">
          <Words>{rules.will(valueOf(rule, to), format.day(at), round)}</Words>
        </p>
      ))}
    </Article>
  );
}

function useMeaning({ today, rules: { cooldown } }: RulesModel): (rule: Rule) => string {
  const { means } = useCopy().rules;
  const format = useFormat();
  return (rule) => {
    switch (rule) {
      case "chipInMin":
      case "chipInMax":
      case "requestCap":
        return means[rule];
      case "quorumPercent":
        return means.quorumPercent(today.quorum, today.seats);
      case "approvalPercent":
        return means.approvalPercent(today.approvals, today.ballots);
      case "spendPercent":
        return means.spendPercent(format.sum(today.toGive));
      case "vouches":
        return means.vouches(today.vouches);
      case "cooldown":
        return means.cooldown(cooldown);
    }
  };
}
