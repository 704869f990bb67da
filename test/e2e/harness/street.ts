import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { readConfig, type StreetConfig } from "./config.ts";

const root = resolve(import.meta.dirname, "../../..");
const READY = /Potluck is ready at (http:\/\/localhost:\d+)/;

export type RunningStreet = {
  url: string;
  config: StreetConfig;
  process: ChildProcess;
  /** Everything it has printed. */
  output: () => string;
  stop: () => Promise<number | null>;
};

async function ready(child: ChildProcess): Promise<RunningStreet> {
  const chunks: string[] = [];
  const url = await new Promise<string>((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        chunks.push(text);
        const found = READY.exec(chunks.join(""))?.[1];
        if (found) done(found);
      });
    }
    child.once("exit", () => fail(new Error(`The street did not start:\n${chunks.join("")}`)));
  });
  return {
    url,
    config: await readConfig(url),
    process: child,
    output: () => chunks.join(""),
    stop: async () => {
      if (child.exitCode !== null) return child.exitCode;
      const ended = once(child, "exit");
      // What Ctrl-C sends.
      child.kill("SIGINT");
      await ended;
      return child.exitCode;
    },
  };
}

/** The command a newcomer types, as a process of its own. */
export function startStreetCommand(args: string[] = []): Promise<RunningStreet> {
  return ready(
    spawn(process.execPath, ["scripts/start.ts", ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] }),
  );
}

/** The same street, whose relay can be stopped while everything else goes on. */
export async function startStoppableStreet(
  args: string[] = [],
): Promise<RunningStreet & { stopRelay: () => Promise<void> }> {
  const child = fork(resolve(import.meta.dirname, "stoppable.ts"), args, { cwd: root, silent: true, execArgv: [] });
  const street = await ready(child);
  return {
    ...street,
    stopRelay: async () => {
      const stopped = once(child, "message");
      child.send("stop the relay");
      await stopped;
    },
  };
}
