import type { Address } from "viem";
import type { VotingSecret } from "../../protocol/identity.ts";
import type { House } from "../house.tsx";
import { commitmentOf } from "../worker/identity.ts";
import { prove } from "../worker/prover.ts";

/** A round no circle ever reaches: what is proved there counts nowhere. */
const PRACTICE_ROUND = 2 ** 32 - 1;

/**
 * One real proof in a tree of one leaf, verified here, so that nobody finds out at the ballot that their phone cannot.
 * Nothing is sent. Answers how many seconds it took.
 */
export async function practise(
  house: House,
  circle: Address,
  secret: VotingSecret,
  onPart: (part: number) => void,
): Promise<number> {
  const began = performance.now();
  const { chainId, beacon } = house.config;
  await prove(
    {
      chainId,
      circle,
      round: PRACTICE_ROUND,
      secret,
      leaves: [await commitmentOf(secret)],
      seq: 1,
      approvals: 0,
      beacon: { publicKey: beacon.publicKey, round: 1 },
    },
    { onPart: (_step, behind) => onPart(behind) },
  );
  return (performance.now() - began) / 1000;
}
