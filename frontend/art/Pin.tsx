import "./pin.css";

/** Brass pins: as many as the ballots a slip has hung through. */
export function Pins({ count }: { count: number }) {
  return (
    <span className="pins" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <svg key={index} viewBox="0 0 20 22">
          <ellipse cx="12.5" cy="15.5" rx="5.5" ry="3.2" className="pins__shade" />
          <path d="M10 9l2 7" className="pins__needle" />
          <circle cx="9" cy="8" r="6.5" className="pins__head" />
          <circle cx="9" cy="8" r="3.7" className="pins__top" />
        </svg>
      ))}
    </span>
  );
}
