import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { readAhead } from "./chain/useCircle.ts";
import { isLocal, loadConfig, type Config } from "./config.ts";
import { declare } from "./content/language.ts";
import { Speaking } from "./content/Speaking.tsx";
import { settings, words as coming } from "./early.ts";
import { houseOf, type House } from "./house.tsx";
import { routeOf } from "./routes.ts";
import { asChosen } from "./settings/choices.ts";
import "./ui/ground.ts";
import { Notice } from "./ui/Notice.tsx";

/** Not awaited by the module itself: the language's file imports this one, and each would wait for the other for ever. */
async function open(root: HTMLElement): Promise<void> {
  const opening = loadConfig(settings)
    .then(asChosen)
    .then(async (loaded) => (loaded.ok ? await houseFor(loaded.config) : loaded.fault));
  const [house, words] = await Promise.all([opening, coming]);
  declare(words.first);
  const page = (
    <StrictMode>
      <Speaking words={words}>
        {"config" in house ? (
          <App house={house} />
        ) : (
          <main className="page">
            <Notice fault={words.first.page.config(house)} />
          </main>
        )}
      </Speaking>
    </StrictMode>
  );
  // In pieces between which the browser can answer; until it is done the document shows what it came with.
  startTransition(() => createRoot(root).render(page));
}

/** The circle one comes for is asked for before anything is drawn, and a local chain's strip pushes nothing down later. */
async function houseFor(config: Config): Promise<House> {
  const house = houseOf(config, isLocal(config) ? (await import("./chain/LocalTools.tsx")).LocalTools : null);
  const route = routeOf(window.location.hash.slice(1), config.chainId);
  if ("circle" in route) void readAhead(house, route.circle);
  return house;
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");
void open(root);
