import type { CircleName } from "../ui/model.ts";
import type { Phase } from "../../protocol/types.ts";
import type { Address } from "viem";

export type HomeModel = {
  /** Circles this browser has seen. */
  circles: (CircleName & { members: number; round: number; phase: Phase; closed: boolean })[];
  /** The demo street of a local chain. */
  demo: Address | null;
};

export type HomeViewProps = { model: HomeModel; onOpen: (circle: Address) => void };
