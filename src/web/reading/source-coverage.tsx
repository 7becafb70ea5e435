import type { SourceSentence } from "../workers/messages.ts";
import { STATES } from "./states.ts";

/** What is shown: all sentences, or those of which the same was made. */
export type Shown = SourceSentence["state"] | "all";

/** How many sentences became what, and the choice of those that are shown. */
export function SourceCoverage({
  sentences,
  shown,
  choose,
}: {
  readonly sentences: readonly SourceSentence[];
  readonly shown: Shown;
  readonly choose: (shown: Shown) => void;
}) {
  const count = (state: SourceSentence["state"]) => sentences.filter((each) => each.state === state).length;
  const rows = STATES.map(([state, words]) => ({ state, words, count: count(state) })).filter(
    (row) => row.count > 0,
  );
  return (
    <div className="coverage">
      <div className="coverage-strip" aria-hidden="true">
        {sentences.map(({ at, state }) => (
          <span key={at} data-state={state} />
        ))}
      </div>
      <fieldset className="choices">
        <legend className="sr-only">Which sentences are shown</legend>
        <button type="button" aria-pressed={shown === "all"} onClick={() => choose("all")}>
          all {sentences.length} sentences
        </button>
        {rows.map(({ state, words, count: many }) => (
          <button key={state} type="button" aria-pressed={shown === state} onClick={() => choose(state)}>
            <span className="coverage-key" data-state={state} aria-hidden="true" /> {many} {words}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
