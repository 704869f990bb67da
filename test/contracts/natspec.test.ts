/*
Comments, as the compiler hands them to explorers and wallets
├── a function says what it does, what it takes and what it returns
├── an event says what happened and what each of its values is
├── an error says what is wrong
└── an explorer has words for whatever of ours it shows of a circle
*/
import { expect } from "chai";
import { artifacts } from "hardhat";
import { readFile } from "node:fs/promises";
import { z } from "zod";

const notice = z.object({ notice: z.string().min(1) });
const words = z.record(z.string(), z.string().min(1)).default({});
const described = z.object({ params: words, returns: words });
const empty = { params: {}, returns: {} };

/** devdoc and userdoc of one contract, by signature. */
const contractSchema = z.object({
  abi: z.array(z.object({ type: z.string(), name: z.string().default(""), inputs: z.array(z.unknown()).default([]) })),
  evm: z.object({ methodIdentifiers: z.record(z.string(), z.string()) }),
  userdoc: z.object({
    methods: z.record(z.string(), notice.partial()).default({}),
    events: z.record(z.string(), notice.partial()).default({}),
    errors: z.record(z.string(), z.array(notice.partial())).default({}),
  }),
  devdoc: z.object({
    methods: z.record(z.string(), described).default({}),
    events: z.record(z.string(), described).default({}),
    stateVariables: z.record(z.string(), described).default({}),
  }),
});
type Contract = z.output<typeof contractSchema>;

const list = z.object({ parameters: z.array(z.unknown()) });
const definitionSchema = z.discriminatedUnion("nodeType", [
  z.object({
    nodeType: z.literal("FunctionDefinition"),
    name: z.string(),
    kind: z.string(),
    functionSelector: z.string().optional(),
    parameters: list,
    returnParameters: list,
  }),
  z.object({
    nodeType: z.literal("VariableDeclaration"),
    name: z.string(),
    functionSelector: z.string().optional(),
  }),
  z.object({ nodeType: z.literal("EventDefinition"), name: z.string(), parameters: list }),
  z.object({ nodeType: z.literal("ErrorDefinition"), name: z.string() }),
]);
type Definition = z.output<typeof definitionSchema>;

const astSchema = z.object({
  nodes: z.array(
    z.object({ nodeType: z.string(), name: z.string().default(""), nodes: z.array(z.unknown()).optional() }),
  ),
});
const outputSchema = z.object({
  output: z.object({
    contracts: z.record(z.string(), z.record(z.string(), z.unknown())),
    sources: z.record(z.string(), z.object({ ast: astSchema })),
  }),
});

type Named = { where: string; contract: Contract; definition: Definition };

/** Everything that contracts of ours define, but for those that only tests use. */
async function definitionsOfOurs(): Promise<Named[]> {
  const id = await artifacts.getBuildInfoId("contracts/Circle.sol:Circle");
  const path = id === undefined ? undefined : await artifacts.getBuildInfoOutputPath(id);
  if (path === undefined) throw new Error("The contracts have not been built.");
  const { output } = outputSchema.parse(JSON.parse(await readFile(path, "utf8")));
  return Object.entries(output.sources)
    .filter(([file]) => file.startsWith("project/contracts/") && !file.includes("/testing/"))
    .flatMap(([file, { ast }]) =>
      ast.nodes
        .filter(({ nodeType }) => nodeType === "ContractDefinition")
        .flatMap(({ name, nodes = [] }) => {
          const contract = contractSchema.parse(output.contracts[file]?.[name]);
          const definitions = nodes.map((node) => definitionSchema.safeParse(node)).flatMap(({ data }) => data ?? []);
          return definitions.map((definition) => ({ where: `${name}.${definition.name}`, contract, definition }));
        }),
    );
}

/** Of events and errors, of which no two of one contract share a name. */
const named = <Doc>(docs: Record<string, Doc>, name: string): Doc | undefined =>
  Object.entries(docs).find(([signature]) => signature.startsWith(`${name}(`))?.[1];

/** What is not said, in words; solc itself refuses to hear of parameters that are not there. */
function silences({ where, contract, definition }: Named): string[] {
  const { abi, userdoc, devdoc, evm } = contract;
  const missing = (
    said: string | undefined,
    { params, returns }: z.output<typeof described>,
    takes: number,
    gives: number,
  ) => [
    ...(said === undefined ? [`${where} has no @notice`] : []),
    ...(Object.keys(params).length === takes ? [] : [`${where} lacks a @param`]),
    ...(Object.keys(returns).length === gives ? [] : [`${where} lacks a @return`]),
  ];
  switch (definition.nodeType) {
    case "FunctionDefinition": {
      const { kind, functionSelector, parameters, returnParameters } = definition;
      if (functionSelector === undefined && kind !== "constructor") return [];
      const signature =
        Object.entries(evm.methodIdentifiers).find(([, selector]) => selector === functionSelector)?.[0] ?? kind;
      const [takes, gives] = [parameters.parameters.length, returnParameters.parameters.length];
      return missing(userdoc.methods[signature]?.notice, devdoc.methods[signature] ?? empty, takes, gives);
    }
    case "VariableDeclaration": {
      const { name, functionSelector } = definition;
      if (functionSelector === undefined) return [];
      const takes = abi.find((item) => item.type === "function" && item.name === name)?.inputs.length ?? 0;
      return missing(named(userdoc.methods, name)?.notice, devdoc.stateVariables[name] ?? empty, takes, 1);
    }
    case "EventDefinition": {
      const { name, parameters } = definition;
      const doc = named(devdoc.events, name) ?? empty;
      return missing(named(userdoc.events, name)?.notice, doc, parameters.parameters.length, 0);
    }
    case "ErrorDefinition":
      return missing(named(userdoc.errors, definition.name)?.[0]?.notice, empty, 0, 0);
  }
}

describe("Comments", () => {
  let all: Named[];

  before(async () => {
    all = await definitionsOfOurs();
  });

  const silent = (...types: Definition["nodeType"][]) =>
    all.filter(({ definition }) => types.includes(definition.nodeType)).flatMap(silences);

  it("a function says what it does, what it takes and what it returns", () => {
    expect(silent("FunctionDefinition", "VariableDeclaration")).to.deep.equal([]);
  });

  it("an event says what happened and what each of its values is", () => {
    expect(silent("EventDefinition")).to.deep.equal([]);
  });

  it("an error says what is wrong", () => {
    expect(silent("ErrorDefinition")).to.deep.equal([]);
  });

  it("an explorer has words for whatever of ours it shows of a circle", () => {
    const circle = all.find(({ where }) => where === "Circle.join")?.contract;
    const { abi = [], userdoc } = circle ?? {};
    const docs = { ...userdoc?.methods, ...userdoc?.events, ...userdoc?.errors };
    const items = abi.filter(({ type, name }) => /function|event|error/.test(type) && named(docs, name) === undefined);
    const ours = new Set(all.map(({ definition }) => definition.name));
    expect(abi.length).to.be.greaterThan(150);
    expect(items.filter(({ name }) => ours.has(name)).map(({ name }) => name)).to.deep.equal([]);
  });
});
