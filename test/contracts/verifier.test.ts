/*
verify
├── refused
│   ├── nothing to check, lists of other lengths
│   ├── root 0, a root or a nullifier beyond the field
│   ├── each public input changed: root, nullifier, message, scope
│   ├── one bad proof among many, wherever it stands
│   ├── points at infinity, off the curve, with coordinates beyond the field, in G2 outside the subgroup
│   └── forgeries that a plain sum would take: points moved between proofs, inputs shifted against each other
└── accepted
    ├── one ballot alone, and many together
    ├── a re-randomised copy: a proof is no identity
    └── with the keys of the ceremony
*/
import { readFile } from "node:fs/promises";
import { bn254 } from "@noble/curves/bn254.js";
import key from "@zk-kit/semaphore-artifacts/semaphore-6.json" with { type: "json" };
import { expect } from "chai";
import { messageOf, scopeOf } from "../../protocol/ballot.ts";
import { fieldHash, SCALAR_FIELD } from "../../protocol/field.ts";
import type { BallotVerifier } from "../../types/ethers-contracts/index.js";
import { aStreetWithProofs, CHAIN_ID, ethers, goTo, loadFixture, provenBallot } from "./fixture.ts";

type Question = { root: bigint; scope: bigint; nullifiers: bigint[]; messages: bigint[]; proofs: bigint[][] };
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

/** What a verifier with equal scalars would say. */
function holdsInAPlainSum({ root, scope, nullifiers, messages, proofs }: Question): boolean {
  const ic = key.IC.map(keyG1);
  let [left, inputs, c] = [Fp12.ONE, G1.ZERO, G1.ZERO];
  proofs.forEach((p, i) => {
    left = Fp12.mul(left, bn254.pairing(g1(p, 0), g2(p.slice(2, 6))));
    c = c.add(g1(p, 6));
    const values = [root, at(nullifiers, i), fieldHash(at(messages, i)), fieldHash(scope)];
    inputs = inputs.add(at(ic, 0));
    values.forEach((value, k) => {
      inputs = inputs.add(at(ic, k + 1).multiply(value));
    });
  });
  const alpha = keyG1(key.vk_alpha_1).multiply(BigInt(proofs.length));
  const right = [
    bn254.pairing(alpha, keyG2(key.vk_beta_2)),
    bn254.pairing(inputs, keyG2(key.vk_gamma_2)),
    bn254.pairing(c, keyG2(key.vk_delta_2)),
  ].reduce((product, factor) => Fp12.mul(product, factor), Fp12.ONE);
  return Fp12.eql(left, right);
}

describe("BallotVerifier", () => {
  let verifier: BallotVerifier;
  let honest: Question;

  const ask = ({ root, scope, nullifiers, messages, proofs }: Question): Promise<boolean> =>
    verifier.verify(root, scope, nullifiers, messages, proofs);
  const withProof = (i: number, change: (p: bigint[]) => bigint[]): Question => ({
    ...honest,
    proofs: honest.proofs.with(i, change(at(honest.proofs, i))),
  });
  const only = (...places: number[]): Question => ({
    ...honest,
    nullifiers: places.map((i) => at(honest.nullifiers, i)),
    messages: places.map((i) => at(honest.messages, i)),
    proofs: places.map((i) => at(honest.proofs, i)),
  });

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
      nullifiers: ballots.map(({ nullifier }) => nullifier),
      messages: ballots.map((ballot) => messageOf(ballot)),
      proofs: ballots.map(({ proof }) => [...proof]),
    };
  });

  describe("refused", () => {
    it("nothing to check, and lists of other lengths", async () => {
      expect(await ask(only())).to.equal(false);
      expect(await ask({ ...honest, nullifiers: honest.nullifiers.slice(1) })).to.equal(false);
      expect(await ask({ ...honest, messages: honest.messages.slice(1) })).to.equal(false);
    });

    it("root 0, and values beyond the field that stand for the same statement", async () => {
      expect(await ask({ ...honest, root: 0n })).to.equal(false);
      expect(await ask({ ...honest, root: honest.root + SCALAR_FIELD })).to.equal(false);
      const nullifiers = honest.nullifiers.with(1, at(honest.nullifiers, 1) + SCALAR_FIELD);
      expect(await ask({ ...honest, nullifiers })).to.equal(false);
    });

    it("each public input changed, alone and in a batch", async () => {
      for (const question of [only(0), honest]) {
        const first = at(question.nullifiers, 0);
        expect(await ask({ ...question, root: question.root + 1n })).to.equal(false);
        expect(await ask({ ...question, scope: question.scope + 1n })).to.equal(false);
        expect(await ask({ ...question, nullifiers: question.nullifiers.with(0, first + 1n) })).to.equal(false);
        const message = at(question.messages, 0) + 1n;
        expect(await ask({ ...question, messages: question.messages.with(0, message) })).to.equal(false);
      }
    });

    it("one bad proof among many, wherever it stands", async () => {
      for (const i of honest.proofs.keys()) {
        expect(await ask(withProof(i, (p) => put1(p, 6, g1(p, 6).add(G1.BASE))))).to.equal(false);
      }
    });

    it("points at infinity", async () => {
      for (const question of [honest, only(0)]) {
        const p = at(question.proofs, 0);
        for (const [from, to] of [
          [0, 2],
          [2, 6],
          [6, 8],
          [0, 8],
        ] as const) {
          const proofs = question.proofs.with(
            0,
            p.map((word, k) => (k >= from && k < to ? 0n : word)),
          );
          expect(await ask({ ...question, proofs })).to.equal(false);
        }
      }
    });

    it("points off the curve, and coordinates beyond the field", async () => {
      for (const i of [0, 1]) {
        for (let word = 0; word < 8; word++) {
          expect(await ask(withProof(i, (p) => p.with(word, at(p, word) + 1n)))).to.equal(false);
          expect(await ask(withProof(i, (p) => p.with(word, at(p, word) + FIELD)))).to.equal(false);
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
      expect(await ask(withProof(0, (p) => put2(p, 2, point)))).to.equal(false);
    });

    it("two broken proofs that cancel in a plain sum", async () => {
      const two = only(0, 1);
      const proofs = [
        put1(at(two.proofs, 0), 6, g1(at(two.proofs, 0), 6).add(G1.BASE)),
        put1(at(two.proofs, 1), 6, g1(at(two.proofs, 1), 6).subtract(G1.BASE)),
      ];
      expect(holdsInAPlainSum({ ...two, proofs })).to.equal(true);
      expect(await ask({ ...two, proofs })).to.equal(false);
    });

    it("nullifiers shifted against each other, of two voters or of one proof given twice", async () => {
      for (const two of [only(0, 1), only(0, 0)]) {
        const shifted = {
          ...two,
          nullifiers: [at(two.nullifiers, 0) + 1n, at(two.nullifiers, 1) - 1n],
        };
        expect(holdsInAPlainSum(shifted)).to.equal(true);
        expect(await ask(shifted)).to.equal(false);
        // Were each scalar bound to its own proof only, it would be the same for both questions.
        expect(await ask({ ...shifted, nullifiers: shifted.nullifiers.toReversed() })).to.equal(false);
      }
    });
  });

  describe("accepted", () => {
    it("each ballot alone, and all together in any order", async () => {
      for (const i of honest.proofs.keys()) expect(await ask(only(i))).to.equal(true);
      expect(await ask(honest)).to.equal(true);
      expect(await ask(only(3, 1, 0, 2))).to.equal(true);
    });

    it("a re-randomised copy, since a proof is no identity", async () => {
      // (A / r, r B, C) is another proof of the same statement.
      const r = 7n;
      const inverse = bn254.fields.Fr.inv(r);
      const copy = withProof(2, (p) => put2(put1(p, 0, g1(p, 0).multiply(inverse)), 2, g2(p.slice(2, 6)).multiply(r)));
      expect(copy.proofs).not.to.deep.equal(honest.proofs);
      expect(await ask(copy)).to.equal(true);
    });

    it("with the ceremony's key for depth 6, whose gamma is not its delta", async () => {
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
