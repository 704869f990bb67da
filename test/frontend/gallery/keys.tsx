import { en } from "../../../frontend/content/en/index.ts";
import { noNewSecret } from "../../../frontend/people/newSecretState.ts";
import { JoinView } from "../../../frontend/people/JoinView.tsx";
import type { JoinState } from "../../../frontend/people/model.ts";
import type { SecretPageState } from "../../../frontend/secrets/model.ts";
import { WordCheck } from "../../../frontend/secrets/WordCheck.tsx";
import { SecretView } from "../../../frontend/secrets/SecretView.tsx";
import { at, circle, idle, nothing, person } from "./samples.ts";

const words = (
  "legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner " +
  "thank year wave sausage worth title"
).split(" ");

export const secretView = (state: SecretPageState) => (
  <SecretView
    model={{ circle, state }}
    {...noNewSecret}
    onConnect={nothing}
    onUnlock={nothing}
    onRestore={nothing}
    onShowWords={nothing}
    onSaveFile={nothing}
    onLock={nothing}
    onReplace={nothing}
    onGiveUpReplacing={nothing}
    onChange={nothing}
  />
);
const joinView = (state: JoinState) => (
  <JoinView
    model={{ circle, members: 14, now: at(9), state }}
    {...noNewSecret}
    onConnect={nothing}
    onHandle={nothing}
    onGoOn={nothing}
    onChangeHandle={nothing}
    onTakeSeat={nothing}
  />
);

const open = {
  kind: "open",
  person: person(0),
  shown: { downloaded: false, words: null },
  passkeys: true,
  working: false,
  fault: null,
  locked: false,
  replace: { now: true },
} as const;
const part = { passkeys: true, working: false, fault: null } as const;

export const keyScreens = {
  "people-secret-open": secretView({ ...open, kept: "passkey" }),
  "people-secret-plain": secretView({ ...open, kept: "plain", replace: { now: false, until: at(28) } }),
  "people-secret-words": secretView({ ...open, kept: "passphrase", shown: { downloaded: true, words } }),
  "people-secret-locked": secretView({
    kind: "locked",
    person: person(0),
    replace: { now: true },
    ...part,
    kept: "passkey",
  }),
  "people-secret-elsewhere": secretView({
    kind: "locked",
    person: person(0),
    replace: { now: true },
    ...part,
    kept: null,
    fault: { sentence: "Word 7 is not one of the list. Look at it again: a letter may be wrong." },
  }),
  "people-secret-change": secretView({ kind: "change", person: person(0), replace: { now: true }, act: idle }),
  "people-secret-changed": secretView({ kind: "changed", person: person(0), votesAt: at(21) }),
  "people-join-secret-passkey": joinView({ kind: "secret", handle: "Nuthatch", ...part }),
  "people-join-found": joinView({ kind: "found", handle: "Nuthatch", part: { ...part, kept: "passphrase" } }),
  "people-join-word-check": (
    <div className="narrow">
      <h1>{en.join.keep.title}</h1>
      <WordCheck words={words} onProven={nothing} />
    </div>
  ),
  "people-join-words": joinView({
    kind: "keep",
    handle: "Nuthatch",
    seconds: 3.42,
    shown: { downloaded: false, words },
  }),
};
