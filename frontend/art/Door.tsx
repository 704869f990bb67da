import "./door.css";
import { doorOf } from "./doors.ts";

const panels = [
  <path key="0" d="M7.5 7h4v11h-4zM12.5 7h4v11h-4zM7.5 21h4v10h-4zM12.5 21h4v10h-4z" />,
  <path key="1" d="M8.6 4v30M12 4v30M15.4 4v30" />,
  <g key="2">
    <path d="M7.5 13h9v7h-9zM7.5 23h9v8h-9z" />
    <path d="M7.5 10.5a4.5 4.5 0 0 1 9 0z" className="door__glass" />
  </g>,
  <g key="3">
    <circle cx="12" cy="11.5" r="3.6" className="door__glass" />
    <path d="M7.5 20h9v11h-9z" />
  </g>,
  <g key="4">
    <path d="M7.5 7h9v11h-9z" className="door__glass" />
    <path d="M12 7v11M7.5 12.5h9M7.5 22h9v9h-9z" />
  </g>,
  <g key="5">
    <path d="M7.5 7h9v5h-9zM7.5 14.5h9v7h-9zM7.5 24h9v7h-9z" />
  </g>,
];

/**
 * A door is always beside a handle, so it has no words of its own. Without a seat there is only an empty frame; checked,
 * somebody has answered for it.
 */
export function Door({ slot, checked = false }: { slot: number | null; checked?: boolean }) {
  if (slot === null) {
    return (
      <svg className="door door--none" viewBox="0 0 24 37" aria-hidden="true">
        <path d="M3 34V2h18v32" className={checked ? "door__gap door__gap--sure" : "door__gap"} />
        {checked && <path d="M7.5 19.5l3 3 6-7.5" className="door__check" />}
        <path d="M0 34h24v3H0z" className="door__step" />
      </svg>
    );
  }
  const { paint, pattern } = doorOf(slot);
  return (
    <svg className={`door door--${paint}`} viewBox="0 0 24 37" aria-hidden="true">
      <path d="M2 1h20v34H2z" className="door__case" />
      <path d="M5 4h14v30H5z" className="door__leaf" />
      <g className="door__panel">{panels[pattern]}</g>
      <circle cx="17.3" cy="20" r="1" className="door__knob" />
      <path d="M0 34h24v3H0z" className="door__step" />
    </svg>
  );
}
