import type { ReactNode } from "react";
import type { Circle, Member, Round } from "../../protocol/types.ts";
import { useVotingSecret } from "../secrets/useVotingSecret.ts";
import { useMyBallot, type MyBallot } from "./useMyBallot.ts";

type WithMyBallotProps = { circle: Circle; round: Round; me: Member; children: (myBallot: MyBallot) => ReactNode };

/** For a screen that only wants to know where a voter's ballot is: what finds that out is not part of the screen. */
export function WithMyBallot({ circle, round, me, children }: WithMyBallotProps) {
  const { state } = useVotingSecret(circle, me);
  return children(useMyBallot(circle, round, me, state.kind === "open" ? state.secret : null));
}
