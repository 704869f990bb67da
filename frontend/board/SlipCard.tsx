import "./board.css";
import { Pins } from "../art/Pin.tsx";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import { bodyOf, titleOf, type Slip } from "../ui/model.ts";
import { Who } from "../ui/Who.tsx";

const ages = ["", "slip--second", "slip--third"];

/** One request. It yellows and gains a pin with each ballot, and the words say so too. */
export function SlipCard({ slip, waits, href }: { slip: Slip; waits: boolean; href?: string }) {
  const copy = useFirstCopy().street.board;
  const format = useFormat();
  const title = titleOf(slip.text);
  const body = bodyOf(slip.text);
  return (
    <article className={`slip ${ages[slip.ballot - 1] ?? ""}`}>
      <Pins count={slip.ballot} />
      <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
      {body !== "" && <p className="said slip__body">{body}</p>}
      <p className="slip__age">
        {slip.firstBallotAt === null
          ? (waits ? copy.ageNext : copy.age)[slip.ballot - 1]
          : copy.firstBallot(format.day(slip.firstBallotAt))}
      </p>
      <div className="slip__foot">
        <span className="sum">{format.sum(slip.amount)}</span>
        <Who person={slip.pinner} />
      </div>
    </article>
  );
}
