import { z } from "zod";
import { Endings } from "../../../scripts/local/children.ts";
import { startRelay } from "../../../scripts/local/relay.ts";
import { startStreet } from "../../../scripts/local/street.ts";

const endings = new Endings();
const street = await startStreet(
  {
    empty: process.argv.includes("--empty"),
    say: (line) => process.stdout.write(`${line}\n`),
    onDeath: (reason) => process.stderr.write(`${reason}\n`),
  },
  endings,
);

let { relay } = street;

async function obey(wish: unknown): Promise<void> {
  if (z.enum(["stop the relay", "start the relay"]).parse(wish) === "stop the relay") await relay.stop();
  else relay = await startRelay(relay.options, endings);
  process.send?.("done");
}

process.on("message", (wish) => void obey(wish));
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void endings.end().then(() => process.exit(0)));
}
process.on("disconnect", () => void endings.end().then(() => process.exit(0)));
process.stdout.write(`Potluck is ready at ${street.url}\n`);
