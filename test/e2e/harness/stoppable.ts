import { Endings } from "../../../scripts/local/children.ts";
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

process.on("message", () => {
  void street.relay.stop().then(() => process.send?.("stopped"));
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => void endings.end().then(() => process.exit(0)));
}
process.on("disconnect", () => void endings.end().then(() => process.exit(0)));
process.stdout.write(`Potluck is ready at ${street.url}\n`);
