import { useState } from "react";
import type { Address } from "viem";
import { useCopy, useFormat } from "../content/copy.ts";
import { AddressField } from "../scan/AddressField.tsx";
import { Options } from "../ui/Field.tsx";
import { lastFour } from "../ui/format.ts";
import { ActNote } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { SumField } from "../ui/SumField.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { Words } from "../ui/Words.tsx";
import type { PocketPageState, PocketViewProps, SendFault } from "./model.ts";
import { sendingOf } from "./sending.ts";

type Open = Extract<PocketPageState, { kind: "open" }>;
type Shown = "balance" | "contracts" | "chainId" | "network" | "knownIn" | "payer" | "sending" | "sent";
type SendProps = { own: Address } & Pick<Open, Shown> & Pick<PocketViewProps, "onSend">;

/** Out of the wallet, to any address: all of it, or a part. */
export function SendPart({ sent, ...props }: SendProps) {
  const copy = useCopy().pocket.out;
  const format = useFormat();
  const { balance } = props;
  return (
    <section className="box stack-wide" aria-labelledby="out">
      <h2 id="out">{copy.title}</h2>
      <div role="status">
        {sent !== null && (
          <>
            <p>
              <Words>{copy.sent(format.sum(sent.amount), lastFour(sent.to))}</Words>
            </p>
            {sent.transaction !== null && <TxLink transaction={sent.transaction} />}
          </>
        )}
      </div>
      {balance === 0n ? <p>{copy.nothing}</p> : balance !== null && <SendForm {...props} balance={balance} />}
    </section>
  );
}

const ofAddress: readonly SendFault[] = ["no-address", "itself", "contract"];

function SendForm({ balance, own, contracts, ...props }: Omit<SendProps, "sent" | "balance"> & { balance: bigint }) {
  const copy = useCopy().pocket.out;
  const format = useFormat();
  const [to, setTo] = useState("");
  const [which, setWhich] = useState<"all" | "some">("all");
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const { chainId, network, payer, knownIn, sending } = props;

  const draft = { to, sum: which === "all" ? null : typed };
  const read = sendingOf(draft, { balance, own, contracts });
  const fault = tried && "fault" in read ? read.fault : null;
  const wrongAddress = fault !== null && ofAddress.includes(fault);
  const submit = () => {
    setTried(true);
    if (!("fault" in read)) props.onSend(read.to, read.amount);
  };
  const part = (
    <SumField
      label={copy.sum}
      fault={fault !== null && !wrongAddress ? copy.fault(fault) : null}
      value={typed}
      onChange={setTyped}
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
      <AddressField
        label={copy.to}
        fault={wrongAddress ? copy.fault(fault) : null}
        value={to}
        chainId={chainId}
        onChange={setTo}
      />
      <Options
        legend={copy.howMuch}
        value={which}
        onChange={setWhich}
        options={[
          { value: "all", label: copy.all(format.sum(balance)) },
          { value: "some", label: copy.some, more: part },
        ]}
      />
      {network !== null && <p className="small soft">{copy.network(network)}</p>}
      {knownIn !== null && <p className="small soft">{payer === null ? copy.youPay : copy.relayPays(payer.name)}</p>}
      <Press type="submit" wide busy={sending.status === "working" || knownIn === null}>
        {"fault" in read ? copy.goNothing : copy.go(format.sum(read.amount))}
      </Press>
      <p className="small soft">{copy.final}</p>
      <ActNote act={sending} />
    </form>
  );
}
