import "./home.css";
import { useState } from "react";
import { isAddress } from "viem";
import { Icon } from "../art/Icon.tsx";
import { MonthInPot } from "../art/Pot.tsx";
import { useCopy } from "../content/copy.ts";
import { Field } from "../ui/Field.tsx";
import type { Person } from "../ui/model.ts";
import { Doors } from "../ui/Plate.tsx";
import { Press, PressLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import type { HomeViewProps } from "./model.ts";

/** What Potluck is, in three sentences and one picture, and the ways in. */
export function HomeView({ model, onOpen }: HomeViewProps) {
  const { home, street } = useCopy();
  return (
    <>
      <section className="hero" aria-labelledby="home">
        <div className="hero__words">
          <h1 id="home">{home.title}</h1>
          <p className="lead">{home.lead}</p>
          <div className="row">
            {model.demo !== null && <PressLink href={ways.street(model.demo)}>{home.look}</PressLink>}
            <PressLink kind={model.demo === null ? "act" : "plain"} href={ways.start}>
              {home.start}
            </PressLink>
          </div>
          <Doors members={somebody} label={street.doors(somebody.length)} />
        </div>
        <figure className="picture">
          <div className="picture__month">
            <MonthInPot />
            <b>{home.month}</b>
          </div>
          <ul className="legend">
            <li>
              <i />
              <span>
                <b>{home.legend.board.head}</b> {home.legend.board.rest}
              </span>
            </li>
            <li>
              <i className="v" />
              <span>
                <b>{home.legend.voting.head}</b> {home.legend.voting.rest}
              </span>
            </li>
            <li>
              <i className="o" />
              <span>
                <b>{home.legend.opening.head}</b> {home.legend.opening.rest}
              </span>
            </li>
          </ul>
        </figure>
      </section>
      <div className="split">
        {model.circles.length > 0 && (
          <section className="stack" aria-labelledby="circles">
            <h2 id="circles">{home.circles}</h2>
            <ul className="circles">
              {model.circles.map((circle) => (
                <li key={circle.address}>
                  <a href={ways.street(circle.address)}>
                    <span>
                      <b>{circle.name}</b>
                      <span className="small soft">
                        {circle.closed ? home.closed : home.circle(circle.members, circle.round, circle.phase)}
                      </span>
                    </span>
                    <Icon name="arrow" />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <OpenByAddress onOpen={onOpen} />
      </div>
    </>
  );
}

/** A picture of a street: twenty doors, nobody's. */
const somebody: Person[] = Array.from({ length: 20 }, (_, slot) => ({
  account: `0x${slot.toString(16).padStart(40, "0")}`,
  handle: null,
  slot,
}));

function OpenByAddress({ onOpen }: Pick<HomeViewProps, "onOpen">) {
  const copy = useCopy().home.open;
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  return (
    <form
      className="box stack"
      aria-labelledby="open"
      onSubmit={(event) => {
        event.preventDefault();
        const address = typed.trim();
        setWrong(!isAddress(address));
        if (isAddress(address)) onOpen(address);
      }}
    >
      <h2 id="open">{copy.title}</h2>
      <Field label={copy.label} hint={copy.hint} fault={wrong ? copy.bad : null}>
        {(ids) => (
          <input
            {...ids}
            className="field__hex"
            value={typed}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Press type="submit" kind="plain" wide>
        {copy.go}
      </Press>
    </form>
  );
}
