import type { FirstCopy } from "../copy.ts";
import { common } from "./common.ts";
import { motions } from "./motions.ts";
import { notices } from "./notices.ts";
import { page } from "./page.ts";
import { people } from "./people.ts";
import { shell } from "./shell.ts";
import { street } from "./street.ts";

export const first: FirstCopy = {
  language: "es",
  direction: "ltr",
  help: () => import("./help.ts").then((loaded) => loaded.help),
  common,
  motions,
  notices,
  page,
  people,
  shell,
  street,
};
