import { useCopy, useFormat } from "../content/copy.ts";
import { shortHex } from "../ui/format.ts";
import type { CircleName } from "../ui/model.ts";
import { TxHash } from "../ui/TxLink.tsx";
import type { Sheet } from "./model.ts";

/** Where on the chain all of this stands, how to count it again, and that this browser has. */
export function Check({ circle, sheet }: { circle: CircleName; sheet: Sheet }) {
  const { check } = useCopy().history;
  const format = useFormat();
  const short = <span className="hex">{shortHex(circle.address)}</span>;
  return (
    <section className="check">
      <h2>{check.title}</h2>
      {sheet.recount !== null && (
        <p className="noprint" role="status">
          <b>{sheet.recount.agrees ? check.agrees : check.differs}</b>
        </p>
      )}
      <p className="small">
        {check.text}{" "}
        {sheet.blocks === null
          ? check.circle
          : check.blocks(format.count(sheet.blocks.from), format.count(sheet.blocks.to))}{" "}
        <span className="noprint">{sheet.circleUrl === null ? short : <a href={sheet.circleUrl}>{short}</a>}. </span>
        <span className="onpaper hex">{circle.address}</span>
        {check.chainCounts(sheet.round)}
      </p>
      <ol className="check__how small">
        {check.how(sheet.round).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {sheet.records.length > 0 && (
        <dl className="ledger small">
          {sheet.records.map((record) => (
            <div key={record.kind}>
              <dt>
                {check[record.kind]}, {format.timeInRecord(record.at)}, {check.block(format.count(record.block))}
              </dt>
              <dd>{record.transaction !== null && <TxHash transaction={record.transaction} />}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
