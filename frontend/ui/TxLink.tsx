import { useState } from "react";
import { Icon } from "../art/Icon.tsx";
import { useFirstCopy } from "../content/copy.ts";
import { shortHex } from "./format.ts";
import type { TxRef } from "./model.ts";
import { TextLink } from "./Press.tsx";

/** The proof that it happened: on the explorer where there is one, by its hash where there is none. */
export function TxLink({ transaction }: { transaction: TxRef }) {
  const { common } = useFirstCopy();
  if (transaction.url !== null) {
    return (
      <TextLink href={transaction.url} icon="out">
        {common.transaction}
      </TextLink>
    );
  }
  return (
    <p className="small">
      {common.transactionHash} <TxHash transaction={transaction} />
    </p>
  );
}

/** Inside a table or a sentence. Without an explorer to go to, pressing it copies the whole. */
export function TxHash({ transaction }: { transaction: TxRef }) {
  const { common } = useFirstCopy();
  const [said, setSaid] = useState("");
  const { hash, url } = transaction;
  if (url !== null) {
    return (
      <a className="hex" href={url}>
        {shortHex(hash)}
      </a>
    );
  }
  const copy = () => {
    navigator.clipboard.writeText(hash).then(
      () => setSaid(common.copied),
      () => setSaid(common.copyFailed),
    );
  };
  return (
    <span className="tx">
      <button
        type="button"
        className="link tx__hash"
        aria-label={common.copyTransaction(shortHex(hash))}
        onClick={copy}
      >
        <span className="hex">{shortHex(hash)}</span>
        <Icon name="copy" />
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
