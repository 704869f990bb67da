import { useFirstCopy, useFormat } from "../content/copy.ts";
import { useHandle } from "../ui/Who.tsx";
import { Words } from "../ui/Words.tsx";
import type { AboutMe } from "./model.ts";

/** For the neighbour whom a motion is about: what is asked, what they keep, and that they vote on it too. */
export function AboutYou({ about }: { about: AboutMe }) {
  const copy = useFirstCopy().motions.aboutYou;
  const format = useFormat();
  const handle = useHandle();
  return (
    <section className="box about-you" aria-labelledby="about-you">
      <h2 id="about-you">{copy.title}</h2>
      <div className="stack">
        <p>
          {copy.asked(handle(about.proposer))}{" "}
          {about.at === null
            ? copy.now(about.needed, about.roster)
            : copy.next(format.day(about.at), about.needed, about.roster)}
        </p>
        <p>
          <Words>{copy.keep(format.sum(about.stake))}</Words>
        </p>
        <p className="small soft">{copy.talk}</p>
      </div>
    </section>
  );
}
