import { useEffect, useState } from "react";
import { keepFocus } from "./keepFocus.ts";

/**
 * Says what is on the screen now when its heading changes: the next step, what came of a press, another page. Not when the
 * heading has just taken the focus, and is read out for that. Keeps the focus from getting lost, too.
 */
export function NewHeading() {
  const [said, setSaid] = useState("");
  useEffect(() => keepFocus(document), []);
  useEffect(() => {
    let known: string | null = null;
    let hadFocus = false;
    const look = () => {
      const heading = document.querySelector("main h1");
      const text = heading?.textContent ?? null;
      if (text === null) return;
      const hasFocus = document.activeElement === heading;
      const isRead = known === null || (hasFocus && !hadFocus);
      if (text !== known && !isRead) setSaid(text);
      known = text;
      hadFocus = hasFocus;
    };
    // Whoever keeps the focus sees the same changes, and has acted by then.
    const changes = new MutationObserver(() => queueMicrotask(look));
    changes.observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
    return () => changes.disconnect();
  }, []);
  return (
    <p className="unseen" id="new-heading" role="status">
      {said}
    </p>
  );
}
