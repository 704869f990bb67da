import { useState } from "react";
import { isAddress, type Address } from "viem";
import { useCopy, useFormat } from "../content/copy.ts";
import { ScanAddress } from "../scan/ScanAddress.tsx";
import { Field, Options } from "../ui/Field.tsx";
import { lastFour } from "../ui/format.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press, TextPress } from "../ui/Press.tsx";
import { Cheque } from "./Cheque.tsx";
import { StepHead } from "./StepHead.tsx";
import type { CollectState } from "./model.ts";

type State = Extract<CollectState, { kind: "by-link" }>;
type Props = { name: string; state: State; onCollectTo: (to: Address) => void };

export function ByLink(props: Props) {
  const { collect } = useCopy();
  const format = useFormat();
  const { grant, act } = props.state;
  const [where, setWhere] = useState(act.status !== "idle");
  if (where) return <Where {...props} onBack={() => setWhere(false)} />;
  return (
    <div className="screen">
      <StepHead at={1} title={collect.what.title(props.name)} />
      <Cheque
        text={grant.text}
        amount={grant.amount}
        pinner={grant.pinner}
        chosen={collect.what.chosen(format.dateInRecord(grant.chosenAt), grant.approvals, grant.cast)}
      >
        <Press wide icon="arrow" onClick={() => setWhere(true)}>
          {collect.what.go(format.sum(grant.amount))}
        </Press>
        <p className="small soft">{collect.what.waits(format.day(grant.until))}</p>
      </Cheque>
    </div>
  );
}

function Where({ state, onCollectTo, onBack }: Props & { onBack: () => void }) {
  const copy = useCopy().collect.where;
  const format = useFormat();
  const { connected, chainId, grant, act } = state;
  const [way, setWay] = useState<"address" | "connected">("address");
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const [tried, setTried] = useState(false);
  const address = typed.trim();
  const good = isAddress(address);
  const fault = said !== "" ? said : tried && !good ? copy.bad : null;

  const paste = () => {
    navigator.clipboard.readText().then(
      (text) => {
        setTyped(text.trim());
        setSaid("");
      },
      () => setSaid(copy.unpasted),
    );
  };
  const send = () => {
    setTried(true);
    setSaid("");
    if (way === "connected" && connected !== null) onCollectTo(connected);
    else if (good) onCollectTo(address);
  };

  const field = (
    <>
      <Field
        label={copy.label}
        fault={fault}
        {...(good
          ? {
              hint: (
                <>
                  {copy.check} <b className="hex">{lastFour(address)}</b>
                </>
              ),
            }
          : {})}
      >
        {(ids) => (
          <input
            {...ids}
            className="field__hex"
            value={typed}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Press kind="plain" onClick={paste}>
          {copy.paste}
        </Press>
        <ScanAddress
          chainId={chainId}
          onAddress={(scanned) => {
            setTyped(scanned);
            setSaid("");
          }}
        />
      </div>
    </>
  );

  return (
    <form
      className="screen"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <StepHead at={2} title={copy.title} />
      <p>{copy.text}</p>
      {connected === null ? (
        field
      ) : (
        <Options
          legend={copy.title}
          value={way}
          onChange={setWay}
          options={[
            { value: "address", label: copy.address, note: copy.addressNote, more: field },
            { value: "connected", label: copy.connected, note: copy.connectedNote(lastFour(connected)) },
          ]}
        />
      )}
      <Press type="submit" wide busy={act.status === "working"}>
        {copy.go(format.sum(grant.amount))}
      </Press>
      <p className="small soft">{copy.final}</p>
      <ActNote act={act} />
      <TextPress icon="back" onClick={onBack}>
        {copy.back}
      </TextPress>
    </form>
  );
}
