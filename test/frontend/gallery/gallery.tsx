/**
 * Every screen in every state, with made-up props and no chain: to look at while drawing. Not shipped.
 * Open one by its name in the hash: gallery/#ballot-ticking. One in the place of another, as when the state changes while
 * one looks: gallery/#ballot-ticking+ballot-sealing. In Spanish: gallery/?language=es#ballot-ticking. As a language whose
 * lines run from right to left would have it: gallery/?rtl#ballot-ticking. As one that needs far more room for the same:
 * gallery/?long#ballot-ticking.
 */
import { StrictMode, useLayoutEffect, useSyncExternalStore, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { declare, languageOf, loadWords } from "../../../frontend/content/language.ts";
import { Speaking } from "../../../frontend/content/Speaking.tsx";
import { LocalStrip } from "../../../frontend/ui/LocalStrip.tsx";
import { Shell } from "../../../frontend/ui/Shell.tsx";
import type { Place, ShellProps } from "../../../frontend/ui/shellModel.ts";
import { lengthened } from "./longWords.ts";
import { circle, idle, monthAt, nothing, person } from "./samples.ts";
import { streetScreens } from "./street.tsx";
import { ballotScreens } from "./ballot.tsx";
import { collectScreens } from "./collect.tsx";
import { doorstepScreens } from "./doorsteps.tsx";
import { helpScreens } from "./help.tsx";
import { keyScreens } from "./keys.tsx";
import { motionScreens } from "./motions.tsx";
import { roundScreens } from "./rounds.tsx";
import { otherScreens } from "./others.tsx";
import { pocketScreens } from "./pocket.tsx";
import { recoveryScreens } from "./recovery.tsx";
import { settingsScreens } from "./settings.tsx";

const screens: Record<string, ReactNode> = {
  ...streetScreens,
  ...ballotScreens,
  ...collectScreens,
  ...doorstepScreens,
  ...helpScreens,
  ...keyScreens,
  ...motionScreens,
  ...roundScreens,
  ...otherScreens,
  ...pocketScreens,
  ...recoveryScreens,
  ...settingsScreens,
};

const places: Place[] = ["street", "ballot", "people", "rounds"];

function shellOf(name: string): Omit<ShellProps, "children"> {
  const away =
    name.startsWith("help") ||
    name.startsWith("pocket") ||
    name.startsWith("settings") ||
    name.startsWith("home") ||
    name.startsWith("start") ||
    name.startsWith("collect");
  return {
    circle: away ? null : circle,
    closed: name === "street-ended",
    place: places.find((place) => name.startsWith(place)) ?? null,
    you: away || name.includes("visitor") ? { kind: "nobody" } : { kind: "person", person: person(0) },
    local: name.includes("board") && (
      <LocalStrip
        neighbours={[0, 1, 2].map((n) => ({ handle: person(n).handle ?? "", account: person(n).account }))}
        playing={person(0).account}
        onPlay={nothing}
        next={{ to: "voting-opens" }}
        skipping={false}
        onSkip={nothing}
        now={monthAt(9).now}
      />
    ),
    notice: null,
    wallets: {
      open: false,
      choices: [],
      act: idle,
      pockets: [],
      pocket: null,
      onPick: nothing,
      onPocket: nothing,
      onClose: nothing,
      onLeave: null,
    },
    onConnect: nothing,
  };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

function Gallery() {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash.slice(1));
  // Whoever opened it knows that it stands.
  useLayoutEffect(() => {
    document.documentElement.dataset["screen"] = hash;
  }, [hash]);
  const asked = hash.split("+");
  const name = asked.at(-1) ?? "";
  const screen = screens[name];
  if (screen === undefined) {
    return (
      <ul>
        {Object.keys(screens).map((one) => (
          <li key={one}>
            <a href={`#${one}`}>{one}</a>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <Shell key={asked[0]} {...shellOf(name)}>
      {screen}
    </Shell>
  );
}

const asked = new URLSearchParams(window.location.search);
const spoken = await loadWords(languageOf(asked.get("language"), ["en"]));
const words = asked.has("long") ? lengthened(spoken, await spoken.all()) : spoken;
await words.all();
declare({ ...words.first, direction: asked.has("rtl") ? "rtl" : words.first.direction });

createRoot(document.getElementById("gallery") ?? document.body).render(
  <StrictMode>
    <Speaking words={words}>
      <Gallery />
    </Speaking>
  </StrictMode>,
);
