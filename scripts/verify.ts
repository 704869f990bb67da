/**
 * `npm run verify -- --network NAME [--on sourcify,blockscout,etherscan]`: shows the sources of everything that is recorded
 * for a network to explorers, which compile them and say whether the contracts are made of them. What is verified already
 * is left alone. `--from FOLDER` reads the record elsewhere than in protocol/.
 */
import { parseArgs } from "node:util";
import { verifyContract } from "@nomicfoundation/hardhat-verify/verify";
import { z } from "zod";
import { folderAsked, networkAsked, recordAsked } from "./asked.ts";
import { claimsOf } from "./claims.ts";
import { DeployError } from "./deploy.ts";
import { inShort } from "./fault.ts";
import type { NetworkName } from "./networks.ts";

const explorers = ["sourcify", "blockscout", "etherscan"] as const;
type Explorer = (typeof explorers)[number];

const say = (line: string) => void process.stdout.write(`${line}\n`);

function asked(): { name: NetworkName; on: readonly Explorer[] | undefined; from: URL } {
  const text = { type: "string" } as const;
  const { network, on, from } = parseArgs({ options: { network: text, on: text, from: text } }).values;
  const name = networkAsked(network);
  const chosen = z.array(z.enum(explorers)).optional().safeParse(on?.split(","));
  if (!chosen.success) throw new DeployError(`--on takes some of ${explorers.join(",")}; not “${on}”.`);
  return { name, on: chosen.data, from: folderAsked(from) };
}

async function main(): Promise<void> {
  const { name, on, from } = asked();
  const recorded = await recordAsked(name, from);
  // The plugin asks Hardhat for its default network, which is settled when it is loaded.
  process.env["HARDHAT_NETWORK"] = name;
  const { default: hre } = await import("hardhat");

  const known = hre.config.chainDescriptors.get(BigInt(recorded.chainId))?.blockExplorers;
  const all = explorers.filter((explorer) => explorer === "sourcify" || known?.[explorer] !== undefined);

  const faults: string[] = [];
  for (const { part, ...claim } of await claimsOf(hre.artifacts, recorded)) {
    for (const provider of on ?? all) {
      try {
        await verifyContract({ ...claim, provider }, hre);
        say(`${provider}: ${part} at ${claim.address} is made of its sources.`);
      } catch (error) {
        faults.push(`${provider}: ${part} at ${claim.address}: ${inShort(error)}`);
      }
    }
  }
  if (faults.length > 0) throw new DeployError(faults.join("\n"));
}

await main().catch((error: unknown) => {
  process.stderr.write(`${inShort(error)}\n`);
  process.exitCode = 2;
});
