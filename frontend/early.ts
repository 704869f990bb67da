/*
 * What can be done before the page's own code is here: the browser runs this first, while the rest still comes.
 */
// First of all: a claim key leaves the address bar before anything else is asked for.
import "./collect/watch.ts";
import { askAhead } from "./chain/ahead.ts";
import { chosenLanguage, loadWords } from "./content/language.ts";

/** Which words the page waits for is known, and where its settings are: they come beside its code instead of after it. */
const language = chosenLanguage();
export const words = loadWords(language);
export const settings = fetch("./config.json", { cache: "no-store" });
settings
  .then(async (response) => askAhead(await response.clone().json(), location))
  // Whoever needs the settings says what is wrong with them.
  .catch(() => undefined);

// The skeleton of the street is in the document itself; only whoever comes to a street sees it.
if (/^#\/(?:c\/)?0x[0-9a-f]{40}$/i.test(location.hash)) {
  const { documentElement: root } = document;
  root.dataset["page"] = "street";
  root.lang = language;
  // The page has kept nothing here yet, so nobody in it can be one of the street.
  if (localStorage.length + sessionStorage.length === 0) root.dataset["newcomer"] = "";
}

/**
 * On a slow phone all the code takes as long to run as to come, and nothing is drawn meanwhile: it waits for the document to
 * be painted once. Only what nobody looks at is never painted.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    if (document.hidden) resolve();
    document.addEventListener("visibilitychange", () => resolve(), { once: true });
  });
}

/** File by file: an entry that imports the others would run them all in one go, in which the browser cannot answer. */
function runFiles(): void {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>("link[data-runs]")) {
    const script = document.createElement("script");
    script.type = "module";
    script.crossOrigin = "";
    script.src = href;
    document.head.append(script);
  }
}

void painted().then(() => {
  // With its first date and its first sum a browser loads calendars and currencies, which a slow phone needs as long for as
  // for half a screen: each by itself, while there is nothing to draw yet.
  setTimeout(() => new Intl.DateTimeFormat().format());
  setTimeout(() => new Intl.NumberFormat(undefined, { style: "currency", currency: "USD" }).format(1));
  // Only the built document lists them (scripts/prerender.ts).
  setTimeout(runFiles);
});
