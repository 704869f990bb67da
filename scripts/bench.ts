/**
 * `npm run bench`: what each of Potluck's doors costs, and what comes close to it elsewhere, measured on one chain in this
 * process. Prints one table; `--json` adds the same as one JSON object on the last line.
 */
import { parseArgs } from "node:util";
import { openChain } from "./bench/chain.ts";
import { whole } from "./bench/numbers.ts";
import { measureOurs } from "./bench/ours.ts";
import { measurePeers } from "./bench/peers.ts";
import { asTable, type Measured } from "./bench/table.ts";

const { json } = parseArgs({ options: { json: { type: "boolean", default: false } } }).values;

const chain = await openChain();
try {
  const measured: Measured = { ours: whole(await measureOurs(chain)), peers: whole(await measurePeers(chain)) };
  process.stdout.write(`${asTable(measured)}\n`);
  if (json) process.stdout.write(`${JSON.stringify(measured)}\n`);
} finally {
  await chain.connection.close();
}
