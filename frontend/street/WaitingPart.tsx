import type { Address } from "viem";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import { TextLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { useHandle } from "../ui/Who.tsx";
import type { WaitingGrant } from "./model.ts";

export function WaitingPart({ circle, waiting }: { circle: Address; waiting: WaitingGrant[] }) {
  const copy = useFirstCopy().street.waiting;
  const format = useFormat();
  const handle = useHandle();
  return (
    <section className="box stack" aria-labelledby="waiting">
      <h2 id="waiting">{copy.title(waiting.length)}</h2>
      <ul className="waits">
        {waiting.map((grant) => (
          <li key={grant.id}>
            <p>
              <a href={ways.request(circle, grant.id)}>{grant.title}</a>,{" "}
              <span className="sum">{format.sum(grant.amount)}</span>.{" "}
              {grant.claimLink
                ? copy.byLink(handle(grant.pinner), format.date(grant.until))
                : copy.byWallet(format.date(grant.until))}
            </p>
            {(grant.mine || !grant.claimLink) && (
              <TextLink href={ways.collect(circle, grant.id)} icon="arrow">
                {grant.mine ? copy.collect : copy.send}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
