/*
verify
├── refused
│   ├── nothing to check, and what is not a number of whole statements
│   ├── root 0, a root or a nullifier beyond the field
│   ├── each public input changed: root, scope, nullifier, message
│   ├── one bad proof among many, wherever it stands; proofs that changed places
│   ├── points at infinity, off the curve, with coordinates beyond the field, in G2 outside the subgroup
│   └── forgeries: broken proofs or nullifiers that cancel under equal scalars, under scalars that know their own proof only,
│       under the scalars of another question
├── its scalars depend on every input, every point, their number and who asks
└── accepted
    ├── one ballot alone, many together, forty-eight
    ├── a re-randomised copy: a proof is no identity
    └── with the keys of the ceremony
*/
import { readFile } from "node:fs/promises";
import { bn254 } from "@noble/curves/bn254.js";
import key from "@zk-kit/semaphore-artifacts/semaphore-6.json" with { type: "json" };
import { expect } from "chai";
import { concatHex, hexToBigInt, keccak256, pad, slice } from "viem";
import * as z from "zod/mini";
import { checkArtifact } from "../../protocol/artifacts.ts";
import { messageOf, scopeOf } from "../../protocol/ballot.ts";
import { fieldHash, SCALAR_FIELD } from "../../protocol/field.ts";
import type { BallotVerifier } from "../../types/ethers-contracts/index.js";
import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { ceremonyFile } from "../protocol/support/street.ts";
import { aStreetWithProofs, CHAIN_ID, ethers, goTo, loadFixture, provenBallot } from "./fixture.ts";
import { packed, type Statement } from "./statements.ts";

type Question = { root: bigint; scope: bigint; statements: Statement[] };
type Word = `${"ALPHA" | "BETA" | "GAMMA" | "DELTA"}_${string}` | `IC_${string}`;

const FIELD = bn254.fields.Fp.ORDER;
const { Fp2, Fp12 } = bn254.fields;
const G1 = bn254.G1.Point;
const G2 = bn254.G2.Point;
type P1 = InstanceType<typeof G1>;
type P2 = InstanceType<typeof G2>;

const at = <T>(list: readonly T[], index: number): T => {
  const value = list[index];
  if (value === undefined) throw new Error(`There is no place ${index}.`);
  return value;
};
const g1 = (p: readonly bigint[], i: number): P1 => G1.fromAffine({ x: at(p, i), y: at(p, i + 1) });
const g2 = ([x1, x0, y1, y0]: readonly bigint[]): P2 =>
  G2.fromAffine({ x: Fp2.create({ c0: x0 ?? 0n, c1: x1 ?? 0n }), y: Fp2.create({ c0: y0 ?? 0n, c1: y1 ?? 0n }) });
const put1 = (p: readonly bigint[], i: number, point: P1): bigint[] => {
  const { x, y } = point.toAffine();
  return p.with(i, x).with(i + 1, y);
};
const put2 = (p: readonly bigint[], i: number, point: P2): bigint[] => {
  const { x, y } = point.toAffine();
  return p
    .with(i, x.c1)
    .with(i + 1, x.c0)
    .with(i + 2, y.c1)
    .with(i + 3, y.c0);
};
const keyG1 = (p: readonly string[]): P1 => G1.fromAffine({ x: BigInt(at(p, 0)), y: BigInt(at(p, 1)) });
const keyG2 = (p: readonly (readonly string[])[]): P2 =>
  g2([at(at(p, 0), 1), at(at(p, 0), 0), at(at(p, 1), 1), at(at(p, 1), 0)].map(BigInt));

/** The four public inputs, in the circuit's order. */
const inputsOf = ({ root, scope }: Question, { nullifier, message }: Statement): bigint[] => [
  root,
  nullifier,
  fieldHash(message),
  fieldHash(scope),
];

/** What a verifier would say that multiplies each equation with a scalar of that proof: by default, equal ones. */
function holdsWith(question: Question, scalarOf: (statement: Statement) => bigint = () => 1n): boolean {
  const ic = key.IC.map(keyG1);
  let [left, inputs, c, scalars] = [Fp12.ONE, G1.ZERO, G1.ZERO, 0n];
  for (const statement of question.statements) {
    const { proof } = statement;
    const scalar = scalarOf(statement);
    scalars += scalar;
    left = Fp12.mul(left, bn254.pairing(g1(proof, 0).multiply(scalar), g2(proof.slice(2, 6))));
    c = c.add(g1(proof, 6).multiply(scalar));
    inputs = inputs.add(at(ic, 0).multiply(scalar));
    inputsOf(question, statement).forEach((value, k) => {
      inputs = inputs.add(at(ic, k + 1).multiply((value * scalar) % SCALAR_FIELD));
    });
  }
  const right = [
    bn254.pairing(keyG1(key.vk_alpha_1).multiply(scalars), keyG2(key.vk_beta_2)),
    bn254.pairing(inputs, keyG2(key.vk_gamma_2)),
    bn254.pairing(c, keyG2(key.vk_delta_2)),
  ].reduce((product, factor) => Fp12.mul(product, factor), Fp12.ONE);
  return Fp12.eql(left, right);
}

const Trace = z.object({
  structLogs: z.array(z.object({ op: z.string(), stack: z.array(z.string()), memory: z.array(z.string()) })),
});

/** The scalars of all calls of ECMUL, the precompile at 7. */
const multiplications = ({ structLogs }: z.infer<typeof Trace>): bigint[] =>
  structLogs
    .filter(({ op, stack }) => op === "STATICCALL" && BigInt(at(stack, stack.length - 2)) === 7n)
    .map(({ stack, memory }) => {
      const from = 2 * Number(at(stack, stack.length - 3)) + 128;
      return BigInt(
        `0x${memory
          .map((word) => word.replace(/^0x/, "").padStart(64, "0"))
          .join("")
          .slice(from, from + 64)}`,
      );
    });

describe("BallotVerifier", () => {
  let verifier: BallotVerifier;
  let honest: Question;

  const ask = ({ root, scope, statements }: Question): Promise<boolean> =>
    verifier.verify(root, scope, packed(statements));
  const only = (...places: number[]): Question => ({
    ...honest,
    statements: places.map((i) => at(honest.statements, i)),
  });
  const change = (question: Question, i: number, what: Partial<Statement>): Question => ({
    ...question,
    statements: question.statements.with(i, { ...at(question.statements, i), ...what }),
  });
  const withProof = (i: number, bend: (p: readonly bigint[]) => bigint[], question = honest): Question =>
    change(question, i, { proof: bend(at(question.statements, i).proof) });
  /** The scalars after the first, as the verifier hands them to the precompile, each for an A and for a C. */
  async function scalarsOf({ root, scope, statements }: Question, asker?: HardhatEthersSigner): Promise<bigint[]> {
    const [someone] = await ethers.getSigners();
    const data = verifier.interface.encodeFunctionData("verify", [root, scope, packed(statements)]);
    const sent = await (asker ?? someone)?.sendTransaction({ to: await verifier.getAddress(), data });
    const trace: unknown = await ethers.provider.send("debug_traceTransaction", [
      sent?.hash,
      { disableStorage: true, enableMemory: true },
    ]);
    const scalars = multiplications(Trace.parse(trace)).slice(0, 2 * (statements.length - 1));
    const forA = scalars.filter((_, i) => i % 2 === 0);
    expect(scalars.filter((_, i) => i % 2 === 1)).to.deep.equal(forA);
    return forA;
  }
  const places = () => honest.statements.keys();

  before(async () => {
    const street = await loadFixture(aStreetWithProofs);
    await goTo(street, 0, "votingOpens");
    const ballots = await Promise.all(
      street.founders.slice(0, 4).map((voter, i) => provenBallot(street, { voter, round: 0, approvals: i })),
    );
    verifier = await ethers.deployContract("BallotVerifier");
    honest = {
      root: await street.circle.root(),
      scope: scopeOf({ chainId: CHAIN_ID, circle: street.address, round: 0 }),
      statements: ballots.map((ballot) => ({ ...ballot, message: messageOf(ballot) })),
    };
  });

  describe("refused", () => {
    it("nothing to check, and what is not a number of whole statements", async () => {
      const { root, scope, statements } = honest;
      const bytes = packed(statements);
      expect(await verifier.verify(root, scope, "0x")).to.equal(false);
      for (const odd of [slice(bytes, 1), slice(bytes, 0, -1), slice(bytes, 0, 321), concatHex([bytes, "0x00"])]) {
        expect(await verifier.verify(root, scope, odd)).to.equal(false);
      }
      expect(await verifier.verify(root, scope, pad("0x", { size: 320 }))).to.equal(false);
      expect(await verifier.verify(root, scope, concatHex([bytes, pad("0x", { size: 320 })]))).to.equal(false);
    });

    it("root 0, and values beyond the field that stand for the same statement", async () => {
      expect(await ask({ ...honest, root: 0n })).to.equal(false);
      expect(await ask({ ...honest, root: honest.root + SCALAR_FIELD })).to.equal(false);
      for (const i of places()) {
        const nullifier = at(honest.statements, i).nullifier + SCALAR_FIELD;
        expect(await ask(change(honest, i, { nullifier }))).to.equal(false);
        expect(await ask(change(only(i), 0, { nullifier }))).to.equal(false);
      }
    });

    for (const input of ["root", "scope"] as const) {
      it(`another ${input}, of one ballot and of many`, async () => {
        for (const question of [only(0), honest]) {
          for (const shift of [1n, -1n]) {
            expect(await ask({ ...question, [input]: question[input] + shift })).to.equal(false);
          }
        }
      });
    }

    for (const input of ["nullifier", "message"] as const) {
      it(`another ${input}, of one ballot and of any among many`, async () => {
        for (const [question, i] of [[only(0), 0], ...[...places()].map((i) => [honest, i])] as [Question, number][]) {
          for (const shift of [1n, -1n]) {
            const value = at(question.statements, i)[input] + shift;
            expect(await ask(change(question, i, { [input]: value }))).to.equal(false);
          }
        }
      });
    }

    it("one bad proof among many, wherever it stands", async () => {
      for (const i of places()) {
        expect(await ask(withProof(i, (p) => put1(p, 6, g1(p, 6).add(G1.BASE))))).to.equal(false);
        expect(await ask(withProof(i, (p) => put1(p, 0, g1(p, 0).negate())))).to.equal(false);
      }
    });

    it("proofs that changed places", async () => {
      const [first, second] = [at(honest.statements, 0), at(honest.statements, 1)];
      const swapped = change(change(honest, 0, { proof: second.proof }), 1, { proof: first.proof });
      expect(await ask(swapped)).to.equal(false);
    });

    it("points at infinity", async () => {
      for (const [question, i] of [[only(0), 0], ...[...places()].map((i) => [honest, i])] as [Question, number][]) {
        for (const [from, to] of [
          [0, 2],
          [2, 6],
          [6, 8],
          [0, 8],
        ] as const) {
          const none = withProof(i, (p) => p.map((word, k) => (k >= from && k < to ? 0n : word)), question);
          expect(await ask(none)).to.equal(false);
        }
      }
    });

    it("points off the curve, and coordinates beyond the field that stand for the same point", async () => {
      for (const [question, i] of [[only(0), 0], ...[...places()].map((i) => [honest, i])] as [Question, number][]) {
        for (let word = 0; word < 8; word++) {
          expect(await ask(withProof(i, (p) => p.with(word, at(p, word) + 1n), question))).to.equal(false);
          expect(await ask(withProof(i, (p) => p.with(word, at(p, word) + FIELD), question))).to.equal(false);
          expect(await ask(withProof(i, (p) => p.with(word, 2n ** 256n - 1n), question))).to.equal(false);
        }
      }
    });

    it("a point of G2 on the curve but outside the subgroup", async () => {
      // The first x for which y exists; nearly all points of the twist lie outside the subgroup.
      const b = Fp2.div(Fp2.create({ c0: 3n, c1: 0n }), Fp2.create({ c0: 9n, c1: 1n }));
      const outside = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n].flatMap((c0) => {
        const x = Fp2.create({ c0, c1: 0n });
        const square = Fp2.add(Fp2.mul(Fp2.sqr(x), x), b);
        try {
          const y = Fp2.sqrt(square);
          return [G2.fromAffine({ x, y })];
        } catch {
          return [];
        }
      });
      const point = at(outside, 0);
      expect(point.isTorsionFree()).to.equal(false);
      expect(await ask(withProof(0, (p) => put2(p, 2, point), only(0)))).to.equal(false);
      for (const i of places()) expect(await ask(withProof(i, (p) => put2(p, 2, point)))).to.equal(false);
    });

    it("two broken proofs that cancel under equal scalars", async () => {
      const one = withProof(0, (p) => put1(p, 6, g1(p, 6).add(G1.BASE)), only(0, 1));
      const both = withProof(1, (p) => put1(p, 6, g1(p, 6).subtract(G1.BASE)), one);
      expect(holdsWith(both)).to.equal(true);
      expect(await ask(both)).to.equal(false);
      expect(await ask({ ...both, statements: both.statements.toReversed() })).to.equal(false);
    });

    it("nullifiers shifted against each other, of two voters or of one proof given twice", async () => {
      for (const two of [only(0, 1), only(0, 0)]) {
        const [first, second] = [at(two.statements, 0), at(two.statements, 1)];
        const shifted = change(change(two, 0, { nullifier: first.nullifier + 1n }), 1, {
          nullifier: second.nullifier - 1n,
        });
        expect(holdsWith(shifted)).to.equal(true);
        expect(await ask(shifted)).to.equal(false);
        expect(await ask({ ...shifted, statements: shifted.statements.toReversed() })).to.equal(false);
      }
    });

    it("a batch forged against scalars that know their own proof only", async () => {
      // Known before the nullifiers are chosen, such scalars tell by how much to shift each so that the sum stays.
      const scalarOf = ({ proof }: Statement): bigint =>
        fieldHash(hexToBigInt(keccak256(packed([{ nullifier: 0n, message: 0n, proof }])))) >> 120n;
      for (const two of [only(0, 1), only(2, 3)]) {
        const [first, second] = [at(two.statements, 0), at(two.statements, 1)];
        const field = bn254.fields.Fr;
        const forged = change(
          change(two, 0, { nullifier: field.add(first.nullifier, field.create(7n * scalarOf(second))) }),
          1,
          { nullifier: field.sub(second.nullifier, field.create(7n * scalarOf(first))) },
        );
        expect(holdsWith(two, scalarOf)).to.equal(true);
        expect(holdsWith(forged, scalarOf)).to.equal(true);
        expect(await ask(forged)).to.equal(false);
      }
    });

    it("a batch forged against the scalars of another question", async () => {
      // With the nullifiers shifted by the true scalars of two proofs the sum stays; but the scalars are others then.
      const two = only(0, 1);
      const [proof, scalar] = [at(two.statements, 0).proof, at(await scalarsOf(two), 0)];
      const scalarOf = (statement: Statement): bigint => (statement.proof === proof ? 1n : scalar);
      const nullifier = bn254.fields.Fr.create(at(two.statements, 0).nullifier + scalar);
      const forged = change(change(two, 0, { nullifier }), 1, { nullifier: at(two.statements, 1).nullifier - 1n });
      expect(holdsWith(two, scalarOf)).to.equal(true);
      expect(holdsWith(forged, scalarOf)).to.equal(true);
      expect(await ask(forged)).to.equal(false);
    });
  });

  it("draws its scalars from every input and every point of the question, their number and who asks", async () => {
    const three = only(0, 1, 2);
    const drawn = await scalarsOf(three);
    expect(drawn.length).to.equal(2);
    expect(await scalarsOf(three)).to.deep.equal(drawn);
    const [, other] = await ethers.getSigners();
    const others = [
      await scalarsOf(three, other),
      await scalarsOf(only(0, 1, 2, 3)),
      await scalarsOf({ ...three, root: three.root + 1n }),
      await scalarsOf({ ...three, scope: three.scope + 1n }),
    ];
    for (const [i, { nullifier, message }] of three.statements.entries()) {
      others.push(await scalarsOf(change(three, i, { nullifier: nullifier + 1n })));
      others.push(await scalarsOf(change(three, i, { message: message + 1n })));
      for (const place of [0, 6]) {
        others.push(await scalarsOf(withProof(i, (p) => put1(p, place, g1(p, place).double()), three)));
      }
      others.push(await scalarsOf(withProof(i, (p) => put2(p, 2, g2(p.slice(2, 6)).double()), three)));
    }
    const all = [drawn, ...others].flatMap((scalars) => scalars.slice(0, 2));
    expect(new Set(all).size).to.equal(all.length);
    for (const scalar of all) expect(scalar > 2n ** 96n && scalar < 2n ** 128n).to.equal(true);
  });

  describe("accepted", () => {
    it("each ballot alone, and all together in any order", async () => {
      for (const i of places()) expect(await ask(only(i))).to.equal(true);
      expect(await ask(honest)).to.equal(true);
      expect(await ask(only(3, 1, 0, 2))).to.equal(true);
    });

    it("forty-eight at once", async () => {
      const all = only(...Array.from({ length: 48 }, (_, i) => i % 4));
      expect(await ask(all)).to.equal(true);
      expect(await ask(withProof(47, (p) => put1(p, 6, g1(p, 6).add(G1.BASE)), all))).to.equal(false);
    });

    it("a re-randomised copy, since a proof is no identity", async () => {
      // (A / r, r B, C) is another proof of the same statement.
      const r = 7n;
      const inverse = bn254.fields.Fr.inv(r);
      const rerandomise = (p: readonly bigint[]) =>
        put2(put1(p, 0, g1(p, 0).multiply(inverse)), 2, g2(p.slice(2, 6)).multiply(r));
      for (const question of [honest, only(0, 1, 2)]) {
        const copy = withProof(2, rerandomise, question);
        expect(copy.statements).not.to.deep.equal(question.statements);
        expect(await ask(copy)).to.equal(true);
      }
    });

    it("with the ceremony's key for depth 6, whose gamma is not its delta", async () => {
      checkArtifact(await ceremonyFile("semaphore-6.json"), "semaphore-6.json");
      const source = await readFile(new URL("../../contracts/verifier/VerificationKey.sol", import.meta.url), "utf8");
      const written = new Map(
        [...source.matchAll(/constant (\w+) =\s+(\d+);/g)].map(([, name, value]) => [name, value]),
      );
      const expected: [Word, string | undefined][] = [
        ["ALPHA_X", key.vk_alpha_1[0]],
        ["ALPHA_Y", key.vk_alpha_1[1]],
      ];
      for (const [name, point] of [
        ["BETA", key.vk_beta_2],
        ["GAMMA", key.vk_gamma_2],
        ["DELTA", key.vk_delta_2],
      ] as const) {
        expected.push([`${name}_X1`, point[0]?.[1]], [`${name}_X0`, point[0]?.[0]]);
        expected.push([`${name}_Y1`, point[1]?.[1]], [`${name}_Y0`, point[1]?.[0]]);
      }
      ["ONE", "ROOT", "NULLIFIER", "MESSAGE", "SCOPE"].forEach((name, i) => {
        expected.push([`IC_${name}_X`, key.IC[i]?.[0]], [`IC_${name}_Y`, key.IC[i]?.[1]]);
      });
      expect([...written]).to.have.deep.members(expected);
      expect(key.vk_gamma_2).not.to.deep.equal(key.vk_delta_2);
    });
  });
});
