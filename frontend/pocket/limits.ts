/**
 * In units of USDC. A circle takes five to ten dollars a month, so this is the chipping in of five months or more: whoever
 * holds it has no use for it in a pocket. What one stands to lose here should hurt as little as a lost purse.
 */
export const POCKET_MONEY = 50_000_000n;
