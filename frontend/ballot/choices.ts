import { useState } from "react";
import { BALLOT_SLOTS, REQUEST_SLOTS } from "../../protocol/ballot.ts";
import type { Circle, Round } from "../../protocol/types.ts";
import type { Address } from "viem";
import { isSameAddress } from "../chain/address.ts";
import { personOf } from "../chain/standing.ts";
import { askOnBallot } from "../motions/motionModel.ts";
import type { Choice, MotionChoice } from "./model.ts";

/** An order of its own for every opening of the page, so that no place on the sheet is better than another. */
export function useShuffle(): readonly number[] {
  const [weights] = useState(() => [...crypto.getRandomValues(new Uint32Array(BALLOT_SLOTS))]);
  return weights;
}

/** The requests on this ballot, in the order of the weights of their slots. */
export function choicesOf(circle: Circle, round: Round, weights: readonly number[], voter: Address): Choice[] {
  return shuffled(round, weights).flatMap((slot) => {
    const request = circle.requests.find(({ id }) => id === round.requests[slot]);
    if (request === undefined) return [];
    const { id, text, amount, pinner } = request;
    return [{ slot, id, text, amount, pinner: personOf(circle, pinner), own: isSameAddress(pinner, voter) }];
  });
}

/** The motions on this ballot, likewise. */
export function motionsOf(circle: Circle, round: Round, weights: readonly number[]): MotionChoice[] {
  return shuffled(round, weights).flatMap((slot) => {
    const motion = circle.motions.find(({ id }) => id === round.motions[slot - REQUEST_SLOTS]);
    if (motion === undefined) return [];
    const { id, proposer } = motion;
    return [{ slot, id, ask: askOnBallot(circle, motion), proposer: personOf(circle, proposer) }];
  });
}

const shuffled = (round: Round, weights: readonly number[]): number[] =>
  [...round.slots].sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
