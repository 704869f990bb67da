/*
 * What stands in the document itself until the page's code is here. The build writes it there (scripts/prerender.ts);
 * React then puts the page in its place.
 */
import { renderToStaticMarkup } from "react-dom/server";
import { PotMark } from "./art/Pot.tsx";
import { common } from "./content/en/common.ts";
import { street as en } from "./content/en/street.ts";
import { street as es } from "./content/es/street.ts";
import { BlankStreet, BlankTurn, VisitorsTurn } from "./street/BlankStreet.tsx";
import { ways } from "./ui/ways.ts";

/** The product's name is the same in every language; the words to newcomers are there in each (frontend/early.ts shows one). */
export const prerendered = renderToStaticMarkup(
  <>
    <header className="top">
      <a className="mark" href={ways.home}>
        <PotMark /> {common.product}
      </a>
    </header>
    <main className="page" aria-busy="true">
      <BlankStreet
        inDocument
        turn={
          <>
            <BlankTurn />
            <VisitorsTurn lang="en" words={en.turn.visitor} />
            <VisitorsTurn lang="es" words={es.turn.visitor} />
          </>
        }
      />
    </main>
  </>,
);
