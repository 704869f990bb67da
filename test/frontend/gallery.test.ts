import { globSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

/*
 * The gallery is what people look at while they draw, and what the browser tests hold to account: it has to show every view,
 * and each state that a view's props can be in. What a state is, the types say; they are read as the compiler reads them.
 */

const root = resolve(import.meta.dirname, "../..");
const page = resolve(root, "frontend");
const filesLike = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => resolve(root, file));
const views = filesLike("frontend/**/*View.tsx");
const gallery = filesLike("test/frontend/gallery/*.tsx");

/** A union of objects that a word tells apart: `{ kind: "loading" } | { kind: "open"; … }`. */
type State = { name: string; tag: string; words: string[] };

let program: ts.Program;
let checker: ts.TypeChecker;

beforeAll(() => {
  const { config } = ts.readConfigFile(resolve(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root);
  program = ts.createProgram([...views, ...gallery], options);
  checker = program.getTypeChecker();
});

const sourceOf = (file: string): ts.SourceFile => {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not read.`);
  return source;
};

/** The words that this property of an object can be; none where it can be anything else. */
function wordsAt(type: ts.Type, tag: string): string[] {
  const property = type.getProperty(tag);
  const value = property === undefined ? undefined : checker.getTypeOfSymbol(property);
  const all = value === undefined ? [] : value.isUnion() ? value.types : [value];
  const words = all.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  return words.length === all.length ? words : [];
}

const tagsOf = (type: ts.Type): State["tag"][] =>
  type.isUnion() ? ["kind", "status"].filter((tag) => type.types.every((one) => wordsAt(one, tag).length > 0)) : [];

/** Every state that can be somewhere in the props of the view this file is of. */
function statesOf(file: string): Map<ts.Type, State> {
  const states = new Map<ts.Type, State>();
  const seen = new Set<ts.Type>();
  const walk = (type: ts.Type, name: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnion()) {
      const [tag] = tagsOf(type);
      const words = tag === undefined ? [] : type.types.flatMap((one) => wordsAt(one, tag));
      if (tag !== undefined) states.set(type, { name: type.aliasSymbol?.name ?? name, tag, words });
      for (const one of type.types) walk(one, name);
      return;
    }
    const element = checker.isArrayType(type) ? type.getNumberIndexType() : undefined;
    if (element !== undefined) return walk(element, name);
    for (const property of type.getProperties()) {
      // What a library or the language declares is no part of a screen.
      if (property.declarations?.[0]?.getSourceFile().fileName.startsWith(page) !== true) continue;
      walk(checker.getTypeOfSymbol(property), `${type.aliasSymbol?.name ?? name}.${property.name}`);
    }
  };
  const module = checker.getSymbolAtLocation(sourceOf(file));
  for (const exported of module === undefined ? [] : checker.getExportsOfModule(module)) {
    for (const component of checker.getTypeOfSymbol(exported).getCallSignatures()) {
      for (const props of component.getParameters()) walk(checker.getTypeOfSymbol(props), exported.name);
    }
  }
  return states;
}

/** What a name stands for, where it was written down. */
function writtenAs(node: ts.Expression): ts.Expression {
  let symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
  if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0) symbol = checker.getAliasedSymbol(symbol);
  const declared = symbol?.valueDeclaration;
  return declared !== undefined && ts.isVariableDeclaration(declared) && declared.initializer !== undefined
    ? declared.initializer
    : node;
}

/** Which words of which state the gallery writes down somewhere. */
function shown(): Map<ts.Type, Set<string>> {
  const all = new Map<ts.Type, Set<string>>();
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isExpression(node)) return;
    const wanted = checker.getContextualType(node);
    const state = wanted === undefined ? undefined : checker.getNonNullableType(wanted);
    const [tag] = state === undefined ? [] : tagsOf(state);
    if (state === undefined || tag === undefined) return;
    const words = wordsAt(checker.getTypeAtLocation(writtenAs(node)), tag);
    if (words.length !== 1) return;
    all.set(state, (all.get(state) ?? new Set()).add(words[0] ?? ""));
  };
  for (const file of gallery) visit(sourceOf(file));
  return all;
}

describe("the gallery", () => {
  it("has every view", () => {
    const reached = new Set<string>();
    const follow = (file: string): void => {
      if (reached.has(file) || (!file.startsWith(page) && !gallery.includes(file))) return;
      reached.add(file);
      for (const statement of program.getSourceFile(file)?.statements ?? []) {
        if (!ts.isImportDeclaration(statement) || statement.importClause?.phaseModifier !== undefined) continue;
        const { text } = statement.moduleSpecifier as ts.StringLiteral;
        if (text.startsWith(".")) follow(resolve(file, "..", text));
      }
    };
    gallery.forEach(follow);
    expect(views.filter((view) => !reached.has(view)).map((view) => relative(root, view))).toEqual([]);
  });

  it("looks otherwise by night for what one file says only", () => {
    const asks = filesLike("frontend/**/*.{css,ts,tsx}").filter((file) =>
      readFileSync(file, "utf8").includes("prefers-color-scheme"),
    );
    expect(asks.map((file) => relative(page, file))).toEqual(["ui/tokens.css"]);
  });

  it("has every state of every view", () => {
    const drawn = shown();
    const missing = views.flatMap((view) =>
      [...statesOf(view)].flatMap(([type, { name, tag, words }]) =>
        words
          .filter((word) => !(drawn.get(type)?.has(word) ?? false))
          .map((word) => `${relative(page, view)}: ${name} with the ${tag} "${word}"`),
      ),
    );
    expect(missing).toEqual([]);
  });
});
