/*
 * What can be done before the page's own code is here: the browser runs this first, while the rest still comes.
 */
// First of all: a claim key leaves the address bar before anything else is asked for.
import "./collect/watch.ts";
import { askAhead } from "./chain/ahead.ts";
import { chosenLanguage, loadWords } from "./content/language.ts";

/** Which words the page waits for is known, and where its settings are: they come beside its code instead of after it. */
export const words = loadWords(chosenLanguage());
export const settings = fetch("./config.json", { cache: "no-store" });
settings
  .then(async (response) => askAhead(await response.clone().json(), location))
  // Whoever needs the settings says what is wrong with them.
  .catch(() => undefined);

// The skeleton of the street is in the document itself; only whoever comes to a street sees it.
if (/^#\/(?:c\/)?0x[0-9a-f]{40}$/i.test(location.hash)) document.documentElement.dataset["page"] = "street";

// With its first date and its first sum a browser loads calendars and currencies, which a slow phone needs as long for as
// for half a screen: each by itself, while there is nothing to draw yet.
setTimeout(() => new Intl.DateTimeFormat().format());
setTimeout(() => new Intl.NumberFormat(undefined, { style: "currency", currency: "USD" }).format(1));
