/** For a terminal. viem's errors repeat the whole question, with a provider's address and whatever key is in it. */
export function inShort(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "shortMessage" in error && typeof error.shortMessage === "string" ? error.shortMessage : error.message;
}
