import type { Pocket } from "../accounts/pockets.ts";
import { useCopy } from "../content/copy.ts";
import { WordSlip } from "../secrets/WordSlip.tsx";
import { lastFour } from "../ui/format.ts";

/** The 12 words for paper. */
export function PocketSlip({ pocket, words }: { pocket: Pocket; words: readonly string[] }) {
  const copy = useCopy().pocket.slip;
  return (
    <WordSlip
      title={copy.title}
      of={copy.of(pocket.name, lastFour(pocket.address))}
      label={copy.label}
      words={[...words]}
      care={copy.care}
      how={copy.how}
    />
  );
}
