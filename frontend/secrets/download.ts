import type { VotingSecret } from "../../protocol/identity.ts";
import type { Circle } from "../../protocol/types.ts";

/** Hands a text to the neighbour as a file; nothing leaves the device. */
export function downloadText(name: string, text: string, type = "application/json"): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** What brings a vote back from another phone. */
export async function saveRecoveryFile(
  { address, chainId }: Circle,
  handle: string,
  secret: VotingSecret,
): Promise<void> {
  const { recoveryFile } = await import("../../protocol/recovery.ts");
  const name = `potluck-${handle}-${address.slice(2, 8)}.json`;
  downloadText(name, recoveryFile({ circle: address, chainId, handle, secret }));
}
