import { useFirstCopy } from "../content/copy.ts";

/** A sentence whose sums are set in the letter of sums. */
export function Words({ children }: { children: string }) {
  const { sumPattern } = useFirstCopy().common;
  return children.split(sumPattern).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="sum">
        {part}
      </span>
    ),
  );
}
