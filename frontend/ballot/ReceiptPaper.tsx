import { useState } from "react";
import type { Address } from "viem";
import { useCopy, useFormat } from "../content/copy.ts";
import { TextLink, TextPress } from "../ui/Press.tsx";
import { TxLink } from "../ui/TxLink.tsx";
import { ways } from "../ui/ways.ts";
import type { Receipt } from "./model.ts";

type Props = { circle: Address; round: number; receipt: Receipt; onChangeMind: (() => void) | null };

/** A slip to take away: it finds the ballot and does not show what it says. */
export function ReceiptPaper({ circle, round, receipt, onChangeMind }: Props) {
  const { ballot, common } = useCopy();
  const copy = ballot.receipt;
  const format = useFormat();
  const [said, setSaid] = useState("");
  const onCopy = () => {
    navigator.clipboard.writeText(receipt.code).then(
      () => setSaid(common.copied),
      () => setSaid(common.copyFailed),
    );
  };
  return (
    <div className="paper receipt-paper">
      <div className="receipt stack">
        <h2>{copy.title}</h2>
        <p>
          {receipt.handedOverAt !== null && copy.line(format.dayTime(receipt.handedOverAt))} {copy.code}{" "}
          <span className="hex">{receipt.code}</span>
        </p>
        <p className="small soft">
          {receipt.handedOverAt !== null && copy.kept} {copy.note}
        </p>
      </div>
      <div className="tear receipt noprint">
        {receipt.transaction !== null && <TxLink transaction={receipt.transaction} />}
        <div className="row">
          <TextLink href={ways.find(circle, round)} icon="scan">
            {copy.find}
          </TextLink>
          {onChangeMind !== null && (
            <TextPress icon="sheet" onClick={onChangeMind}>
              {copy.change}
            </TextPress>
          )}
          <TextPress icon="copy" onClick={onCopy}>
            {copy.copy}
          </TextPress>
          <TextPress icon="printer" onClick={() => window.print()}>
            {copy.print}
          </TextPress>
        </div>
        <p role="status" className="small">
          {said}
        </p>
      </div>
    </div>
  );
}
