import { useState } from "react";
import type { Address } from "viem";
import { useCopy, useFormat } from "../content/copy.ts";
import { Field, Options } from "../ui/Field.tsx";
import { ActNote } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { SumField } from "../ui/SumField.tsx";
import { useHandle } from "../ui/Who.tsx";
import { Words } from "../ui/Words.tsx";
import { ChippedIn } from "./ChippedIn.tsx";
import { chipInFault, roomFor, usualSum, usualSums, type Draft } from "./draft.ts";
import type { ChipIn, ChipInModel, ChipInViewProps } from "./model.ts";
import { parseSum } from "../ui/format.ts";

/** Chip in, for oneself or for a neighbour, or give: an amount and one signature. */
export function ChipInView({ model, onChipIn, onAgain, onConnect }: ChipInViewProps) {
  const { pot, common } = useCopy();
  const format = useFormat();
  if (model.done !== null) return <ChippedIn model={model} done={model.done} onAgain={onAgain} />;
  return (
    <div className="narrow">
      <h1>{pot.title}</h1>
      <p className="lead">{pot.lead(format.bound(model.bounds.min), format.bound(model.bounds.max))}</p>
      {model.me.kind === "nobody" ? (
        <>
          <p>{pot.nobody}</p>
          <Press onClick={onConnect}>{common.connect}</Press>
        </>
      ) : (
        <ChipInForm model={model} onChipIn={onChipIn} />
      )}
    </div>
  );
}

function ChipInForm({ model, onChipIn }: { model: ChipInModel; onChipIn: (what: ChipIn) => void }) {
  const { pot } = useCopy();
  const format = useFormat();
  const { me, nextRoundAt } = model;
  const [kind, setKind] = useState<Draft["kind"]>(me.kind === "member" ? "mine" : "gift");
  const [member, setMember] = useState<Address | null>(null);
  const [typed, setTyped] = useState(() => usualSum(model));
  const [tried, setTried] = useState(false);
  const draft: Draft = { kind, member, typed };
  const fault = chipInFault(model, draft);
  const room = roomFor(model, draft);
  const amount = parseSum(typed);
  const full = (kind === "mine" || member !== null) && room === null && kind !== "gift";

  const says = fault === null || !tried ? null : fault;
  const sumFault = () => {
    if (says === null || says.kind === "no-neighbour" || says.kind === "full") return null;
    if (says.kind === "unreadable") return pot.badAmount;
    if (says.kind === "too-little") return pot.tooLittle(format.bound(says.least));
    return says.kind === "too-much" ? pot.tooMuch(format.bound(says.most)) : pot.notEnough(format.sum(says.held));
  };

  const submit = () => {
    setTried(true);
    if (fault !== null || amount === null) return;
    if (kind === "neighbour") {
      if (member !== null) onChipIn({ kind, member, amount });
    } else onChipIn({ kind, amount });
  };

  const gift = { value: "gift" as const, label: pot.gift, note: pot.giftNote };
  const whose = (
    <Whose
      model={model}
      member={member}
      onChange={setMember}
      fault={says?.kind === "no-neighbour" ? pot.noNeighbour : null}
    />
  );

  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {me.kind === "member" ? (
        <Options
          legend={pot.who}
          value={kind}
          onChange={setKind}
          options={[
            { value: "mine", label: pot.mine, note: <Words>{pot.mineNote(format.sum(me.stake))}</Words> },
            { value: "neighbour", label: pot.neighbour, note: pot.neighbourNote, more: whose },
            gift,
          ]}
        />
      ) : (
        <p>
          {pot.visitor} {pot.giftNote}
        </p>
      )}
      {full ? (
        <p className="kraft">
          {kind === "mine" ? pot.mineFull(format.day(nextRoundAt)) : pot.neighbourFull(format.day(nextRoundAt))}
        </p>
      ) : (
        <>
          <SumField
            label={pot.amount}
            hint={room === null ? pot.amountGift : pot.amountHint(format.bound(room.least), format.bound(room.most))}
            fault={sumFault()}
            value={typed}
            onChange={setTyped}
          />
          {room !== null && (
            <div className="row" role="group" aria-label={pot.choices}>
              {usualSums(room).map((sum) => (
                <Press key={String(sum)} kind="plain" onClick={() => setTyped(format.typed(sum))}>
                  {format.bound(sum)}
                </Press>
              ))}
            </div>
          )}
          {model.balance !== null && (
            <p className="small soft">
              <Words>{pot.balance(format.sum(model.balance))}</Words>
            </p>
          )}
          <Press type="submit" wide busy={model.act.status === "working"}>
            {amount === null
              ? pot.noSum
              : kind === "gift"
                ? pot.goGift(format.sum(amount))
                : pot.goMine(format.sum(amount))}
          </Press>
          <p className="small soft">{pot.oneSignature}</p>
        </>
      )}
      <ActNote act={model.act} />
    </form>
  );
}

function Whose(props: {
  model: ChipInModel;
  member: Address | null;
  onChange: (member: Address | null) => void;
  fault: string | null;
}) {
  const { pot } = useCopy();
  const handle = useHandle();
  const { neighbours } = props.model;
  return (
    <Field label={pot.whose} fault={props.fault}>
      {(ids) => (
        <select
          {...ids}
          value={props.member ?? ""}
          onChange={(event) =>
            props.onChange(
              neighbours.find(({ person }) => person.account === event.target.value)?.person.account ?? null,
            )
          }
        >
          <option value="">{pot.whoseNone}</option>
          {neighbours.map(({ person }) => (
            <option key={person.account} value={person.account}>
              {handle(person)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
