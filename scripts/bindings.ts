/**
 * Writes protocol/abi.gen.ts: the contracts' ABIs as typed constants, from the artifacts of the last build.
 * `npm run bindings` builds first. The file is committed, so that nothing needs a compiler to read a circle.
 */
import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";

type AbiItem = { type: string; name?: string; inputs?: { type: string }[] };

const artifacts = new URL("../artifacts/", import.meta.url);
const target = new URL("../protocol/abi.gen.ts", import.meta.url);

const local = (path: string) => `contracts/${path}`;
const openZeppelin = (path: string) => `@openzeppelin/contracts/${path}`;

/** Each constant and the contracts it speaks for; of all but the first only the errors are taken. */
const bindings: Record<string, string[]> = {
  circleAbi: [
    local("Circle"),
    ...["Ballots", "Board", "Grants", "Pot", "Roster", "Settlement"].map((part) => local(`parts/${part}`)),
  ],
  circleFactoryAbi: [local("CircleFactory")],
  circleReaderAbi: [local("CircleReader")],
  ballotVerifierAbi: [local("interfaces/IBallotVerifier")],
  tallyAbi: [local("interfaces/ITally")],
  localDollarAbi: [local("testing/LocalDollar")],
  forwarderAbi: [openZeppelin("metatx/ERC2771Forwarder")],
};

async function readAbi(path: string): Promise<AbiItem[]> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const text = await readFile(new URL(`${path}.sol/${name}.json`, artifacts), "utf8");
  const artifact = JSON.parse(text) as { abi: AbiItem[] };
  return artifact.abi;
}

const keyOf = (item: AbiItem) => `${item.type} ${item.name ?? ""}(${(item.inputs ?? []).map((i) => i.type).join()})`;

async function merged([first, ...others]: string[]): Promise<AbiItem[]> {
  const items = first === undefined ? [] : await readAbi(first);
  for (const other of others) items.push(...(await readAbi(other)).filter((item) => item.type === "error"));
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

const constants = await Promise.all(
  Object.entries(bindings).map(async ([name, paths]) => {
    return `export const ${name} = ${JSON.stringify(await merged(paths))} as const;\n`;
  }),
);
const source = ["// Written by `npm run bindings` from the contracts. Do not edit.", ...constants].join("\n");
const options = await resolveConfig(target);
await writeFile(target, await format(source, { ...options, parser: "typescript" }));
