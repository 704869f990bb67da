/** The one thing drawn by hand: a neighbour's tick, in pencil. */
export function Tick() {
  return (
    <svg viewBox="0 0 48 44" aria-hidden="true">
      <path
        d="M6 25.5c2.5.8 6.3 5.3 9.6 11.8C20.5 24.5 29.5 11.5 43 4.5c-9.8 9.8-18.3 22-24.6 37.2-1.3 1.5-4.2 1.7-5.2-.3C11 36 8.6 30.5 6 25.5z"
        fill="currentColor"
      />
    </svg>
  );
}
