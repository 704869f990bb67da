import { ballot } from "./ballot.ts";
import { pin, request } from "./board.ts";
import { closed } from "./closed.ts";
import { collect } from "./collect.ts";
import { common } from "./common.ts";
import { faultOf } from "./failures.ts";
import { handles } from "./handles.ts";
import { history } from "./history.ts";
import { home } from "./home.ts";
import { keys } from "./keys.ts";
import { join, people, vouch } from "./people.ts";
import { motions } from "./motions.ts";
import { notices } from "./notices.ts";
import { page } from "./page.ts";
import { pot } from "./pot.ts";
import { recovery } from "./recovery.ts";
import { rules } from "./rules.ts";
import { scan } from "./scan.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { start } from "./start.ts";
import { street } from "./street.ts";
import { thanks } from "./thanks.ts";

export const en = {
  language: "en",
  /** How its lines run. */
  direction: "ltr",
  /** Long, and rarely read: it comes when somebody asks for it. */
  help: () => import("./help.ts").then((loaded) => loaded.help),
  ...{
    ballot,
    closed,
    collect,
    common,
    faultOf,
    handles,
    history,
    home,
    join,
    keys,
    motions,
    notices,
    page,
    people,
    pin,
    pot,
    recovery,
    request,
    rules,
    scan,
    settings,
    shell,
    start,
    street,
    thanks,
    vouch,
  },
};
