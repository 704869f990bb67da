// First of all: a claim key leaves the address bar before anything is drawn or asked for.
import "./collect/watch.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { loadConfig } from "./config.ts";
import { en } from "./content/en/index.ts";
import { houseOf } from "./house.tsx";
import "./ui/ground.ts";
import { Notice } from "./ui/Notice.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root.");

const loaded = await loadConfig();
createRoot(root).render(
  <StrictMode>
    {loaded.ok ? (
      <App house={houseOf(loaded.config)} />
    ) : (
      <main className="page">
        <Notice fault={en.page.config(loaded.fault)} />
      </main>
    )}
  </StrictMode>,
);
