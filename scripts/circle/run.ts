import { pin, seat } from "./board.ts";
import { open, openOwn, settle } from "./count.ts";
import { chipIn, claim, leave, takeBack } from "./money.ts";
import type { CircleOptions, Command } from "./options.ts";
import type { SecretSource } from "./secrets.ts";
import { show } from "./show.ts";
import { Visit } from "./visit.ts";
import { vote } from "./vote.ts";
import type { Say } from "../local/progress.ts";

/** One command, with nothing but an RPC, the beacon where a seal needs it, and whoever stands at the keyboard. */
export async function runCircle({ command, ...where }: CircleOptions, source: SecretSource, say: Say): Promise<void> {
  await perform(await Visit.begin({ ...where, source, say }), command);
}

function perform(visit: Visit, command: Command): Promise<void> {
  switch (command.name) {
    case "show":
      return show(visit);
    case "chip-in":
      return chipIn(visit, command.amount);
    case "pin":
      return pin(visit, command.text, command.amount, command.to);
    case "seat":
      return seat(visit, command.newcomer);
    case "vote":
      return vote(visit, command, command.asMember);
    case "open":
      return command.own ? openOwn(visit) : open(visit);
    case "settle":
      return settle(visit);
    case "claim":
      return claim(visit, command.id, command.to);
    case "leave":
      return leave(visit, command.to);
    case "take-back":
      return takeBack(visit, command.to);
  }
}
