/**
 * `npm run verify -- --network NAME [--on sourcify,blockscout,etherscan]`: shows the sources of everything that is recorded
 * for a network to explorers, which compile them and say whether the contracts are made of them. What is verified already
 * is left alone. `--from FOLDER` reads the record elsewhere than in protocol/.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { verifyContract } from "@nomicfoundation/hardhat-verify/verify";
import { z } from "zod";
import { claimsOf } from "./claims.ts";
import { DeployError } from "./deploy.ts";
import { inShort } from "./fault.ts";
import { isNetworkName, networks, type NetworkName } from "./networks.ts";
import { PROTOCOL, recordsIn } from "./record.ts";

const explorers = ["sourcify", "blockscout", "etherscan"] as const;
type Explorer = (typeof explorers)[number];

const say = (line: string) => void process.stdout.write(`${line}\n`);

function asked(): { name: NetworkName; on: readonly Explorer[] | undefined; from: URL } {
  const text = { type: "string" } as const;
  const { network: name = "", on, from } = parseArgs({ options: { network: text, on: text, from: text } }).values;
  if (!isNetworkName(name))
    throw new DeployError(`--network is one of ${Object.keys(networks).join(", ")}; not “${name}”.`);
  const chosen = z.array(z.enum(explorers)).optional().safeParse(on?.split(","));
  if (!chosen.success) throw new DeployError(`--on takes some of ${explorers.join(",")}; not “${on}”.`);
  return { name, on: chosen.data, from: from === undefined ? PROTOCOL : pathToFileURL(`${resolve(from)}/`) };
}

async function main(): Promise<void> {
  const { name, on, from } = asked();
  const recorded = (await recordsIn(from))[name];
  if (recorded === undefined) throw new DeployError(`Nothing is recorded for ${name}: npm run deploy first.`);
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
