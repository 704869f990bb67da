/**
 * Where a Solidity file can go one way or the other. Hardhat counts statements and nothing else; these probes add the
 * functions and both outcomes of every condition: of each operand of an `if`, a `require`, a `? :` and of each `&&` and `||`.
 */
import { keccak256, toHex } from "viem";
import solcJs from "solc";
import { z } from "zod";

export type Probe = {
  kind: "function" | "condition";
  /** Of the function; of a condition its text. */
  name: string;
  /** From 1. */
  line: number;
  /** In UTF-16 units of the original file: of a function where its body begins, of a condition all of it. */
  start: number;
  end: number;
  /** As the chain reports them: one, or one for false and one for true. */
  hits: string[];
};

export const LIBRARY = "potluck-coverage-probe.sol";

/** A word sent to where Hardhat's chain listens for the statements that were executed. */
export const LIBRARY_SOURCE = `// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity ^0.8.30;

library CoverageProbe {
    function _send(uint256 id) private view {
        assembly ("memory-safe") {
            mstore(0, id)
            pop(staticcall(gas(), 0xc0bEc0BEc0BeC0bEC0beC0bEC0bEC0beC0beC0BE, 0, 0x20, 0, 0))
        }
    }

    function _asPure(function(uint256) view f) private pure returns (function(uint256) pure g) {
        assembly ("memory-safe") {
            g := f
        }
    }

    function hit(uint256 id) internal pure {
        _asPure(_send)(id);
    }

    function was(bool outcome, uint256 id) internal pure returns (bool) {
        _asPure(_send)(outcome ? id | 1 : id);
        return outcome;
    }
}
`;

/** Its own types say nothing. */
const solc: { compile: (input: string) => string } = solcJs;

type Node = { nodeType: string; src: string } & Record<string, unknown>;

const outputSchema = z.object({
  errors: z.array(z.object({ severity: z.string(), formattedMessage: z.string() })).optional(),
  sources: z.record(z.string(), z.object({ ast: z.unknown() })),
});

export function probesIn(path: string, source: string): Probe[] {
  const bytes = Buffer.from(source);
  const at = (byte: number) => bytes.subarray(0, byte).toString().length;
  const rangeOf = ({ src }: Node): [number, number] => {
    const [start = 0, length = 0] = src.split(":").map(Number);
    return [at(start), at(start + length)];
  };
  const found = new Map<string, Probe>();

  function add(kind: Probe["kind"], name: string, start: number, end: number): void {
    const key = `${path}:${kind}:${start}:${end}`;
    const id = BigInt(keccak256(toHex(key))) & ~1n;
    const hits = (kind === "function" ? [id] : [id, id | 1n]).map((hit) => hit.toString(16).padStart(64, "0"));
    found.set(key, { kind, name, start, end, hits, line: source.slice(0, start).split("\n").length });
  }

  function addCondition(node: Node): void {
    const components = node["components"];
    if (node.nodeType === "TupleExpression" && Array.isArray(components) && isNode(components[0])) {
      return addCondition(components[0]);
    }
    const inner = node["subExpression"];
    if (node.nodeType === "UnaryOperation" && node["operator"] === "!" && isNode(inner)) return addCondition(inner);
    if (isJunction(node)) return;
    const [start, end] = rangeOf(node);
    add("condition", source.slice(start, end).replace(/\s+/g, " "), start, end);
  }

  for (const node of nodesOf(parse(path, source))) {
    const { condition, body, leftExpression, rightExpression } = node;
    if (node.nodeType === "FunctionDefinition" && isNode(body)) {
      const name = typeof node["name"] === "string" ? node["name"] : "";
      const [start] = rangeOf(body);
      add("function", name || String(node["kind"]), start, start + 1);
    }
    if ((node.nodeType === "IfStatement" || node.nodeType === "Conditional") && isNode(condition))
      addCondition(condition);
    if (isJunction(node))
      for (const operand of [leftExpression, rightExpression]) if (isNode(operand)) addCondition(operand);
    const required = requiredBy(node);
    if (required) addCondition(required);
  }
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Puts the probes into a file that Hardhat has already written its own into: everything it adds stands between two
 * characters of the original.
 */
export function withProbes(original: string, instrumented: string, probes: readonly Probe[]): string {
  if (probes.length === 0) return instrumented;
  const places = align(original, instrumented);
  const after = new Map<number, string>();
  const put = (place: number, text: string, first: boolean) => {
    const there = after.get(place) ?? "";
    after.set(place, first ? text + there : there + text);
  };
  for (const { kind, start, end, hits } of probes) {
    const id = `0x${hits[0]}`;
    const [open, close] = [places[start], places[end - 1]];
    if (open === undefined || close === undefined) throw new Error("A probe lies outside of its file.");
    if (kind === "function") put(open + 1, `CoverageProbe.hit(${id});`, false);
    else {
      // Sorted by where they begin, the longer first: of two that end together the inner closes first.
      put(open, "CoverageProbe.was(", false);
      put(close + 1, `, ${id})`, true);
    }
  }
  const pieces: string[] = [];
  let from = 0;
  for (const [place, text] of [...after].sort(([a], [b]) => a - b)) {
    pieces.push(instrumented.slice(from, place), text);
    from = place;
  }
  return [...pieces, instrumented.slice(from), `\nimport {CoverageProbe} from "${LIBRARY}";\n`].join("");
}

/** Where each character of the original stands now. */
function align(original: string, instrumented: string): number[] {
  const HIT = /__NomicFoundationCoverage\.sendHit\(0x[0-9a-f]{64}\);/y;
  const places: number[] = [];
  for (let i = 0, j = 0; i < original.length;) {
    HIT.lastIndex = j;
    const hit = HIT.exec(instrumented);
    if (hit) j += hit[0].length;
    else if (instrumented[j] === original[i]) places[i++] = j++;
    else if (j++ >= instrumented.length) throw new Error("What Hardhat wrote is not the original with additions.");
  }
  return places;
}

function parse(path: string, source: string): unknown {
  const input = {
    language: "Solidity",
    sources: { [path]: { content: source } },
    settings: { stopAfter: "parsing", outputSelection: { "*": { "": ["ast"] } } },
  };
  const { errors = [], sources } = outputSchema.parse(JSON.parse(solc.compile(JSON.stringify(input))));
  const fault = errors.find(({ severity }) => severity === "error");
  if (fault) throw new Error(fault.formattedMessage);
  return sources[path]?.ast;
}

function* nodesOf(tree: unknown): Generator<Node> {
  if (typeof tree !== "object" || tree === null) return;
  if (isNode(tree)) yield tree;
  for (const branch of Object.values(tree)) yield* nodesOf(branch);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "nodeType" in value && "src" in value;
}

const isJunction = (node: Node): boolean =>
  node.nodeType === "BinaryOperation" && (node["operator"] === "&&" || node["operator"] === "||");

function requiredBy({ nodeType, expression, arguments: given }: Node): Node | null {
  if (nodeType !== "FunctionCall" || !isNode(expression) || expression["name"] !== "require") return null;
  const [condition] = Array.isArray(given) ? (given as unknown[]) : [];
  return isNode(condition) ? condition : null;
}
