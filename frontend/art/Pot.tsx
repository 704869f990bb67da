import "./pot.css";

/** Our mark: a pot with two handles, seen from above. */
export function PotMark() {
  return (
    <svg className="potmark" viewBox="0 0 48 40" aria-hidden="true">
      <path
        d="M7 14.5C2.5 13 1.5 16 1.5 20s1 7 5.5 5.5M41 14.5c4.5-1.5 5.5 1.5 5.5 5.5s-1 7-5.5 5.5"
        className="potmark__line"
      />
      <circle cx="24" cy="20" r="17" className="potmark__line" />
      <circle cx="24" cy="20" r="11" fill="currentColor" />
    </svg>
  );
}

/** The pot's two parts: `common` of the whole, 0..1, drawn dark from the top, the stakes light. */
export function PotParts({ common }: { common: number }) {
  const part = Math.min(1, Math.max(0, common));
  const angle = 2 * Math.PI * part - Math.PI / 2;
  const x = (60 + 33 * Math.cos(angle)).toFixed(2);
  const y = (48 + 33 * Math.sin(angle)).toFixed(2);
  return (
    <svg className="potparts" viewBox="0 0 120 96" aria-hidden="true">
      <path d="M18 32C7 28 3 36 3 48s4 20 15 16M102 32c11-4 15 4 15 16s-4 20-15 16" className="potparts__ears" />
      <circle cx="60" cy="48" r="43" className="potparts__rim" />
      <circle cx="60" cy="48" r="33" className={part >= 1 ? "potparts__common" : "potparts__stakes"} />
      {part > 0 && part < 1 && (
        <path d={`M60 48V15A33 33 0 ${part > 0.5 ? 1 : 0} 1 ${x} ${y}z`} className="potparts__common" />
      )}
    </svg>
  );
}

const days = 28;
const wedge = (index: number, inner: number, outer: number) => {
  const at = (radius: number, turn: number) => {
    const angle = (2 * Math.PI * turn) / days - Math.PI / 2;
    return `${(200 + radius * Math.cos(angle)).toFixed(1)},${(200 + radius * Math.sin(angle)).toFixed(1)}`;
  };
  const from = index + 0.12;
  const to = index + 0.88;
  return `M${at(inner, from)}A${inner} ${inner} 0 0 1 ${at(inner, to)}L${at(outer, to)}A${outer} ${outer} 0 0 0 ${at(outer, from)}Z`;
};
const wedges = (first: number, last: number, inner: number, outer: number) =>
  Array.from({ length: last - first }, (_, index) => wedge(first + index, inner, outer)).join("");

/** The month inside a pot: 21 days of board, 3 of voting, 4 of opening. */
export function MonthInPot() {
  return (
    <svg className="monthpot" viewBox="-22 18 444 364" aria-hidden="true">
      <path
        d="M44 148C4 130-10 160-10 200s14 70 54 52M356 148c40-18 54 12 54 52s-14 70-54 52"
        className="monthpot__ear"
      />
      <circle cx="200" cy="200" r="168" className="monthpot__rim" />
      <path d={wedges(0, 21, 130, 148)} className="monthpot__board" />
      <path d={wedges(21, 24, 112, 148)} className="monthpot__vote" />
      <path d={wedges(24, 28, 113, 147)} className="monthpot__open" />
    </svg>
  );
}
