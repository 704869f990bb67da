import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join, resolve } from "node:path";
import { expect, test } from "./harness/fixtures.ts";
import { startStreetCommand, type RunningStreet } from "./harness/street.ts";

const home = resolve(import.meta.dirname, "../../.potluck");

async function listens(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

const doorsOf = ({ url, config }: RunningStreet) => [url, config.rpc, ...config.beacon.urls, ...config.relays];

function childrenOf(pid: number): { pid: number; command: string }[] {
  const pids = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  return pids.map((child) => ({ pid: child, command: readFileSync(`/proc/${child}/cmdline`, "utf8") }));
}

async function occupy(port: number): Promise<Server | null> {
  const server = createServer();
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
    return server;
  } catch {
    // Taken already, by somebody else: as good for this test.
    return null;
  }
}

test("a taken port is left alone, and Ctrl-C ends all of it", async () => {
  const inTheWay = await Promise.all([4400, 8545, 8547].map(occupy));
  const street = await startStreetCommand(["--empty"]);
  try {
    for (const door of doorsOf(street)) expect(["4400", "8545", "8547"]).not.toContain(new URL(door).port);
    for (const door of doorsOf(street)) expect(await listens(door)).toBe(true);
    expect(street.output()).toContain("Skip ahead moves the chain's clock");

    const children = childrenOf(street.process.pid ?? 0);
    expect(children.map(({ command }) => command).join()).toContain("relay/main.ts");
    expect(await street.stop()).toBe(0);
    for (const door of doorsOf(street)) expect(await listens(door)).toBe(false);
    for (const { pid } of children) expect(existsSync(`/proc/${pid}`)).toBe(false);
    expect(existsSync(join(home, `street-${street.process.pid}`))).toBe(false);
  } finally {
    await street.stop();
    for (const server of inTheWay) server?.close();
  }
});

test("when the relay dies the street says so and ends with code 1", async () => {
  const street = await startStreetCommand(["--empty"]);
  const ended = once(street.process, "exit");
  const relay = childrenOf(street.process.pid ?? 0).find(({ command }) => command.includes("relay/main.ts"));
  expect(relay).toBeDefined();
  process.kill(relay?.pid ?? 0, "SIGKILL");
  await ended;
  expect(street.process.exitCode).toBe(1);
  expect(street.output()).toContain("The relay has ended by itself (SIGKILL). The street closes.");
  expect(readdirSync(home).filter((name) => name === `street-${street.process.pid}`)).toEqual([]);
});
