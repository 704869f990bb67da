import { help } from "../../../frontend/content/en/help.ts";
import { help as ayuda } from "../../../frontend/content/es/help.ts";
import { HelpView } from "../../../frontend/help/HelpView.tsx";
import type { HelpPlace } from "../../../frontend/help/model.ts";
import { nothing } from "./samples.ts";

const inSpanish = (place: HelpPlace) => <HelpView book={ayuda} place={place} onPrint={nothing} />;
const view = (place: HelpPlace) => <HelpView book={help} place={place} onPrint={nothing} />;

export const helpScreens = {
  help: view(null),
  "help-what": view("what"),
  "help-dollars": view("dollars"),
  "help-cash": view("cash"),
  "help-secret": view("secret"),
  "help-relay": view("relay"),
  "help-trouble": view("trouble"),
  "help-all": view("all"),
  "help-es": inSpanish(null),
  "help-es-all": inSpanish("all"),
};
