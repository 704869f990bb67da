import { common } from "./common.ts";
import { motions } from "./motions.ts";
import { notices } from "./notices.ts";
import { page } from "./page.ts";
import { people } from "./people.ts";
import { shell } from "./shell.ts";
import { street } from "./street.ts";

/** The words of the first screen. */
export const first = {
  language: "en",
  /** How its lines run. */
  direction: "ltr",
  /** Long, and rarely read: it comes when somebody asks for it. */
  help: () => import("./help.ts").then((loaded) => loaded.help),
  common,
  motions,
  notices,
  page,
  people,
  shell,
  street,
};
