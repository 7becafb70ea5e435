import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { splitCitation } from "#case/citation.ts";
import type { Path } from "#case/walk.ts";
import { AddArticle } from "../article/add-article.tsx";
import type { Workbench } from "../state/workbench.ts";
import type { CitedSource, SourceSentence } from "../workers/messages.ts";
import { CitingParts } from "./citing-parts.tsx";
import { MarkBar } from "./mark-bar.tsx";
import { type Marking, useMarking } from "./marking.ts";
import { NotAtHand } from "./not-at-hand.tsx";
import { type Deciding, ProposalList } from "./proposal-list.tsx";
import { SentenceRow } from "./sentence-row.tsx";
import { type Shown, SourceCoverage } from "./source-coverage.tsx";
import { sentencesIn } from "./states.ts";
import { useDeciding } from "./use-deciding.ts";
import { useSources } from "./use-sources.ts";

/** A citation that is to be shown; another one, though equal, is shown anew. */
export interface Sought {
  readonly citation: string;
}

/** The texts that a case rests on: sentence by sentence, with what was made of each. */
export function SourcePane({
  bench,
  sought,
  open,
}: {
  readonly bench: Workbench;
  readonly sought: Sought | undefined;
  /** Opens a part of the case in its text. */
  readonly open: (path: Path) => void;
}) {
  const { sources, isHeld, failure } = useSources(bench);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [shown, setShown] = useState<Shown>("all");
  const aim = sought && splitCitation(sought.citation);
  const source =
    sources?.find(({ id }) => id === (chosen ?? aim?.source)) ??
    sources?.find(({ isAtHand }) => isAtHand) ??
    sources?.[0];
  useEffect(() => {
    if (!sought) return;
    setChosen(splitCitation(sought.citation).source);
    setShown("all");
  }, [sought]);
  const host = useRef<HTMLDivElement>(null);
  const deciding = useDeciding(bench, host, sources, isHeld);
  useArrival(sought, sources !== undefined);
  const sentences = useMemo(() => (source ? sentencesIn(source) : []), [source]);
  const seen = useMemo(
    () =>
      shown === "all" || !source?.isAtHand ? sentences : sentences.filter(({ state }) => state === shown),
    [sentences, shown, source],
  );
  const marking = useMarking(host, source?.id, seen);
  const [entered, setEntered] = useState("");
  if (failure !== undefined)
    return (
      <p className="notice trouble" role="alert">
        The sources could not be read: {failure}
      </p>
    );
  if (!source)
    return (
      <div ref={host}>
        <p className="empty-state quiet">
          {isHeld
            ? "The text of the case has faults; once they are mended its sources stand here."
            : "The sources are read …"}
        </p>
      </div>
    );
  const waiting = [source, ...sentences]
    .flatMap(({ proposals }) => proposals)
    .filter(({ state }) => state === "open").length;
  return (
    <div ref={host} className="form reading">
      {isHeld && <p className="quiet">As of the last text of the case that had no fault.</p>}
      <SourceChoice
        sources={sources!}
        id={source.id}
        choose={(id) => {
          setChosen(id);
          setShown("all");
        }}
      />
      <AddArticle bench={bench} isLocked={isHeld} show={setChosen} />
      {!source.isAtHand && <NotAtHand source={source} />}
      {source.isAtHand && <SourceCoverage sentences={sentences} shown={shown} choose={setShown} />}
      {waiting > 0 && (
        <p className="quiet">
          {waiting === 1 ? "One proposal waits" : `${waiting} proposals wait`} for a decision.{" "}
          <span className="by-keys">
            In one, <kbd>y</kbd> takes it over, <kbd>c</kbd> corrects it first, <kbd>n</kbd> turns it down,
            the arrows go on and back.{" "}
          </span>
          Undo takes a decision back.
        </p>
      )}
      {seen.length > 0 && (
        <p className="quiet">
          Select a passage to make something of it, or press the number of its sentence.{" "}
          <span className="by-keys">
            The arrows go from sentence to sentence, with <kbd>Shift</kbd> they mark.
          </span>
        </p>
      )}
      <p role="status" className="entered">
        {entered}
      </p>
      <ProposalList proposals={source.proposals} deciding={deciding} />
      <Paragraphs
        source={source}
        shown={source.isAtHand ? shown : "all"}
        deciding={deciding}
        marking={marking}
        current={seen.some(({ at }) => at === marking.current) ? marking.current : seen[0]?.at}
        bar={
          <MarkBar source={source.id} marking={marking} text={wordsOf(marking, seen)} entered={setEntered} />
        }
        locator={aim?.source === source.id ? aim.locator : undefined}
        open={open}
      />
      {source.elsewhere.length > 0 && (
        <>
          <h4>{sentences.length > 0 ? "Cited of it otherwise" : "What the case rests on it"}</h4>
          <ol className="sentences">
            {source.elsewhere.map(({ locator, made }) => (
              <li key={locator} className="sentence" id={`sentence-${locator}`} tabIndex={-1}>
                <span className="sentence-at">{locator === "" ? "whole" : locator}</span>
                <div>
                  <CitingParts parts={made} open={open} />
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** The words of the marked passage. */
function wordsOf({ passage }: Marking, sentences: readonly SourceSentence[]): string {
  return sentences
    .flatMap(({ at, text }) => (passage?.sentences.includes(at) && text !== undefined ? [text] : []))
    .join(" ");
}

/** Goes to what is sought, once it is there. */
function useArrival(sought: Sought | undefined, isThere: boolean): void {
  const arrived = useRef<Sought>(undefined);
  useEffect(() => {
    if (!sought || !isThere || arrived.current === sought) return;
    arrived.current = sought;
    // The source that has it is drawn first.
    const frame = requestAnimationFrame(() => {
      const { locator = "" } = splitCitation(sought.citation);
      const place =
        document.getElementById(`sentence-${locator}`) ??
        document.getElementById(`sentence-${locator}.S1`) ??
        document.getElementById("source-choice");
      place?.scrollIntoView({ block: "center" });
      place?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [sought, isThere]);
}

function SourceChoice({
  sources,
  id,
  choose,
}: {
  readonly sources: readonly CitedSource[];
  readonly id: string;
  readonly choose: (id: string) => void;
}) {
  if (sources.length === 1)
    return (
      <h3 id="source-choice" tabIndex={-1} dir="auto">
        {sources[0]!.title}
      </h3>
    );
  return (
    <div className="source-choice">
      <label htmlFor="source-choice" className="quiet">
        Source
      </label>
      <select id="source-choice" value={id} onChange={(event) => choose(event.target.value)}>
        {sources.map((source) => (
          <option key={source.id} value={source.id}>
            {source.id}: {source.title}
            {source.isAtHand ? " (text at hand)" : ""}
          </option>
        ))}
      </select>
    </div>
  );
}

function Paragraphs({
  source,
  shown,
  deciding,
  marking: { passage, rows },
  current,
  bar,
  locator,
  open,
}: {
  readonly source: CitedSource;
  readonly shown: Shown;
  readonly deciding: Deciding;
  readonly marking: Marking;
  /** The sentence that the keyboard comes to. */
  readonly current: string | undefined;
  /** What is made of the marked passage, shown below it. */
  readonly bar: ReactNode;
  readonly locator: string | undefined;
  readonly open: (path: Path) => void;
}) {
  const last = passage?.sentences.at(-1);
  return (
    <ol className="paragraphs">
      {source.paragraphs.map(({ at, made, sentences }) => {
        const some = sentences.filter(({ state }) => shown === "all" || state === shown);
        if (some.length === 0) return null;
        return (
          <li key={at}>
            {made.length > 0 && (
              <div className="paragraph-made" data-sought={locator === at || undefined}>
                <span className="quiet">All of {at}</span>
                <CitingParts parts={made} open={open} />
              </div>
            )}
            <ol className="sentences">
              {some.map((sentence) => (
                <SentenceRow
                  key={sentence.at}
                  sentence={sentence}
                  isSought={sentence.at === locator}
                  isMarked={passage?.sentences.includes(sentence.at) === true}
                  isCurrent={sentence.at === current}
                  marking={rows}
                  below={sentence.at === last ? bar : null}
                  deciding={deciding}
                  open={open}
                />
              ))}
            </ol>
          </li>
        );
      })}
    </ol>
  );
}
