import { useState } from "react";
import type { Circle, Round } from "../../protocol/types.ts";
import { personOf } from "../chain/standing.ts";
import type { Choice } from "./model.ts";

const SLOTS = 16;

/** An order of its own for every opening of the page, so that no place on the sheet is better than another. */
export function useShuffle(): readonly number[] {
  const [weights] = useState(() => [...crypto.getRandomValues(new Uint32Array(SLOTS))]);
  return weights;
}

/** The requests on this ballot, in the order of the weights of their slots. */
export function choicesOf(circle: Circle, round: Round, weights: readonly number[]): Choice[] {
  return [...round.slots]
    .sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0))
    .flatMap((slot) => {
      const request = circle.requests.find(({ id }) => id === round.requests[slot]);
      if (request === undefined) return [];
      const { id, text, amount, pinner } = request;
      return [{ slot, id, text, amount, pinner: personOf(circle, pinner) }];
    });
}
