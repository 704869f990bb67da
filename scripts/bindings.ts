/**
 * Writes protocol/*.gen.ts: the contracts' ABIs as typed constants, from the artifacts of the last build. `npm run bindings`
 * builds first. The files are committed, so that nothing needs a compiler to read a circle. What reads a circle and what
 * names a refusal stand apart: the page's first screen needs no more of them.
 */
import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";

type AbiItem = { type: string; name?: string; inputs?: { type: string }[] };

const artifacts = new URL("../artifacts/", import.meta.url);
const targetOf = (name: string) => new URL(`../protocol/${name}.gen.ts`, import.meta.url);

const local = (path: string) => `contracts/${path}`;
const openZeppelin = (path: string) => `@openzeppelin/contracts/${path}`;

type Binding = { of: string[]; errorsOf: string[] };
type Bindings = Record<string, Binding>;

const whole = (...of: string[]): Binding => ({ of, errorsOf: [] });

const circle = local("Circle");
const parts = ["Ballots", "Board", "Grants", "Pot", "Roster", "Settlement"].map((part) => local(`parts/${part}`));
const factory = local("CircleFactory");
const dollar = local("testing/LocalDollar");
const forwarder = openZeppelin("metatx/ERC2771Forwarder");

/** Each file, its constants, and the contracts these speak for. */
const files: Record<string, Bindings> = {
  abi: {
    circleAbi: { of: [circle], errorsOf: parts },
    ballotVerifierAbi: whole(local("interfaces/IBallotVerifier")),
    tallyAbi: whole(local("interfaces/ITally")),
    localDollarAbi: whole(dollar),
    forwarderAbi: whole(forwarder),
  },
  "abi-factory": { circleFactoryAbi: whole(factory) },
  "abi-reader": { circleReaderAbi: whole(local("CircleReader")) },
  "abi-errors": { errorsAbi: { of: [], errorsOf: [circle, ...parts, factory, forwarder, dollar] } },
};

async function readAbi(path: string): Promise<AbiItem[]> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const text = await readFile(new URL(`${path}.sol/${name}.json`, artifacts), "utf8");
  const artifact = JSON.parse(text) as { abi: AbiItem[] };
  return artifact.abi;
}

const keyOf = (item: AbiItem) => `${item.type} ${item.name ?? ""}(${(item.inputs ?? []).map((i) => i.type).join()})`;

async function merged({ of, errorsOf }: Binding): Promise<AbiItem[]> {
  const items = (await Promise.all(of.map(readAbi))).flat();
  for (const other of errorsOf) items.push(...(await readAbi(other)).filter((item) => item.type === "error"));
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

async function write(name: string, bindings: Bindings): Promise<void> {
  const constants = await Promise.all(
    Object.entries(bindings).map(async ([constant, binding]) => {
      // What Solidity calls a type is read by nobody here, and every browser would load it.
      const abi = JSON.stringify(await merged(binding), (key, value: unknown) =>
        key === "internalType" ? undefined : value,
      );
      return `export const ${constant} = ${abi} as const;\n`;
    }),
  );
  const source = ["// Written by `npm run bindings` from the contracts. Do not edit.", ...constants].join("\n");
  const target = targetOf(name);
  const options = await resolveConfig(target);
  await writeFile(target, await format(source, { ...options, parser: "typescript" }));
}

await Promise.all(Object.entries(files).map(([name, bindings]) => write(name, bindings)));
