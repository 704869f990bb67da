/*
 * What can be done before the page's own code is here: the browser runs this first, while the rest still comes.
 */
// First of all: a claim key leaves the address bar before anything else is asked for.
import "./collect/watch.ts";
import { chosenLanguage, loadWords } from "./content/language.ts";

/** Which words the page waits for is known, so they come beside its code instead of after it. */
export const words = loadWords(chosenLanguage());

// The skeleton of the street is in the document itself; only whoever comes to a street sees it.
if (/^#\/(?:c\/)?0x[0-9a-f]{40}$/i.test(location.hash)) document.documentElement.dataset["page"] = "street";

// With its first date and its first sum a browser loads calendars and currencies, which a slow phone needs as long for as
// for half a screen: each by itself, while there is nothing to draw yet.
setTimeout(() => new Intl.DateTimeFormat().format());
setTimeout(() => new Intl.NumberFormat(undefined, { style: "currency", currency: "USD" }).format(1));
