import { useFirstCopy } from "../content/copy.ts";
import { BlankStreet } from "./BlankStreet.tsx";

/** While a street is read from the chain. */
export function StreetWaiting() {
  const { page } = useFirstCopy();
  return (
    <>
      <p className="unseen" role="status">
        {page.loading}
      </p>
      <BlankStreet />
    </>
  );
}
