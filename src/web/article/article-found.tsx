import { useEffect, useRef } from "react";
import { dayInWords } from "../state/moment.ts";
import type { ArticleTaken } from "../workers/messages.ts";

/** Stretches that are listed; of more there is a count. */
const MOST_LISTED = 12;

/** What was found in an article, before anything is made of it. */
export function ArticleFound({
  made: { found, waiting, day },
  call,
  accept,
  back,
}: {
  readonly made: NonNullable<ArticleTaken["made"]>;
  readonly call: string;
  readonly accept: () => void;
  readonly back: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  return (
    <div className="article-found">
      <p>
        <strong>Read: {found.form}.</strong>{" "}
        {waiting === 0
          ? "Nothing could be proposed of it; you mark what it says yourself."
          : `${waiting === 1 ? "One proposal" : `${waiting} proposals`} will stand beside the sentences, and nothing enters the case until you have decided it.`}
      </p>
      {found.notes.map((note) => (
        <p key={note} className="warn">
          Note: {note}.
        </p>
      ))}
      <dl>
        {found.rows.map(([name, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and never move
          <div key={at}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <Listed
        title="Set apart in the text"
        lines={found.apart.map(({ line, kind, sample }) => `line ${line}, ${kind}: ${sample}`)}
      />
      <Listed title="Not in the text" lines={found.leftOut} />
      {day && (
        <p className="quiet">
          {day.moves
            ? `The day of the analysis moves along with the newest article, from ${dayInWords(day.before)} to ${dayInWords(day.article)}.`
            : `It appeared on ${dayInWords(day.article)}, after the day of the analysis (${dayInWords(day.before)}): what happened later enters the case only once you move that.`}
        </p>
      )}
      <p className="buttons">
        <button ref={first} type="button" className="primary" onClick={accept}>
          {call}
        </button>
        <button type="button" onClick={back}>
          Back
        </button>
      </p>
    </div>
  );
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  const more = lines.length - MOST_LISTED;
  return (
    <details>
      <summary>
        {title}: {lines.length}
      </summary>
      <ul dir="auto">
        {lines.slice(0, MOST_LISTED).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike, and never move
          <li key={at}>{line}</li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </details>
  );
}
