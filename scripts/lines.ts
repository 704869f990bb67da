import { existsSync, mkdirSync, readFileSync, truncateSync } from "node:fs";
import { dirname } from "node:path";

/**
 * The whole lines of a file that is only ever appended to. What was being written when somebody pulled the plug has no end of line:
 * it is cut off, or the next line would be written behind it.
 */
export function readWholeLines(file: string): string[] {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  const cutOff = lines.pop();
  if (cutOff)
    truncateSync(
      file,
      lines.reduce((bytes, line) => bytes + Buffer.byteLength(line) + 1, 0),
    );
  return lines;
}
