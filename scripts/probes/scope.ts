/** What must be covered: the contracts, not their stand-ins and test harnesses. */
export const isCounted = (path: string): boolean =>
  path.startsWith("contracts/") && path.endsWith(".sol") && !path.startsWith("contracts/testing/");
