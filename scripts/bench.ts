/**
 * `npm run bench`: what each of Potluck's doors costs, and what comes close to it elsewhere, measured on one chain in this
 * process. Prints one table. `--json` adds the same as one JSON object on the last line; `--write`, which is `npm run
 * snapshot`, puts the numbers where they are committed.
 */
import { parseArgs } from "node:util";
import { openChain } from "./bench/chain.ts";
import { floors } from "./bench/floor.ts";
import { whole } from "./bench/numbers.ts";
import { measureOurs } from "./bench/ours.ts";
import { measurePeers } from "./bench/peers.ts";
import { asTable, type Measured } from "./bench/table.ts";
import { write } from "./bench/written.ts";
import { Provers } from "./provers.ts";

const flag = { type: "boolean", default: false } as const;
const options = parseArgs({ options: { json: flag, write: flag } }).values;

const chain = await openChain();
const provers = new Provers();
try {
  const measured: Measured = {
    ours: whole(await measureOurs(chain, provers)),
    floors: whole(floors()),
    peers: whole(await measurePeers(chain)),
  };
  if (options.write) write(measured);
  process.stdout.write(`${asTable(measured)}\n`);
  if (options.json) process.stdout.write(`${JSON.stringify(measured)}\n`);
} finally {
  await provers.end();
  await chain.connection.close();
}
