import "./blank.css";
import "./street.css";
import "../board/board.css";
import "../ui/month.css";
import "../ui/plate.css";
import type { ReactNode } from "react";
import type { FirstCopy } from "../content/copy.ts";
import { Pins } from "../art/Pin.tsx";

/**
 * A street that has not been read yet: its sign, its wall, its case with blank slips, in the places where they will be.
 * Nothing shimmers. The only words are those that are the same on every street.
 *
 * @param turn What there is to do, where that is known before the street is.
 */
export function BlankStreet({ turn = <BlankTurn />, inDocument = false }: { turn?: ReactNode; inDocument?: boolean }) {
  return (
    <div className={inDocument ? "blank blank--document" : "blank"} aria-hidden="true">
      <div className="head">
        <div className="plate">
          <i className="blank__name" />
          <i className="blank__line" />
        </div>
        <div className="street" />
      </div>
      <div className="first">
        {turn}
        <div className="when">
          <i className="blank__wait" />
          <div className="month">
            {marks.map((part, index) => (
              <i key={index} className={part} />
            ))}
          </div>
        </div>
      </div>
      <BlankBoard />
    </div>
  );
}

export function BlankTurn() {
  return (
    <div className="turn">
      <i className="blank__turn" />
      <Lines />
      <i className="blank__press" />
    </div>
  );
}

/** Of whoever looks in from the street. */
export function VisitorsTurn({ words, lang }: { words: FirstCopy["street"]["turn"]["visitor"]; lang?: string }) {
  return (
    <div className="turn" lang={lang}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <div className="row">
        <i className="blank__press" />
        <i className="blank__press" />
      </div>
    </div>
  );
}

/** The lower part of it alone, while the upper is there. */
export function BlankBoard() {
  return (
    <div className="blank split" aria-hidden="true">
      <div className="case">
        <div className="case__rail">
          <i className="blank__rail" />
        </div>
        <div className="cork">
          <div className="slips slips--two">
            <BlankSlip />
            <BlankSlip />
          </div>
        </div>
      </div>
      <div className="rest">
        <div className="box stack">
          <Lines />
        </div>
        <div className="box stack">
          <Lines />
        </div>
      </div>
    </div>
  );
}

const marks = [...Array<string>(21).fill(""), ...Array<string>(3).fill("vote"), ...Array<string>(4).fill("open")];

function BlankSlip() {
  return (
    <div className="slips__side">
      <div className="slip">
        <Pins count={1} />
        <i className="blank__head" />
        <Lines />
      </div>
    </div>
  );
}

function Lines() {
  return (
    <>
      <i className="blank__line" />
      <i className="blank__line" />
      <i className="blank__line blank__line--last" />
    </>
  );
}
