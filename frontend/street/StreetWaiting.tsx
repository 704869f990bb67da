import { useFirstCopy } from "../content/copy.ts";
import { BlankStreet, VisitorsTurn } from "./BlankStreet.tsx";

/** While a street is read from the chain. `isVisitor` when nobody in particular looks at it. */
export function StreetWaiting({ isVisitor }: { isVisitor: boolean }) {
  const { page, street } = useFirstCopy();
  return (
    <>
      <BlankStreet turn={isVisitor ? <VisitorsTurn words={street.turn.visitor} /> : undefined} />
      <p className="unseen" role="status">
        {page.loading}
      </p>
    </>
  );
}
