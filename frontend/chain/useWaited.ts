import { useEffect, useState } from "react";

/** When it is said how long the wait has been: often at first, then rarely, as somebody would who waits along. */
const MARKS_SECONDS = [5, 15, 30, 60, 120];

/** For how many seconds `waiting` has been true, at the last mark passed; 0 before the first. */
export function useWaited(waiting: boolean): number {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    if (!waiting) return;
    const timers = MARKS_SECONDS.map((seconds) => setTimeout(() => setWaited(seconds), seconds * 1000));
    return () => {
      timers.forEach(clearTimeout);
      setWaited(0);
    };
  }, [waiting]);
  return waiting ? waited : 0;
}
