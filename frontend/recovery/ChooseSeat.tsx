import { useState } from "react";
import type { Address } from "viem";
import { useCopy, useFormat } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { Press } from "../ui/Press.tsx";
import { useHandle } from "../ui/Who.tsx";
import type { RecoverState } from "./model.ts";

/** Which of the neighbours with a seat one is. */
export function ChooseSeat({
  state,
  onChoose,
}: {
  state: Extract<RecoverState, { kind: "choose" }>;
  onChoose: (lost: Address) => void;
}) {
  const copy = useCopy().recovery.page;
  const format = useFormat();
  const handle = useHandle();
  const [account, setAccount] = useState("");
  const [tried, setTried] = useState(false);
  const chosen = state.seated.find((person) => person.account === account);
  return (
    <form
      className="stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (chosen !== undefined) onChoose(chosen.account);
      }}
    >
      <Field label={copy.who} hint={copy.whoHint} fault={tried && chosen === undefined ? copy.unpicked : null}>
        {(ids) => (
          <select {...ids} value={account} onChange={(event) => setAccount(event.target.value)}>
            <option value="">{copy.pick}</option>
            {state.seated.map((person) => (
              <option key={person.account} value={person.account}>
                {handle(person)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>{copy.earliest(format.day(state.finishAt))}</p>
      <Press type="submit" wide>
        {copy.go}
      </Press>
    </form>
  );
}
