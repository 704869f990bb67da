import type { TallyInput } from "../../protocol/tally/index.ts";
import { fromBallots } from "./tallyInstances.ts";

/** Worked examples from the literature, with the winners printed there for approval ballots and cost utilities. */
export const PUBLISHED: readonly { source: string; input: TallyInput; winners: number[] }[] = [
  {
    // A committee of four: all costs are equal.
    source: "Lackner, Skowron: Multi-Winner Voting with Approval Preferences (2023), running example",
    input: fromBallots(4n, Array<bigint>(7).fill(1n), [
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 3],
      [0, 3],
      [1, 2, 5],
      [4],
      [5],
      [6],
    ]),
    winners: [0],
  },
  {
    // pabutools 1.2, tests/rules/test_rule.py, "AppEx_2", outcome for Cost_Sat; amounts times 100.
    source: "pabutools, approval example 2",
    input: fromBallots(400n, [100n, 90n, 200n, 109n], [[0], [1, 2, 3], [1, 2, 3], [2]]),
    winners: [0, 2],
  },
  {
    source: "pabutools, approval example 3, with projects nobody approves",
    input: fromBallots(400n, [100n, 90n, 200n, 109n, 109n, 109n], [[0], [1, 2, 3], [1, 2, 3], [2]]),
    winners: [0, 2],
  },
];
