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

/** A street whose relay can be stopped, and started again, while everything else goes on. */
export type StoppableStreet = RunningStreet & { stopRelay: () => Promise<void>; startRelay: () => Promise<void> };

export async function startStoppableStreet(args: string[] = []): Promise<StoppableStreet> {
  const child = fork(resolve(import.meta.dirname, "stoppable.ts"), args, { cwd: root, silent: true, execArgv: [] });
  const street = await ready(child);
  const ask = async (wish: string) => {
    const done = once(child, "message");
    child.send(wish);
    await done;
  };
  return { ...street, stopRelay: () => ask("stop the relay"), startRelay: () => ask("start the relay") };
}
