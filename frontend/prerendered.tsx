/*
 * What stands in the document itself until the page's code is here. The build writes it there (scripts/prerender.ts);
 * React then puts the page in its place.
 */
import { renderToStaticMarkup } from "react-dom/server";
import { PotMark } from "./art/Pot.tsx";
import { common } from "./content/en/common.ts";
import { BlankStreet } from "./street/BlankStreet.tsx";
import { ways } from "./ui/ways.ts";

/** The product's name is the same in every language; nothing else here is a word. */
export const prerendered = renderToStaticMarkup(
  <>
    <header className="top">
      <a className="mark" href={ways.home}>
        <PotMark /> {common.product}
      </a>
    </header>
    <main className="page" aria-busy="true">
      <BlankStreet inDocument />
    </main>
  </>,
);
