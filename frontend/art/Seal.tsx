import "./seal.css";
import { notchMarks, notches, notchesDone, scallops } from "./wafer.ts";

/** Solid, with the lock shut: sealed. */
export function Seal() {
  return (
    <svg className="seal" viewBox="0 0 100 100" aria-hidden="true">
      <SealShape />
    </svg>
  );
}

export function SealShape({ shuts = false }: { shuts?: boolean }) {
  return (
    <>
      <path d={scallops} className="seal__wafer" />
      <circle cx="50" cy="50" r="42.5" className="seal__ring" />
      <path d={notchMarks} className="seal__notch" />
      <path
        d="M39 48v-7a11 11 0 0 1 22 0v7"
        className={shuts ? "seal__shackle seal__shackle--shuts" : "seal__shackle"}
      />
      <path d="M34 48h32v23H34z" className="seal__body" />
      <circle cx="50" cy="57.5" r="3" className="seal__keyhole" />
      <path d="M48.8 58h2.4l1 7h-4.4z" className="seal__keyhole" />
    </>
  );
}

/** Only the rim is left, with a check: opened. */
export function OpenedSeal() {
  return (
    <svg className="seal" viewBox="-3 -3 106 106" aria-hidden="true">
      <path d={scallops} className="seal__opened" />
      <path d="M29 51l15 15 28-32" className="seal__check" />
    </svg>
  );
}

/** A dashed circle: too few ballots, or none. */
export function NoSeal() {
  return (
    <svg className="seal" viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r="42" className="seal__none" />
    </svg>
  );
}

/**
 * The sheet folded, an empty wafer on its flap whose notches fill as real work is done. At 1 it turns solid and shuts.
 * `folds`: before one's eyes, when it first appears.
 */
export function Envelope({ part, folds = false }: { part: number; folds?: boolean }) {
  const done = Math.floor(Math.min(1, Math.max(0, part)) * notches);
  return (
    <svg className={folds ? "envelope envelope--folds" : "envelope"} viewBox="0 0 320 200" aria-hidden="true">
      <path d="M4 4h312v192H4z" className="envelope__paper" />
      <path d="M4 196L132 96M316 196L188 96" className="envelope__fold" />
      <path d="M4 4l156 116L316 4z" className="envelope__paper envelope__flap" />
      <g transform="translate(105 55) scale(1.1)">
        {part >= 1 ? (
          <g className="envelope__shut">
            <SealShape shuts />
          </g>
        ) : (
          <g className="envelope__wafer">
            <path d={scallops} className="envelope__rim" />
            <path d={notchMarks} className="envelope__todo" />
            <path d={notchesDone(done)} className="envelope__done" />
            <path d="M39 45v-7a11 11 0 0 1 22 0v2" className="envelope__lock" />
            <path d="M34 48h32v23H34z" className="envelope__body" />
          </g>
        )}
      </g>
    </svg>
  );
}
