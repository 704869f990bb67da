import { resolve } from "node:path";
import ts from "typescript";
import { errorsAbi } from "../../../protocol/abi-errors.gen.ts";
import type { FirstCopy } from "../../../frontend/content/copy.ts";
import { en } from "../../../frontend/content/en/index.ts";
import { es } from "../../../frontend/content/es/index.ts";
import { formatFor } from "../../../frontend/content/copy.ts";

/** One thing the page can say, as each language says it; `way` is where it stands, and what it was said of. */
export type Said = { way: string; en: unknown; es: unknown };

const COUNTS = [0, 1, 2, 5, 12, 48];
const MOST_AT_ONCE = 600;

const root = resolve(import.meta.dirname, "../../..");
const file = resolve(root, "frontend/content/en/index.ts");
const program = ts.createProgram([file], {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  jsx: ts.JsxEmit.ReactJSX,
});
const checker = program.getTypeChecker();

/** What something can be said of: a value, which may differ by language. */
type Sample = (copy: Pick<FirstCopy, "common">) => unknown;

/** Every kind of value of a type: each word it can be, counts from none to the largest circle, and so on inside of objects. */
function samplesOf(type: ts.Type): Sample[] {
  const same = (values: readonly unknown[]): Sample[] => values.map((value) => () => value);
  if (type.getProperty("dayTime") !== undefined) return [(copy) => formatFor(copy)];
  if (type.isStringLiteral() || type.isNumberLiteral()) return same([type.value]);
  if (type.flags & ts.TypeFlags.BooleanLiteral) return same([checker.typeToString(type) === "true"]);
  if (type.isUnion()) return type.types.flatMap(samplesOf);
  if (type.flags & ts.TypeFlags.Null) return same([null]);
  if (type.flags & ts.TypeFlags.Undefined) return same([undefined]);
  if (type.flags & ts.TypeFlags.TemplateLiteral) return same(["0x7c1e9a52d0b4f8c640ab7c1e9a52d0b4f8c640ab"]);
  if (type.flags & ts.TypeFlags.StringLike) return same(["Heron"]);
  if (type.flags & ts.TypeFlags.NumberLike) return same(COUNTS);
  if (type.flags & ts.TypeFlags.BigIntLike) return same(COUNTS.map(BigInt));
  const element = checker.isArrayType(type) ? type.getNumberIndexType() : undefined;
  if (element !== undefined) {
    return samplesOf(element).flatMap((one): Sample[] => [(copy) => [one(copy)], (copy) => [one(copy), one(copy)]]);
  }
  if (type.getProperty("error") !== undefined && type.getProperty("values") !== undefined) return same(refusals());
  return objectsOf(type);
}

/** Each property in all its kinds, the others in their first. */
function objectsOf(type: ts.Type): Sample[] {
  const properties = type.getProperties().map((property) => ({
    name: property.name,
    samples: samplesOf(checker.getTypeOfSymbol(property)),
  }));
  const make =
    (varied: string | null, sample: Sample): Sample =>
    (copy) =>
      Object.fromEntries(
        properties.map(({ name, samples }) => [name, (name === varied ? sample : samples[0])?.(copy)] as const),
      );
  const all = properties.flatMap(({ name, samples }) => samples.map((sample) => make(name, sample)));
  return all.length > 0 ? all : [make(null, () => undefined)];
}

/** What the contracts refuse with, as the page learns it. */
function refusals(): unknown[] {
  const valueOf = (type: string): unknown => {
    if (type === "string") return "Heron";
    if (type === "bool") return true;
    if (type === "address" || type.startsWith("bytes")) return "0x7c1e9a52d0b4f8c640ab7c1e9a52d0b4f8c640ab";
    return Number(/\d+/.exec(type)?.[0] ?? 256) <= 48 ? 3 : 3_000_000n;
  };
  return errorsAbi
    .filter((item) => item.type === "error")
    .map(({ name, inputs }) => ({
      kind: "refused",
      error: name,
      values: Object.fromEntries(inputs.map((input) => [input.name, valueOf(input.type)] as const)),
    }));
}

/** All tuples of one sample a parameter, or as many as one has time for. */
function argumentsOf(parameters: readonly ts.Type[]): Sample[][] {
  let tuples: Sample[][] = [[]];
  for (const parameter of parameters) {
    const samples = samplesOf(parameter);
    tuples = tuples.flatMap((tuple) => samples.map((sample) => [...tuple, sample]));
  }
  const step = Math.ceil(tuples.length / MOST_AT_ONCE);
  return tuples.filter((_, index) => index % step === 0);
}

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? `${inner}n` : inner)) ?? "…";

type Message = (...given: unknown[]) => unknown;

function walk(type: ts.Type, way: string, one: unknown, other: unknown, all: Said[]): void {
  const [call] = type.getCallSignatures();
  if (typeof one === "function" && typeof other === "function" && call !== undefined) {
    const parameters = call.getParameters().map((parameter) => checker.getTypeOfSymbol(parameter));
    for (const samples of argumentsOf(parameters)) {
      const given = samples.map((sample) => sample(en));
      const way2 = `${way}(${given.map(shown).join(", ")})`;
      const [inOne, inOther] = [(one as Message)(...given), (other as Message)(...samples.map((sample) => sample(es)))];
      walk(call.getReturnType(), way2, inOne, inOther, all);
    }
    return;
  }
  if (typeof one !== "object" || one === null || Object.getPrototypeOf(one) === RegExp.prototype) {
    all.push({ way, en: one, es: other });
    return;
  }
  const [inner, twin] = [one as Record<string, unknown>, (other ?? {}) as Record<string, unknown>];
  for (const key of new Set([...Object.keys(inner), ...Object.keys(twin)])) {
    const property = type.getProperty(key);
    const next = property === undefined ? type.getNumberIndexType() : checker.getTypeOfSymbol(property);
    walk(next ?? checker.getAnyType(), `${way}.${key}`, inner[key], twin[key], all);
  }
}

/** Everything the page can say in either language, sentence by sentence. */
export async function everythingSaid(): Promise<Said[]> {
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const declared =
    module === undefined ? undefined : checker.getExportsOfModule(module).find(({ name }) => name === "en");
  if (declared === undefined) throw new Error("The English words are not found.");
  const { help: _, ...type } = { ...en };
  const all: Said[] = [];
  walk(checker.getTypeOfSymbol(declared), "copy", type, { ...es, help: undefined }, all);
  walk(checker.getAnyType(), "help", await en.help(), await es.help(), all);
  return all;
}
