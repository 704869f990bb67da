import { parseArgs } from "node:util";
import { Endings } from "./local/children.ts";
import { sayWithSeconds } from "./local/progress.ts";
import { startStreet } from "./local/street.ts";

// Nothing that a street does on this machine is anybody else's business.
process.env["HARDHAT_DISABLE_TELEMETRY"] = "true";

const { empty } = readArguments();
const say = sayWithSeconds();

let ending = false;
const endings = new Endings();

async function leave(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await endings.end();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!ending) process.stdout.write("\nClosing the street.\n");
    void leave(0);
  });
}

try {
  const street = await startStreet(
    {
      empty,
      say,
      onDeath: (reason) => {
        process.stderr.write(`${reason} The street closes.\n`);
        void leave(1);
      },
    },
    endings,
  );
  if (!ending) process.stdout.write(`\n${welcome(street.url, empty)}\n`);
} catch (error) {
  if (!ending)
    process.stderr.write(`The street could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  await leave(1);
}

function welcome(url: string, empty: boolean): string {
  const steps = empty
    ? ["Choose who you are at the top of the page, and start a circle."]
    : [
        "Choose who you are at the top of the page: every neighbour of Quince Lane is yours to play.",
        "Look around the board, pin a request, chip in.",
      ];
  return [
    `Potluck is ready at ${url}`,
    "",
    ...steps.map((step) => `  ${step}`),
    "  Skip ahead moves the chain's clock to voting, to the opening and to the next month.",
    "  Ctrl-C ends everything and keeps nothing.",
  ].join("\n");
}

function readArguments(): { empty: boolean } {
  try {
    return parseArgs({ options: { empty: { type: "boolean", default: false } } }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.stderr.write("Usage: npm start, or npm start -- --empty for a chain without the demo street.\n");
    process.exit(2);
  }
}
