import "./icon.css";

const shapes = {
  padlock: (
    <>
      <path d="M7 11V8a5 5 0 0 1 10 0v3" strokeWidth="2.4" />
      <path d="M4 10.8h16V22H4z" fill="currentColor" stroke="none" />
    </>
  ),
  check: <path d="M4 12.5l5.5 5.5L20 6.5" strokeWidth="3" />,
  arrow: <path d="M3 12h16M13 5.5l6.5 6.5-6.5 6.5" strokeWidth="2.5" />,
  back: <path d="M21 12H5M11 5.5L4.5 12l6.5 6.5" strokeWidth="2.5" />,
  out: <path d="M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9" />,
  printer: <path d="M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z" />,
  scan: <path d="M3 8V3h5M16 3h5v5M21 16v5h-5M8 21H3v-5M7 12h10" />,
  copy: <path d="M8 8h12v13H8zM5 16H4V3h12v2" />,
  save: <path d="M12 3v12M6.5 10l5.5 5.5L17.5 10M4 20h16" />,
  calendar: <path d="M3 6h18v15H3zM3 11h18M8 3v5M16 3v5" />,
  torn: <path d="M4 3h16v9l-3-2-3 4-4-3-3 3-3-2zM4 16.5l3 1.5 3-3 4 3 3-3 3 1.5V21H4z" strokeWidth="2" />,
  board: <path d="M3 4h18v16H3zM7 8h4v5H7zM14 8h3.5v7H14z" />,
  sheet: <path d="M5 3h14v18H5zM8 8h3v3H8zM8 14h3v3H8zM13.5 9.5H17M13.5 15.5H17" />,
  people: <path d="M3 4h7v17H3zM14 4h7v17h-7zM1 21h22M7 12.5h1.5M18 12.5h1.5" />,
};

export type IconName = keyof typeof shapes;

/** They point along the line, and turn with it. */
const alongTheLine: readonly IconName[] = ["arrow", "back", "out"];

/** Always beside words, so it has none of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={alongTheLine.includes(name) ? "icon icon--along" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
