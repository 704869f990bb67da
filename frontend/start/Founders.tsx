import type { Address } from "viem";
import { isSameAddress } from "../chain/address.ts";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { shortHex } from "../ui/format.ts";
import { TextPress } from "../ui/Press.tsx";
import type { StartModel } from "./model.ts";
import type { PartProps } from "./NamePart.tsx";

/** Neighbours by handle where this page knows them, by address where it does not. */
export function Founders({
  account,
  known,
  fields,
  set,
}: PartProps & { account: Address; known: StartModel["known"] }) {
  const { start } = useCopy();
  const change = (index: number, typed: string) =>
    set({ founders: fields.founders.map((founder, at) => (at === index ? typed : founder)) });
  const me = known.find((one) => isSameAddress(one.account, account))?.handle ?? shortHex(account);
  return (
    <fieldset className="start__part">
      <legend>{start.founders}</legend>
      <p className="small soft">{start.foundersHint}</p>
      <p>
        <b>{me}</b> <span className="soft">({start.founderYou})</span>
      </p>
      {fields.founders.map((typed, index) => (
        <div key={index} className="start__founder">
          <Field label={start.founder(index + 2)}>
            {(ids) =>
              known.length > 0 ? (
                <select {...ids} value={typed} onChange={(event) => change(index, event.target.value)}>
                  <option value="">{start.knownNone}</option>
                  {known
                    .filter((one) => !isSameAddress(one.account, account))
                    .map((one) => (
                      <option key={one.account} value={one.account}>
                        {one.handle}
                      </option>
                    ))}
                </select>
              ) : (
                <input
                  {...ids}
                  className="field__hex"
                  value={typed}
                  spellCheck={false}
                  autoComplete="off"
                  autoCapitalize="off"
                  onChange={(event) => change(index, event.target.value)}
                />
              )
            }
          </Field>
          {fields.founders.length > 2 && (
            <TextPress onClick={() => set({ founders: fields.founders.filter((_, at) => at !== index) })}>
              {start.dropFounder(index + 2)}
            </TextPress>
          )}
        </div>
      ))}
      {fields.founders.length < 47 && (
        <TextPress onClick={() => set({ founders: [...fields.founders, ""] })}>{start.addFounder}</TextPress>
      )}
    </fieldset>
  );
}
