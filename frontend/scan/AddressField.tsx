import { useState } from "react";
import { isAddress } from "viem";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import { lastFour } from "../ui/format.ts";
import { Press } from "../ui/Press.tsx";
import { ScanAddress } from "./ScanAddress.tsx";

/** Somebody's address, typed, pasted or scanned; once it is one, with what to compare of it. `value` has no spaces around it. */
export function AddressField(props: {
  label: string;
  fault: string | null;
  value: string;
  chainId: number;
  onChange: (value: string) => void;
}) {
  const copy = useCopy().scan.address;
  const [unpasted, setUnpasted] = useState(false);
  const { label, fault, value, chainId } = props;
  const take = (text: string) => {
    setUnpasted(false);
    props.onChange(text.trim());
  };
  const paste = () => {
    navigator.clipboard.readText().then(take, () => setUnpasted(true));
  };
  const hint = isAddress(value) ? (
    <>
      {copy.check} <b className="hex">{lastFour(value)}</b>
    </>
  ) : (
    copy.paste.hint
  );
  return (
    <>
      <Field label={label} hint={hint} fault={unpasted ? copy.unpasted : fault}>
        {(ids) => (
          <input
            {...ids}
            className="field__hex"
            value={value}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            onChange={(event) => take(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Press kind="plain" onClick={paste}>
          {copy.pasteHere}
        </Press>
        <ScanAddress chainId={chainId} onAddress={take} />
      </div>
    </>
  );
}
