import hre from "hardhat";
import { equalShares } from "./protocol/tally/index.ts";
import { HARDEST_STREET, HARDEST_FULL_HOUSE } from "./test/protocol/tallyInstances.ts";
const [which, seconds, seedText] = process.argv.slice(2);
const { ethers } = await hre.network.create();
const harness = await ethers.deployContract("TallyHarness");
const rule = await ethers.deployContract("EqualShares");
let state = BigInt(seedText ?? 1);
const rnd = () => { state = (state * 6364136223846793005n + 1442695040888963407n) & ((1n<<64n)-1n); return Number(state >> 11n) / 2 ** 53; };
const int = (n: number) => Math.floor(rnd() * n);
const wanted = which === "street" ? 4 : 14;
const cast = which === "street" ? 20 : 48;
const k = which === "street" ? 8 : 14;
const least = Math.ceil(cast / 4);
type I = { budget: bigint; cast: number; costs: bigint[]; supporters: bigint[] };
const start = which === "street" ? HARDEST_STREET : HARDEST_FULL_HOUSE;
const budget = 100_000_000n;
const bits = (n: bigint) => { let c = 0; for (; n; n &= n - 1n) c++; return c; };
const ok = (i: I) => i.costs.every(c => c > 0n && c <= budget) && i.supporters.every(s => bits(s) >= least) && equalShares(i).length === wanted;
const gas = async (i: I) => Number(await harness.getFunction("gasOf").staticCall(rule, i));
let best: I = { budget, cast, costs: [...start.costs], supporters: [...start.supporters] };
// make it feasible
if (which === "street") { while (!ok(best)) { best = { ...best, costs: best.costs.map(c => (c * BigInt(105 + int(60))) / 100n).map(c=>c>budget?budget:c), supporters: best.supporters.map(s => bits(s) < least ? s | (1n << BigInt(int(cast))) : s) }; if (equalShares(best).length < wanted) best.costs = best.costs.map(c => c / 2n + 1n);} }
else { while (!ok(best)) best = { ...best, costs: best.costs.map(c => (c * 97n) / 100n + 1n) }; }
let g = await gas(best);
const from = g;
const end = Date.now() + Number(seconds) * 1000;
let n = 0;
let heat = 400;
while (Date.now() < end) {
  const left = (end - Date.now()) / (Number(seconds) * 1000);
  const next: I = { ...best, costs: [...best.costs], supporters: [...best.supporters] };
  for (let m = 1 + int(3); m > 0; m--) {
    const r = int(k); const kind = rnd();
    if (kind < 0.5) { for (let f = 1 + int(4); f > 0; f--) next.supporters[r] = next.supporters[r]! ^ (1n << BigInt(int(cast))); }
    else if (kind < 0.8) next.costs[r] = BigInt(Math.max(1, Math.floor(Number(next.costs[r]) * (0.5 + rnd()))));
    else if (kind < 0.9) next.costs[r] = BigInt(1 + Math.floor(Math.exp(rnd() * Math.log(3e7))));
    else { const q = int(k); [next.costs[r], next.costs[q]] = [next.costs[q]!, next.costs[r]!]; }
  }
  if (!ok(next)) continue;
  n++;
  const ng = await gas(next);
  if (ng >= g - rnd() * heat * left) { best = next; g = ng; }
}
console.log(which, n, from, "->", g);
console.log(JSON.stringify(best, (_, v) => (typeof v === "bigint" ? `${v}` : v)));
process.exit(0);
