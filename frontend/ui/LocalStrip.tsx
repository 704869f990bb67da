import type { Address } from "viem";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import { Field } from "./Field.tsx";
import { Press } from "./Press.tsx";

export type LocalStripProps = {
  neighbours: { handle: string; account: Address }[];
  /** The neighbour one plays; null for nobody. */
  playing: Address | null;
  onPlay: (account: Address | null) => void;
  /** What "Skip ahead" would go to; null when there is no circle to go by. */
  next: { to: "voting-opens" | "before-close" | "seals-open" | "next-round" } | null;
  skipping: boolean;
  onSkip: () => void;
  /** null until the chain has said it. */
  now: number | null;
};

/** A local chain only: play each neighbour, and move the chain's clock. A plain strip, so that nobody takes it for Potluck. */
export function LocalStrip(local: LocalStripProps) {
  const copy = useFirstCopy().shell.local;
  const format = useFormat();
  return (
    <aside className="local noprint" aria-label={copy.label}>
      <div className="local__inside">
        <p className="local__about">
          <b>{copy.label}.</b> <span className="local__wide">{copy.about}</span>{" "}
          <span className={local.now === null ? "local__unread" : undefined}>
            {copy.clock(format.dayTime(local.now ?? 0))}
          </span>
        </p>
        <Field label={copy.play}>
          {(ids) => (
            <select
              {...ids}
              value={local.playing ?? ""}
              onChange={(event) => {
                const chosen = local.neighbours.find(({ account }) => account === event.target.value);
                local.onPlay(chosen?.account ?? null);
              }}
            >
              <option value="">{copy.nobody}</option>
              {local.neighbours.map(({ account, handle }) => (
                <option key={account} value={account}>
                  {handle}
                </option>
              ))}
            </select>
          )}
        </Field>
        {local.next !== null && (
          <Press kind="plain" busy={local.skipping} onClick={local.onSkip}>
            {local.skipping ? copy.skipping : copy.skip[local.next.to]}
          </Press>
        )}
      </div>
    </aside>
  );
}
