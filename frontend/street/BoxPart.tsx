import type { ReactNode } from "react";
import type { Address } from "viem";
import { Icon } from "../art/Icon.tsx";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import { TextLink } from "../ui/Press.tsx";
import { Tray } from "../ui/Tray.tsx";
import { ways } from "../ui/ways.ts";
import type { Box } from "./model.ts";

/** How many ballots are in, and never what they say. */
export function BoxPart({ circle, box, now }: { circle: Address; box: Box; now: number }) {
  const copy = useFirstCopy().street.box;
  const format = useFormat();
  switch (box.kind) {
    case "empty":
      return (
        <BoxFrame head={copy.empty(format.day(box.opensAt))} tray={{ ...box, cast: 0 }}>
          <p className="small soft">{copy.emptyNote(box.needed, box.roster)}</p>
        </BoxFrame>
      );
    case "filling":
      return (
        <BoxFrame head={copy.filling(box.cast, box.needed)} tray={box}>
          <Lock text={copy.lock} />
        </BoxFrame>
      );
    case "closed":
      return (
        <BoxFrame head={copy.closed(box.cast)} tray={box}>
          <Lock text={copy.closedNote(format.soon(box.opensAt, now))} />
        </BoxFrame>
      );
    case "opening":
      return (
        <BoxFrame head={copy.opening(box.opened, box.cast)} tray={box}>
          <p className="small">{copy.openingNote}</p>
        </BoxFrame>
      );
    case "counted":
      return (
        <BoxFrame head={box.quorumMet ? copy.counted(box.cast) : copy.countedFew(box.cast, box.needed)} tray={box}>
          <TextLink href={ways.round(circle, box.round)} icon="sheet">
            {copy.sheet}
          </TextLink>
        </BoxFrame>
      );
    case "none":
      return (
        <BoxFrame head={copy.none} tray={null}>
          <p className="small soft">{copy.noneNote(box.why)}</p>
        </BoxFrame>
      );
  }
}

type TrayCounts = { cast: number; needed: number; roster: number };

function BoxFrame({ head, tray, children }: { head: string; tray: TrayCounts | null; children: ReactNode }) {
  const copy = useFirstCopy().street.box;
  return (
    <section className="box count stack" aria-labelledby="count">
      <h2 id="count">{copy.title}</h2>
      {tray !== null && <Tray cast={tray.cast} needed={tray.needed} roster={tray.roster} />}
      <p>
        <b>{head}</b>
      </p>
      {children}
    </section>
  );
}

/** Where a count is asked for and none exists: the padlock and one sentence. */
function Lock({ text }: { text: string }) {
  const copy = useFirstCopy().street.box;
  return (
    <div className="lock small">
      <Icon name="padlock" />
      <div>
        <p>{text}</p>
        <details>
          <summary>{copy.how}</summary>
          <p className="soft">{copy.howText}</p>
        </details>
      </div>
    </div>
  );
}
