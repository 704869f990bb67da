import "./tray.css";
import { useFirstCopy } from "../content/copy.ts";

/** Ballots in the tray, all alike: how many are in, how many are needed, how many there can be. */
export function Tray({ cast, needed, roster }: { cast: number; needed: number; roster: number }) {
  const copy = useFirstCopy().street.box;
  const places = Math.max(roster, cast, needed, 1);
  return (
    <div
      className={needed * 10 > places * 6 ? "tray tray--late" : "tray"}
      style={{ "--of": places, "--goal": needed }}
      role="img"
      aria-label={copy.tray(cast, needed, roster)}
    >
      {Array.from({ length: places }, (_, index) => (
        <i key={index} className={[index < cast ? "in" : "", index === needed - 1 ? "goal" : ""].join(" ")} />
      ))}
      <b>{copy.needed(needed)}</b>
    </div>
  );
}
