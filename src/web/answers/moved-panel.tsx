import { USUAL } from "#brief-settings/settings.ts";
import { useBench } from "../state/use-bench.ts";
import { isSameRun, type Workbench } from "../state/workbench.ts";
import type { Moved, MovedJudgement } from "../workers/messages.ts";
import { wordChanges } from "./word-changes.ts";

/** Which judgements are not what they were in the case as it was opened, by how much, and what did it. */
export function MovedPanel({ bench }: { readonly bench: Workbench }) {
  const { moved, movedIsPresent, answers, history, base, settings, origin } = useBench(bench);
  const untouched = history.texts === base.texts;
  if (answers.status === "held")
    return (
      <section className="moved" aria-label="What moved">
        <h2>What moved</h2>
        <p className="quiet">The text has faults; what moves is told once they are mended.</p>
      </section>
    );
  if (!moved || (untouched && moved.changes.length === 0))
    return (
      <section className="moved" aria-label="What moved">
        <h2>What moved</h2>
        <p className="quiet">
          Nothing yet. Change a likelihood, an order or an assumption of the case: the judgements that move,
          and by how much, appear here.{" "}
          {ORIGINAL[origin.kind === "server" && origin.readOnly ? "worked" : origin.kind]}
        </p>
      </section>
    );
  const isPresent = movedIsPresent && answers.status === "fresh";
  const stale = !isPresent && (answers.status === "running" || answers.status === "fresh");
  return (
    <section className="moved" aria-label="What moved" aria-live="polite" data-stale={stale || undefined}>
      <h2>
        {isPresent || moved.judgements.length > 0 ? headline(moved) : UNKNOWN[stale ? "going" : "ended"]}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by its keys */}
      <ol className="moved-list" tabIndex={0} aria-label="Judgements that moved">
        {moved.judgements.map((judgement) => (
          <MovedItem key={judgement.heading + (judgement.now ?? "")} judgement={judgement} />
        ))}
      </ol>
      {moved.changes.length === 0 && !isSameRun(settings, USUAL) && (
        <p className="quiet">
          The case as it was opened is run under the same options, so that these move nothing here. What they
          do is shown under Runs.
        </p>
      )}
      {moved.changes.length > 0 && (
        <details className="moved-changes">
          <summary>
            {moved.changes.length === 1 ? "1 change" : `${moved.changes.length} changes`} of the case since it
            was opened
          </summary>
          <ul>
            {moved.changes.map(({ name, how, path }) => (
              <li key={`${how} ${path.join(".")}`}>
                {name} <span className="quiet">({how === "moved" ? "put in another order" : how})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What becomes of what was opened when it is changed here, by where it is from. */
const ORIGINAL = {
  worked: "The original stays as it is.",
  files:
    "What you change is kept in this browser until you take it away; files that you opened stay as they are.",
  server: "The file stays as it is until you save.",
} as const;

/** What is said where nothing is known to have moved, as what is told is of the run before. */
const UNKNOWN = {
  going: "What moves is being worked out …",
  ended: "What moves is not known: the run did not end",
} as const;

function headline({ judgements, same, changes }: Moved): string {
  if (judgements.length === 0) {
    if (changes.length === 0) return "Nothing has moved";
    if (same === 0) return "The brief has no judgement yet that could move";
    return same === 1
      ? "No judgement moved: the one stands as it was"
      : `No judgement moved: all ${same} stand as they were`;
  }
  const moved = judgements.length === 1 ? "1 judgement moved" : `${judgements.length} judgements moved`;
  return same === 0 ? moved : `${moved}, ${same} ${same === 1 ? "stands as it was" : "stand as they were"}`;
}

function MovedItem({ judgement: { heading, before, now, told } }: { readonly judgement: MovedJudgement }) {
  return (
    <li>
      <h3>{heading}</h3>
      {told.length > 0 && (
        <ul className="told">
          {told.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <dl className="before-now">
        {now !== undefined && (
          <div>
            <dt>Now</dt>
            <dd>{before === undefined ? now : <Changed before={before} now={now} />}</dd>
          </div>
        )}
        {before !== undefined && (
          <div>
            <dt>Before</dt>
            <dd className="quiet">{before}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

function Changed({ before, now }: { readonly before: string; readonly now: string }) {
  let at = 0;
  return wordChanges(before, now).map(({ text, isNew }) => {
    const key = at;
    at += text.length;
    return isNew ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
