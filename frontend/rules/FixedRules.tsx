import { useCopy, useFormat } from "../content/copy.ts";
import { grains } from "../ui/format.ts";
import { Article } from "./Article.tsx";
import type { Fixed } from "./model.ts";

/** What was fixed when the circle was made. */
export function FixedRules({ fixed, now }: { fixed: Fixed; now: number }) {
  const { rules, start, common } = useCopy();
  const format = useFormat();
  const copy = rules.fixed;
  const { lengths } = fixed;
  const long = (seconds: number) => common.wait(grains(seconds));
  const board = lengths.round - lengths.voting - lengths.opening;
  const tally = start.tallies[fixed.tally];
  return (
    <section aria-labelledby="fixed">
      <h2 id="fixed">{copy.title}</h2>
      <p className="soft">{copy.note}</p>
      <ol className="articles">
        <Article name={copy.owner.name} value={copy.owner.value} text={copy.owner.text} />
        <Article name={copy.secrecy.name} value={copy.secrecy.value} text={copy.secrecy.text} />
        <Article name={copy.leaving.name} value={copy.leaving.value} text={copy.leaving.text} />
        <Article
          name={copy.month.name}
          value={long(lengths.round)}
          text={copy.month.text(long(board), long(lengths.voting), long(lengths.opening))}
        />
        <Article
          name={now < fixed.start ? copy.began.ahead : copy.began.name}
          value={format.dateInRecord(fixed.start)}
          text={copy.began.text}
        />
        <Article name={copy.seals.name} value={copy.seals.value(long(lengths.margin))} text={copy.seals.text} />
        <Article name={copy.tally.name} value={tally.name} text={tally.text} />
        <Article name={copy.requests.name} value={copy.requests.value} text={copy.requests.text} />
        <Article name={copy.collect.name} value={long(fixed.collectFor)} text={copy.collect.text} />
        <Article name={copy.seats.name} value={copy.seats.value} text={copy.seats.text} />
        <Article name={copy.silence.name} value={copy.silence.value} text={copy.silence.text} />
      </ol>
    </section>
  );
}
