import { ConfigError, readConfig } from "./config.ts";
import { createRelay } from "./server.ts";

/** `node relay/main.ts`: settings from the environment, one line on stdout once it listens, logs on stderr. */
const LONGEST_GOODBYE_MS = 8_000;

async function main(): Promise<void> {
  const relay = createRelay(await readConfig(process.env));
  const { url } = await relay.start();
  process.stdout.write(`relay listening at ${url}\n`);

  let leaving = false;
  const leave = () => {
    if (leaving) return;
    leaving = true;
    // A transaction that never lands must not keep the process: the queue is on disk.
    setTimeout(() => process.exit(0), LONGEST_GOODBYE_MS).unref();
    void relay.stop().then(() => process.exit(0));
  };
  process.on("SIGINT", leave);
  process.on("SIGTERM", leave);
}

try {
  await main();
} catch (error) {
  const reason = error instanceof ConfigError || error instanceof Error ? error.message : "an unknown fault";
  process.stderr.write(`The relay cannot start. ${reason}\n`);
  process.exit(1);
}
