export { equalShares } from "./equalShares.ts";
export { TallyInputError, type TallyFault, type TallyInput, type TallyRule } from "./input.ts";
export { mostApprovals } from "./mostApprovals.ts";
