import { useCopy } from "../content/copy.ts";
import { shortHex } from "./format.ts";
import type { TxRef } from "./model.ts";
import { TextLink } from "./Press.tsx";

/** The proof that it happened: on the explorer where there is one, by its hash where there is none. */
export function TxLink({ transaction }: { transaction: TxRef }) {
  const { common } = useCopy();
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

/** Inside a table or a sentence. */
export function TxHash({ transaction }: { transaction: TxRef }) {
  const hash = (
    <span className="hex" title={transaction.hash}>
      {shortHex(transaction.hash)}
    </span>
  );
  return transaction.url === null ? hash : <a href={transaction.url}>{hash}</a>;
}
