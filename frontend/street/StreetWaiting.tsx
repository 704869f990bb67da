import { useAccounts } from "../accounts/Accounts.tsx";
import { useFirstCopy } from "../content/copy.ts";
import { BlankStreet, VisitorsTurn } from "./BlankStreet.tsx";

/** While a street is read from the chain. */
export function StreetWaiting() {
  const { page, street } = useFirstCopy();
  const { actor, ready } = useAccounts();
  const isVisitor = actor === null && ready;
  return (
    <>
      <BlankStreet turn={isVisitor ? <VisitorsTurn words={street.turn.visitor} /> : undefined} />
      <p className="unseen" role="status">
        {page.loading}
      </p>
    </>
  );
}
