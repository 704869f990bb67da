import type { Address } from "viem";
import { useCopy, useFormat } from "../content/copy.ts";
import { CopyLink } from "../ui/CopyLink.tsx";
import { ActNote } from "../ui/Notice.tsx";
import { Press, TextLink } from "../ui/Press.tsx";
import { Qr } from "../ui/Qr.tsx";
import { ways } from "../ui/ways.ts";
import type { PocketPageState, PocketViewProps } from "./model.ts";

type Open = Extract<PocketPageState, { kind: "open" }>;

/** Its address, for whoever sends something: to scan, or to copy. */
export function FillPart({
  address,
  network,
  play,
  onPlay,
}: { address: Address } & Pick<Open, "network" | "play"> & Pick<PocketViewProps, "onPlay">) {
  const copy = useCopy().pocket.fill;
  const format = useFormat();
  return (
    <section className="box stack-wide" aria-labelledby="fill">
      <h2 id="fill">{copy.title}</h2>
      <p>{network === null ? copy.local : copy.text(network)}</p>
      <Qr text={address} label={copy.qr} />
      <CopyLink label={copy.address} link={address} go={copy.copy} />
      {play !== null && (
        <>
          <Press wide busy={play.act.status === "working"} onClick={onPlay}>
            {copy.play(format.bound(play.amount))}
          </Press>
          <ActNote act={play.act} />
          <p role="status" className={play.act.status === "done" ? "" : "unseen"}>
            {play.act.status === "done" && copy.played}
          </p>
        </>
      )}
      <p className="small soft">{copy.cash}</p>
      <TextLink href={ways.help("dollars")}>{copy.more}</TextLink>
    </section>
  );
}
