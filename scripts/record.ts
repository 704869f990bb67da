import { mkdir, readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { recordsSchema, type RecordedDeployment, type Records } from "../protocol/deployments.ts";
import { bound, boundTo, descriptorSchema, type DescriptorName } from "../protocol/erc7730.ts";

/** Where what belongs under version control is kept. */
export const PROTOCOL = new URL("../protocol/", import.meta.url);

/** What was recorded there; nothing in a folder that has no records yet. */
export async function recordsIn(folder: URL): Promise<Records> {
  const text = await readFile(new URL("deployments.json", folder), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
    return "{}";
  });
  return recordsSchema.parse(JSON.parse(text));
}

/** Writes down where Potluck stands on a network, and tells the descriptors for wallets. */
export async function record(folder: URL, network: string, deployment: RecordedDeployment): Promise<void> {
  const records = { ...(await recordsIn(folder)), [network]: deployment };
  await write(new URL("deployments.json", folder), records);
  for (const name of Object.keys(boundTo) as DescriptorName[]) {
    const file = `erc7730/${name}.json`;
    const descriptor = descriptorSchema.parse(JSON.parse(await readFile(new URL(file, PROTOCOL), "utf8")));
    await write(new URL(file, folder), bound(name, descriptor, records));
  }
}

async function write(file: URL, value: object): Promise<void> {
  await mkdir(new URL(".", file), { recursive: true });
  const options = await resolveConfig(new URL("deployments.json", PROTOCOL));
  await writeFile(file, await format(JSON.stringify(value), { ...options, parser: "json" }));
}
