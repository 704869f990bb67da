import { watchForClaimKeys } from "./claimLink.ts";

watchForClaimKeys(window);
