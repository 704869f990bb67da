import "./notices.css";
import { useState } from "react";
import { useFirstCopy, useFormat } from "../content/copy.ts";
import { downloadText } from "../secrets/download.ts";
import { TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import type { Notices } from "./model.ts";
import { pageAddress, tell } from "./tell.ts";

/** The month for one's calendar, and a line for the street's chat. No account, no sender, no list. */
export function NoticesPart({ notices }: { notices: Notices }) {
  const { notices: copy } = useFirstCopy();
  const format = useFormat();
  const [said, setSaid] = useState("");
  const { circle, news, moments } = notices;
  const url = pageAddress(
    news.kind === "result" ? ways.round(circle.address, news.round) : ways.street(circle.address),
  );
  const toCalendar = async () => {
    const { monthCalendar } = await import("./calendar.ts");
    const calendar = monthCalendar(notices, copy, pageAddress(ways.street(circle.address)));
    downloadText(`${copy.file(circle.name)}.ics`, calendar, "text/calendar");
  };
  const tellThem = async () => {
    const text = copy.news(circle.name, news, format);
    const outcome = await tell({ text, url });
    setSaid(outcome === "copied" ? copy.copied(text) : outcome === "failed" ? copy.notCopied(`${text} ${url}`) : "");
  };
  return (
    <div className="notices" role="group" aria-label={copy.label}>
      {moments.length > 0 && (
        <TextPress icon="calendar" onClick={() => void toCalendar()}>
          {copy.calendar}
        </TextPress>
      )}
      <TextPress icon="out" onClick={() => void tellThem()}>
        {copy.tell}
      </TextPress>
      <p role="status" className="small soft">
        {said}
      </p>
    </div>
  );
}
