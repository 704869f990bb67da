/** What the commands for public networks are asked: which network, and where its record is kept. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { RecordedDeployment } from "../protocol/deployments.ts";
import { DeployError } from "./deploy.ts";
import { isNetworkName, networks, type NetworkName } from "./networks.ts";
import { PROTOCOL, recordsIn } from "./record.ts";

export function networkAsked(name = ""): NetworkName {
  if (isNetworkName(name)) return name;
  throw new DeployError(`--network is one of ${Object.keys(networks).join(", ")}; not “${name}”.`);
}

/** protocol/, unless another is named. */
export const folderAsked = (path: string | undefined): URL =>
  path === undefined ? PROTOCOL : pathToFileURL(`${resolve(path)}/`);

export async function recordAsked(name: NetworkName, from: URL): Promise<RecordedDeployment> {
  const recorded = (await recordsIn(from))[name];
  if (recorded === undefined) throw new DeployError(`Nothing is recorded for ${name}: npm run deploy first.`);
  return recorded;
}
