import { isSameAddress } from "../chain/address.ts";
import { useCopy, useFormat } from "../content/copy.ts";
import { shortHex } from "../ui/format.ts";
import type { Act } from "../ui/model.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import type { CirclePlan, StartModel } from "./model.ts";

/** Everything once more in plain words, before anything is signed. */
export function Review(props: {
  plan: CirclePlan;
  known: StartModel["known"];
  length: StartModel["lengths"][number]["name"];
  act: Act;
  onMake: () => void;
  onEdit: () => void;
}) {
  const { start } = useCopy();
  const format = useFormat();
  const { plan, act } = props;
  const { rules } = plan;
  const founders = plan.founders.map(
    (founder) => props.known.find(({ account }) => isSameAddress(account, founder))?.handle ?? shortHex(founder),
  );
  const values = start.values;
  const lines: [string, string][] = [
    [start.lines.name, plan.name],
    [start.lines.founders, format.list(founders)],
    [start.lines.chipIn, values.chipIn(format.bound(rules.chipInMin), format.bound(rules.chipInMax))],
    [start.lines.cap, values.cap(format.bound(rules.requestCap))],
    [start.lines.quorum, values.quorum(rules.quorumPercent)],
    [start.lines.approval, values.approval(rules.approvalPercent)],
    [start.lines.spend, values.spend(rules.spendPercent)],
    [start.lines.vouches, values.vouches(rules.vouches)],
    [start.lines.cooldown, values.cooldown(rules.cooldown)],
    [start.lines.tally, start.tallies[plan.tally].name],
    [start.lines.month, start.lengthNames[props.length]],
    [start.lines.begins, format.dayTime(plan.start)],
  ];
  return (
    <div className="narrow">
      <h1>{start.yes}</h1>
      <div className="paper">
        <dl className="sheet review">
          {lines.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Press wide busy={act.status === "working"} onClick={props.onMake}>
        {start.make}
      </Press>
      <p className="small soft">{start.oneSignature}</p>
      <ActNote act={act} />
      {act.status !== "working" && <TextPress onClick={props.onEdit}>{start.edit}</TextPress>}
    </div>
  );
}
