import { byApprovals, readRequests, type TallyInput } from "./input.ts";

/**
 * Most approvals: requests in order of approvals while the money lasts, skipping what no longer fits. Ties: smaller
 * cost, then pinned earlier. A request that nobody ticked never wins.
 * @returns the indices of the winning requests, ascending
 * @throws {TallyInputError}
 */
export function mostApprovals(input: TallyInput): number[] {
  const winners: number[] = [];
  let left = input.budget;
  for (const request of readRequests(input).sort(byApprovals)) {
    if (request.ballots.length === 0 || request.cost > left) continue;
    left -= request.cost;
    winners.push(request.index);
  }
  return winners.sort((a, b) => a - b);
}
