/**
 * `npm run configure -- --network NAME --rpc URL [--relay URL]... [--explorer URL]`: writes the page's configuration for a network
 * where Potluck stands beside the built page, in dist/. Another folder with `--to`; `--from FOLDER` reads the record elsewhere
 * than in protocol/.
 */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { deploymentSchema } from "../protocol/deployments.ts";
import { quicknet } from "../protocol/quicknet.ts";
import { folderAsked, networkAsked, recordAsked } from "./asked.ts";
import { DeployError } from "./deploy.ts";
import { inShort } from "./fault.ts";

const text = { type: "string" } as const;

function host(option: string, said: string | undefined): string {
  const read = z.url({ protocol: /^https?$/ }).safeParse(said);
  if (!read.success) throw new DeployError(`--${option} is an address that begins with https://; not “${said ?? ""}”.`);
  return read.data;
}

async function main(): Promise<void> {
  const { values: asked } = parseArgs({
    options: {
      ...{ network: text, rpc: text, explorer: text, from: text },
      relay: { ...text, multiple: true, default: [] },
      to: { ...text, default: resolve(import.meta.dirname, "../dist") },
    },
  });
  const name = networkAsked(asked.network);
  const recorded = await recordAsked(name, folderAsked(asked.from));

  const { default: hre } = await import("hardhat");
  const chain = hre.config.chainDescriptors.get(BigInt(recorded.chainId));
  const { blockscout, etherscan } = chain?.blockExplorers ?? {};
  const config = {
    network: chain?.name ?? name,
    chainId: recorded.chainId,
    rpc: host("rpc", asked.rpc),
    relays: asked.relay.map((relay) => host("relay", relay)),
    beacon: quicknet,
    explorer:
      asked.explorer !== undefined ? host("explorer", asked.explorer) : (blockscout?.url ?? etherscan?.url ?? null),
    deployment: deploymentSchema.parse(recorded),
    demo: null,
    neighbours: [],
  };
  const file = resolve(asked.to, "config.json");
  await writeFile(file, `${JSON.stringify(config, null, 2)}\n`);
  process.stdout.write(`${file} is for ${config.network}.\n`);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${inShort(error)}\n`);
  process.exitCode = 2;
});
