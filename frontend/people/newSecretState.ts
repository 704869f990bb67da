import type { Failure } from "../flows/failure.ts";
import type { Fault } from "../ui/model.ts";
import type { NewSecretHandlers, NewSecretState } from "./model.ts";
import type { NewSecret } from "./useNewSecret.ts";

/** As a screen shows it; null once the secret is made, tried and saved. */
export function newSecretState(
  { stage, passkeys }: Pick<NewSecret, "stage" | "passkeys">,
  handle: string,
  faultOf: (failure: Failure) => Fault,
): NewSecretState | { kind: "loading" } | null {
  const faultIn = (failure: Failure | null) => (failure === null ? null : faultOf(failure));
  switch (stage.kind) {
    case "loading":
      return { kind: "loading" };
    case "secret":
      return { kind: "secret", handle, passkeys, working: stage.working, fault: faultIn(stage.failure) };
    case "found": {
      const { kept, working } = stage;
      return { kind: "found", handle, part: { kept, passkeys, working, fault: faultIn(stage.failure) } };
    }
    case "practice":
      return { kind: "practice", handle, part: stage.part, fault: faultIn(stage.failure) };
    case "keep": {
      const { seconds, downloaded, words } = stage;
      return { kind: "keep", handle, seconds, shown: { downloaded, words } };
    }
    case "ready":
      return null;
  }
}

export const newSecretHandlers = (secret: NewSecret): NewSecretHandlers => ({
  onSecret: secret.make,
  onOpenFound: secret.open,
  onMakeAnother: () => void secret.startAnew(),
  onTryPracticeAgain: secret.practiseAgain,
  onDownload: secret.download,
  onWords: secret.showWords,
  onKept: secret.kept,
});

const nothing = () => undefined;

/** For whoever makes none. */
export const noNewSecret: NewSecretHandlers = {
  onSecret: nothing,
  onOpenFound: nothing,
  onMakeAnother: nothing,
  onTryPracticeAgain: nothing,
  onDownload: nothing,
  onWords: nothing,
  onKept: nothing,
};
