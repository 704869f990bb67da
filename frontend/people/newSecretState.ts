import type { Failure } from "../flows/failure.ts";
import type { Fault } from "../ui/model.ts";
import type { NewSecretState } from "./model.ts";
import type { NewSecretStage } from "./useNewSecret.ts";

/** As a screen shows it; null once the secret is made, tried and saved. */
export function newSecretState(
  stage: NewSecretStage,
  handle: string,
  faultOf: (failure: Failure) => Fault,
): NewSecretState | null {
  switch (stage.kind) {
    case "secret":
      return {
        kind: "secret",
        handle,
        working: stage.working,
        fault: stage.failure === null ? null : faultOf(stage.failure),
      };
    case "practice":
      return {
        kind: "practice",
        handle,
        part: stage.part,
        fault: stage.failure === null ? null : faultOf(stage.failure),
      };
    case "keep":
      return { kind: "keep", handle, seconds: stage.seconds, downloaded: stage.downloaded };
    case "ready":
      return null;
  }
}
