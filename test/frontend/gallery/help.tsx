import { useCopy } from "../../../frontend/content/copy.ts";
import { help } from "../../../frontend/content/en/help.ts";
import { help as guide } from "../../../frontend/content/es/help.ts";
import { HelpView } from "../../../frontend/help/HelpView.tsx";
import type { HelpPlace } from "../../../frontend/help/model.ts";
import { nothing } from "./samples.ts";

const view = (place: HelpPlace) => <View place={place} />;

function View({ place }: { place: HelpPlace }) {
  return <HelpView book={useCopy().language === "es" ? guide : help} place={place} onPrint={nothing} />;
}

export const helpScreens = {
  help: view(null),
  "help-what": view("what"),
  "help-dollars": view("dollars"),
  "help-cash": view("cash"),
  "help-secret": view("secret"),
  "help-relay": view("relay"),
  "help-trouble": view("trouble"),
  "help-all": view("all"),
};
