import type { ReactNode } from "react";
import type { Address } from "viem";
import { Icon } from "../art/Icon.tsx";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import { TextLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import type { SetUp } from "./setUpModel.ts";

/** A new circle's list of what is left before its first ballot. It goes when voting opens. */
export function SetUpPart({ circle, setUp }: { circle: Address; setUp: SetUp }) {
  const copy = useFirstCopy().street.setUp;
  const format = useFormat();
  const { done, seated, expected, opensAt } = setUp;
  const left = Object.values(done).filter((one) => !one).length;
  return (
    <section className="box stack" aria-labelledby="set-up">
      <h2 id="set-up">{copy.title}</h2>
      <p>{left === 0 ? copy.ready(format.day(opensAt)) : copy.left(left, format.day(opensAt))}</p>
      <ul className="setup">
        <Step done={done.three} text={copy.three}>
          <TextLink href={ways.people(circle)}>{copy.invite}</TextLink>
        </Step>
        <Step done={done.seats} text={copy.seats(seated, expected)}>
          <TextLink href={ways.people(circle)}>{copy.who}</TextLink>
        </Step>
        <Step done={done.money} text={copy.money}>
          <TextLink href={ways.chipIn(circle)}>{copy.chipIn}</TextLink>
        </Step>
        <Step done={done.request} text={copy.request}>
          <TextLink href={ways.pin(circle)}>{copy.pin}</TextLink>
        </Step>
      </ul>
    </section>
  );
}

function Step({ done, text, children }: { done: boolean; text: string; children: ReactNode }) {
  const copy = useFirstCopy().street.setUp;
  return (
    <li className={done ? "setup__step is-done" : "setup__step"}>
      <span className="setup__mark">
        {done && <Icon name="check" />}
        <span className="unseen">{done ? copy.done : copy.open}</span>
      </span>
      <div>
        <p>{text}</p>
        {!done && children}
      </div>
    </li>
  );
}
