import { useCopy } from "../content/copy.ts";
import type { SecretHandlers, SecretPart } from "../secrets/model.ts";
import { SecretForms } from "../secrets/SecretForms.tsx";

/** The voting secret is opened by what it is kept under, or brought back by its recovery. */
export function Locked({ state, ...handlers }: { state: SecretPart } & SecretHandlers) {
  const copy = useCopy().keys.locked;
  return (
    <div className="narrow">
      <h1>{copy.title}</h1>
      <p className="lead">{copy.where[state.kept ?? "nowhere"]}</p>
      <SecretForms state={state} {...handlers} />
    </div>
  );
}
