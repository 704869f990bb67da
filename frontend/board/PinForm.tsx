import { useState } from "react";
import { useCopy, useFormat } from "../content/copy.ts";
import { AddressField } from "../scan/AddressField.tsx";
import { Field, Options } from "../ui/Field.tsx";
import { lastFour, parseSum } from "../ui/format.ts";
import { ActNote, Care } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { SumField } from "../ui/SumField.tsx";
import { pinFaults, readPin, textOf, roomLeft, type PinFields } from "./draft.ts";
import type { PinDraft, PinModel, PinState } from "./model.ts";
import { SlipCard } from "./SlipCard.tsx";

type Props = { model: PinModel; state: Extract<PinState, { kind: "writing" }>; onPin: (draft: PinDraft) => void };

const empty: PinFields = { headline: "", more: "", amount: "", collector: "wallet", address: "" };

/** Written on the left, hanging on cork at the right while one writes. */
export function PinForm({ model, state, onPin }: Props) {
  const { pin } = useCopy();
  const format = useFormat();
  const [fields, setFields] = useState(empty);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<PinFields>) => setFields({ ...fields, ...change });
  const faults = pinFaults(fields, model);
  const shown = tried ? faults : {};
  const room = roomLeft(fields, model);

  return (
    <div className="split split--even">
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const draft = readPin(fields, model);
          if (draft !== null) onPin(draft);
        }}
      >
        <div className="stack">
          <h1>{pin.title}</h1>
          <p className="lead">{pin.lead(format.day(model.votesAt))}</p>
          {model.cooldown > 0 && <p className="small soft">{pin.cooldown(model.cooldown)}</p>}
        </div>
        <Field
          label={pin.headline}
          hint={pin.headlineHint}
          fault={shown.headline === true ? pin.faults.headline : null}
        >
          {(ids) => (
            <input {...ids} value={fields.headline} onChange={(event) => set({ headline: event.target.value })} />
          )}
        </Field>
        <Field
          label={pin.text}
          hint={room < 200 ? pin.left(Math.max(0, room)) : pin.textHint}
          fault={shown.long === true ? pin.faults.long : null}
        >
          {(ids) => <textarea {...ids} value={fields.more} onChange={(event) => set({ more: event.target.value })} />}
        </Field>
        <Care>{pin.forever}</Care>
        <SumField
          label={pin.amount}
          hint={pin.amountHint(format.bound(model.cap))}
          fault={
            shown.amount === undefined
              ? null
              : shown.amount === "cap"
                ? pin.faults.cap(format.bound(model.cap))
                : pin.faults[shown.amount]
          }
          value={fields.amount}
          onChange={(amount) => set({ amount })}
        />
        <Options
          legend={pin.collector}
          value={fields.collector}
          onChange={(collector) => set({ collector })}
          options={[
            { value: "wallet", label: pin.wallet, note: pin.walletNote(lastFour(state.account)) },
            { value: "link", label: pin.link, note: pin.linkNote },
            {
              value: "address",
              label: pin.address,
              note: pin.addressNote,
              more: (
                <AddressField
                  label={pin.addressLabel}
                  fault={shown.address === true ? pin.faults.address : null}
                  value={fields.address}
                  chainId={model.chainId}
                  onChange={(address) => set({ address })}
                />
              ),
            },
          ]}
        />
        <Press type="submit" wide busy={state.act.status === "working"}>
          {pin.go}
        </Press>
        <p className="small soft">{pin.oneSignature}</p>
        <ActNote act={state.act} />
      </form>
      <div className="stack preview" aria-hidden="true">
        <p className="small soft">{pin.preview}</p>
        <div className="case">
          <div className="cork">
            <SlipCard
              slip={{
                id: 0,
                text: textOf(fields) || pin.previewTitle,
                amount: parseSum(fields.amount) ?? 0n,
                pinner: state.me,
                ballot: 1,
                firstBallotAt: null,
              }}
              waits
            />
          </div>
        </div>
      </div>
    </div>
  );
}
