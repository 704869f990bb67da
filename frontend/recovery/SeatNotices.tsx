import { useCopy, useFormat } from "../content/copy.ts";
import { lastFour } from "../ui/format.ts";
import type { Act } from "../ui/model.ts";
import { ActNote, Notice } from "../ui/Notice.tsx";
import { Press } from "../ui/Press.tsx";
import { useHandle } from "../ui/Who.tsx";
import type { Quiet, SeatNews, SeatNewsProps } from "./model.ts";

/** What a member has to know about their own seat, above every page of the circle. */
export default function SeatNotices({ news, objecting, staying, onObject, onStillHere }: SeatNewsProps) {
  const copy = useCopy().recovery;
  return (
    <>
      <Said act={objecting} words={copy.asked.done} />
      {objecting.status !== "done" && news.asked !== null && (
        <Asked asked={news.asked} act={objecting} onObject={onObject} />
      )}
      <Said act={staying} words={copy.quiet.done} />
      {staying.status !== "done" && news.quiet !== null && (
        <StillHere quiet={news.quiet} act={staying} onStillHere={onStillHere} />
      )}
    </>
  );
}

/** There before it is filled, so that it is read out when it is. */
const Said = ({ act, words }: { act: Act; words: string }) => (
  <p role="status" className={act.status === "done" ? "kraft" : "unseen"}>
    {act.status === "done" && words}
  </p>
);

function Asked({ asked, act, onObject }: { asked: NonNullable<SeatNews["asked"]>; act: Act; onObject: () => void }) {
  const copy = useCopy().recovery.asked;
  const format = useFormat();
  const handle = useHandle();
  const { me, to, startedAt, from, used, signingFrom, barredUntil } = asked;
  return (
    <Notice
      title={copy.title}
      fault={{
        sentence: copy.text(handle(me), lastFour(to), format.day(startedAt)),
        wayOn: used ? copy.used : copy.mine,
      }}
    >
      <Press busy={act.status === "working"} onClick={onObject}>
        {copy.go}
      </Press>
      <ActNote act={act} />
      {!used && (
        <p className="small">
          {copy.until(format.day(from))} {copy.object(format.day(barredUntil))}{" "}
          {copy.signing(signingFrom === null ? null : format.day(signingFrom))}
        </p>
      )}
    </Notice>
  );
}

function StillHere({ quiet, act, onStillHere }: { quiet: Quiet; act: Act; onStillHere: () => void }) {
  const copy = useCopy().recovery.quiet;
  const format = useFormat();
  return (
    <Notice
      title={copy.title}
      fault={{
        sentence: copy.text(format.day(quiet.since)),
        wayOn: quiet.vacatable ? copy.now : copy.later(format.day(quiet.vacatedFrom)),
      }}
    >
      <Press busy={act.status === "working"} onClick={onStillHere}>
        {copy.go}
      </Press>
      <ActNote act={act} />
    </Notice>
  );
}
