import type { Address } from "viem";
import { useCopy } from "../content/copy.ts";
import type { SecretHandlers, SecretPart } from "../secrets/model.ts";
import { SecretForms } from "../secrets/SecretForms.tsx";
import { TextLink } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";

/** The voting secret is opened by what it is kept under, or brought back by its recovery. */
export function Locked({ circle, state, ...handlers }: { circle: Address; state: SecretPart } & SecretHandlers) {
  const copy = useCopy().keys.locked;
  return (
    <div className="narrow">
      <h1>{copy.title}</h1>
      <p className="lead">{copy.where[state.kept ?? "nowhere"]}</p>
      <SecretForms state={state} {...handlers} />
      <TextLink href={ways.secret(circle)}>{copy.neither}</TextLink>
    </div>
  );
}
