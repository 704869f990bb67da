import type { Address } from "viem";
import { PotParts } from "../art/Pot.tsx";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import { PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import type { PotModel } from "./model.ts";

export function PotPart({ circle, pot }: { circle: Address; pot: PotModel }) {
  const copy = useFirstCopy().street.pot;
  const format = useFormat();
  const whole = pot.stakes + pot.common;
  // Each is rounded down to a cent; the common part is told as the rest, so that the two add up to the eye.
  const cent = 10_000n;
  const commonToTell = (whole / cent - pot.stakes / cent) * cent;
  const common = whole === 0n ? 0 : Number((pot.common * 1000n) / whole) / 1000;
  return (
    <section className="box stack" aria-labelledby="pot">
      <h2 id="pot">{copy.title}</h2>
      <div className="pot">
        <PotParts common={common} />
        <div>
          <p className="sum sum--large">{format.sum(pot.toGive)}</p>
          <p className="small soft">{copy.toGive}</p>
        </div>
      </div>
      <dl className="facts small">
        <div>
          <dt>
            <span className="key key--stakes" />
            {copy.stakes}
          </dt>
          <dd className="sum">{format.sum(pot.stakes)}</dd>
        </div>
        <div>
          <dt>
            <span className="key" />
            {copy.common}
          </dt>
          <dd className="sum">{format.sum(commonToTell)}</dd>
        </div>
        {pot.mine !== null && (
          <div>
            <dt>{copy.mine}</dt>
            <dd className="sum">{format.sum(pot.mine)}</dd>
          </div>
        )}
      </dl>
      <PressLink kind="plain" wide href={ways.chipIn(circle)}>
        {pot.mine === null ? copy.give : copy.chipIn(format.bound(pot.chipIn.min), format.bound(pot.chipIn.max))}
      </PressLink>
    </section>
  );
}
