import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** `said` is what it wrote on its standard output. */
export type Measured = { code: number | null; seconds: number; cpuSeconds: number; peakBytes: number; said: string };

const command = resolve(import.meta.dirname, "../audit.ts");
const LOOK_EVERY_MS = 100;
/** As Linux counts a process's time: sysconf(_SC_CLK_TCK). */
const TICKS_PER_SECOND = 100;
/** Where the time stands among what follows the process's name: first its own, then the kernel's on its behalf (proc(5)). */
const USER = 11;

/** Runs the audit as a process of its own and looks, where Linux tells, at what it takes. */
export async function measureAudit(args: readonly string[]): Promise<Measured> {
  const begun = performance.now();
  const child = spawn(process.execPath, [command, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const said: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => said.push(text));
  let taken = { cpuSeconds: 0, peakBytes: 0 };
  const looking = setInterval(() => {
    taken = takenBy(child.pid) ?? taken;
  }, LOOK_EVERY_MS);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(looking);
  return { code, seconds: (performance.now() - begun) / 1_000, ...taken, said: said.join("") };
}

/** null once it has ended. Both only ever grow: the last look is the whole, but for the tenth of a second after it. */
function takenBy(pid: number | undefined): { cpuSeconds: number; peakBytes: number } | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    const ticks = fields.slice(USER, USER + 2).reduce((sum, field) => sum + Number(field), 0);
    if (kilobytes === undefined) return null;
    return { cpuSeconds: ticks / TICKS_PER_SECOND, peakBytes: Number(kilobytes) * 1_024 };
  } catch {
    return null;
  }
}
