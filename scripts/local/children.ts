import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const STOP_WITHIN_MS = 5_000;
const alive = new Set<ChildProcess>();

// The last door: whatever way this process ends, nothing it started outlives it.
process.on("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});

/** A Node process of ours, in the repository's root. It is in a group of its own, so that a Ctrl-C reaches it once and
 * through us. */
export function launch(args: string[], env: NodeJS.ProcessEnv = process.env): ChildProcess {
  return keep(
    spawn(process.execPath, args, { cwd: root, env, detached: true, stdio: ["ignore", "ignore", "inherit"] }),
  );
}

/** A tool that does one thing and ends. What it prints is of interest only when it fails. */
export async function runTool(args: string[], failure: string, endings: Endings): Promise<void> {
  const child = keep(spawn(process.execPath, args, { cwd: root, detached: true, stdio: ["ignore", "pipe", "pipe"] }));
  endings.add(() => stopChild(child));
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => printed.push(text));
  }
  const [code] = (await once(child, "close")) as [number | null];
  if (code === 0) return;
  process.stderr.write(printed.join(""));
  throw new Error(failure);
}

function keep<Child extends ChildProcess>(child: Child): Child {
  alive.add(child);
  child.once("exit", () => alive.delete(child));
  return child;
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const stubborn = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(stubborn);
}

/** What has been started, ended in the opposite order, once. */
export class Endings {
  readonly #ends: (() => Promise<void> | void)[] = [];

  add(end: () => Promise<void> | void): void {
    this.#ends.push(end);
  }

  async end(): Promise<void> {
    for (let end = this.#ends.pop(); end !== undefined; end = this.#ends.pop()) await end();
  }
}
