/** Says one line about what is being done. */
export type Say = (line: string) => void;

/** Lines on the terminal, each with the seconds since the start. */
export function sayWithSeconds(write: (text: string) => void = (text) => process.stdout.write(text)): Say {
  const begun = performance.now();
  return (line) => {
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(5);
    write(`${seconds} s  ${line}\n`);
  };
}
