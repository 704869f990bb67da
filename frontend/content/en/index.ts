import { ballot } from "./ballot.ts";
import { pin, request } from "./board.ts";
import { closed } from "./closed.ts";
import { collect } from "./collect.ts";
import { faultOf } from "./failures.ts";
import { first } from "./first.ts";
import { handles } from "./handles.ts";
import { history } from "./history.ts";
import { home } from "./home.ts";
import { join, vouch } from "./join.ts";
import { keys } from "./keys.ts";
import { pocket } from "./pocket.ts";
import { pot } from "./pot.ts";
import { recovery } from "./recovery.ts";
import { rules } from "./rules.ts";
import { scan } from "./scan.ts";
import { settings } from "./settings.ts";
import { start } from "./start.ts";
import { thanks } from "./thanks.ts";

/** All words: those of the first screen, and those that come with the others. */
export const en = {
  ...first,
  ballot,
  closed,
  collect,
  faultOf,
  handles,
  history,
  home,
  join,
  keys,
  pin,
  pocket,
  pot,
  recovery,
  request,
  rules,
  scan,
  settings,
  start,
  thanks,
  vouch,
};
