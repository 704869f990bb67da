import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";

/* Everything a person reads or hears stands in the message catalogues: a component that says something itself says it in one
 * language only. */

const SAID = new Set([
  "aria-label",
  "aria-description",
  "aria-valuetext",
  "aria-roledescription",
  "placeholder",
  "title",
  "alt",
  "label",
  "hint",
]);
const isWords = (text: string) => /\p{L}{2,}/u.test(text);

/** The words an expression says by itself: `"so"`, or a part of `so ${it} is`. */
function literalsIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(literalsIn);
  if (ts.isParenthesizedExpression(node)) return literalsIn(node.expression);
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    // What stands left of && decides only.
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return literalsIn(node.right);
    const joins = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken];
    return joins.includes(kind) ? [node.left, node.right].flatMap(literalsIn) : [];
  }
  return [];
}

function saysItself(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    const texts = () => {
      if (ts.isJsxText(node)) return [node.text];
      if (ts.isJsxAttribute(node) && SAID.has(node.name.getText())) {
        const value = node.initializer;
        return value === undefined ? [] : literalsIn(ts.isJsxExpression(value) ? (value.expression ?? value) : value);
      }
      if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression !== undefined) {
        return literalsIn(node.expression);
      }
      return [];
    };
    for (const text of texts().filter(isWords)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: ${text.trim()}`);
    }
  };
  visit(source);
  return found;
}

it("no component says anything of its own", () => {
  const files = globSync("frontend/**/*.tsx");
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap(saysItself)).toEqual([]);
});
