import { useState } from "react";
import { isAddress, type Address } from "viem";
import { useCopy, useFormat } from "../content/copy.ts";
import { AddressField } from "../scan/AddressField.tsx";
import { Options } from "../ui/Field.tsx";
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
  const [address, setAddress] = useState("");
  const [tried, setTried] = useState(false);
  const good = isAddress(address);
  const send = () => {
    setTried(true);
    if (way === "connected" && connected !== null) onCollectTo(connected);
    else if (good) onCollectTo(address);
  };

  const field = (
    <AddressField
      label={copy.label}
      fault={tried && !good ? copy.bad : null}
      value={address}
      chainId={chainId}
      onChange={setAddress}
    />
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
