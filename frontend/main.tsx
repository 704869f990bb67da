// First of all: a claim key leaves the address bar before anything is drawn or asked for.
import "./collect/watch.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { loadConfig } from "./config.ts";
import { chosenLanguage, declare, loadWords } from "./content/language.ts";
import { Speaking } from "./content/Speaking.tsx";
import { houseOf } from "./house.tsx";
import { asChosen } from "./settings/choices.ts";
import "./ui/ground.ts";
import { Notice } from "./ui/Notice.tsx";

/** Not awaited by the module itself: the language's file imports this one, and each would wait for the other for ever. */
async function open(root: HTMLElement): Promise<void> {
  const [loaded, words] = await Promise.all([loadConfig().then(asChosen), loadWords(chosenLanguage())]);
  declare(words.first);
  createRoot(root).render(
    <StrictMode>
      <Speaking words={words}>
        {loaded.ok ? (
          <App house={houseOf(loaded.config)} />
        ) : (
          <main className="page">
            <Notice fault={words.first.page.config(loaded.fault)} />
          </main>
        )}
      </Speaking>
    </StrictMode>,
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");
void open(root);
