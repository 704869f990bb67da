/** Tells what is being done, and how far it is. */
export type Progress = (doing: string, done: number, of: number) => void;

const EVERY_MS = 1_000;

/** Lines with the seconds since the start, once a second and when something is done. */
export function progressTo(write: (line: string) => void): Progress {
  const begun = performance.now();
  let last = { doing: "", at: 0 };
  return (doing, done, of) => {
    const now = performance.now();
    const isNews = doing !== last.doing || done >= of || now - last.at >= EVERY_MS;
    if (!isNews) return;
    last = { doing, at: now };
    const seconds = ((now - begun) / 1_000).toFixed(1).padStart(6);
    write(`${seconds} s  ${doing}: ${done.toLocaleString("en")} of ${of.toLocaleString("en")}\n`);
  };
}
