import "./help.css";
import { TextLink, TextPress } from "../ui/Press.tsx";
import { ways } from "../ui/ways.ts";
import { topics, type HelpBook, type HelpChapter, type HelpPart, type HelpPlace, type Topic } from "./model.ts";

type HelpProps = { book: HelpBook; place: HelpPlace; onPrint: () => void };

/** A small booklet: its contents, one chapter, or all of it for the printer. */
export function HelpView({ book, place, onPrint }: HelpProps) {
  if (place === null) return <Contents book={book} />;
  if (place === "all") {
    return (
      <div className="help">
        <h1>{book.title}</h1>
        <p className="noprint">
          <TextPress onClick={onPrint}>{book.print}</TextPress>
        </p>
        {topics.map((topic) => (
          <Chapter key={topic} topic={topic} chapter={book.chapters[topic]} within />
        ))}
      </div>
    );
  }
  const next = topics[topics.indexOf(place) + 1];
  return (
    <div className="help">
      <p className="help__top noprint">
        <TextLink href={ways.help(null)}>{book.contents}</TextLink>
        <TextPress onClick={onPrint}>{book.print}</TextPress>
      </p>
      <Chapter topic={place} chapter={book.chapters[place]} />
      <p className="help__next noprint">
        {next === undefined ? (
          <TextLink href={ways.help(null)}>{book.back}</TextLink>
        ) : (
          <TextLink href={ways.help(next)} icon="arrow">
            {`${book.next} ${book.chapters[next].title}`}
          </TextLink>
        )}
      </p>
    </div>
  );
}

function Contents({ book }: { book: HelpBook }) {
  return (
    <div className="help">
      <h1>{book.title}</h1>
      <p className="lead">{book.lead}</p>
      <ol className="help__contents">
        {topics.map((topic) => (
          <li key={topic}>
            <a href={ways.help(topic)}>
              <b>{book.chapters[topic].title}</b>
              <span className="small soft">{book.chapters[topic].about}</span>
            </a>
          </li>
        ))}
      </ol>
      <TextLink href={ways.help("all")}>{book.all}</TextLink>
    </div>
  );
}

/** `within`: one of several on the page, whose heading is a level lower. */
function Chapter({ topic, chapter, within = false }: { topic: Topic; chapter: HelpChapter; within?: boolean }) {
  const [Title, Head] = within ? (["h2", "h3"] as const) : (["h1", "h2"] as const);
  return (
    <article className="help__chapter" aria-labelledby={`help-${topic}`}>
      <Title id={`help-${topic}`} className="help__title">
        {chapter.title}
      </Title>
      <p className="lead">{chapter.lead}</p>
      {chapter.parts.map((part) => (
        <section key={part.head} className="help__part">
          <Head>{part.head}</Head>
          <Part part={part} />
        </section>
      ))}
    </article>
  );
}

function Part({ part: { text = [], steps = [], table } }: { part: HelpPart }) {
  return (
    <>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {steps.length > 0 && (
        <ol className="help__steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {table !== undefined && (
        <table className="help__table">
          <thead>
            <tr>
              {table.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([what, then]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{then}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
