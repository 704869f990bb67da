import { useState } from "react";
import type { VaultKind } from "../../protocol/vault.ts";
import type { Pocket } from "../accounts/pockets.ts";
import { useCopy } from "../content/copy.ts";
import { Press, TextPress } from "../ui/Press.tsx";
import type { WordsAgain } from "./model.ts";
import { PocketSlip } from "./PocketSlip.tsx";
import { Unlock } from "./Unlock.tsx";

/** The words once more, after it was opened once more: an open page must not be enough to carry them off. */
export function WordsPart({ pocket, kept, paper }: { pocket: Pocket; kept: VaultKind; paper: WordsAgain }) {
  const copy = useCopy().pocket.again;
  const [asked, setAsked] = useState(false);
  const hide = () => {
    setAsked(false);
    paper.onHide();
  };
  return (
    <section className="box stack-wide" aria-labelledby="words">
      <h2 id="words">{copy.title}</h2>
      <p>{copy.text}</p>
      {!asked ? (
        <Press kind="plain" wide icon="sheet" onClick={() => setAsked(true)}>
          {copy.show}
        </Press>
      ) : (
        <>
          {paper.words === null ? (
            <Unlock {...paper} kept={kept} />
          ) : (
            <PocketSlip pocket={pocket} words={paper.words} />
          )}
          <TextPress onClick={hide}>{copy.hide}</TextPress>
        </>
      )}
    </section>
  );
}
