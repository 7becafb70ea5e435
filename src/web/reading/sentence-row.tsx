import { memo, type ReactNode } from "react";
import type { Path } from "#case/walk.ts";
import type { SourceSentence } from "../workers/messages.ts";
import { CitingParts } from "./citing-parts.tsx";
import type { RowMarking } from "./marking.ts";
import { type Deciding, ProposalList } from "./proposal-list.tsx";
import { SentenceNumber } from "./sentence-number.tsx";
import { WORDS } from "./states.ts";

/** A sentence of a source, and what was made of it. */
export const SentenceRow = memo(function SentenceRow({
  sentence: { at, text, gist, isChanged, state, made, proposals },
  deciding,
  isSought,
  isMarked,
  isCurrent,
  marking,
  below,
  open,
}: {
  readonly sentence: SourceSentence;
  /** Whether it is the one that was asked for. */
  readonly isSought: boolean;
  readonly isMarked: boolean;
  /** Whether the keyboard is at it. */
  readonly isCurrent: boolean;
  readonly marking: RowMarking;
  /** What is made of the passage that ends with it. */
  readonly below: ReactNode;
  readonly deciding: Deciding;
  readonly open: (path: Path) => void;
}) {
  return (
    <li
      id={`sentence-${at}`}
      className="sentence"
      tabIndex={-1}
      data-state={state}
      data-sought={isSought || undefined}
      data-marked={isMarked || undefined}
    >
      <SentenceNumber at={at} isMarked={isMarked} isCurrent={isCurrent} marking={marking} />
      <div>
        {text !== undefined && (
          <p className="sentence-text" dir="auto" data-at={at}>
            {text}
          </p>
        )}
        {isChanged && <p className="warn">This is not the sentence that was cited: the text has changed.</p>}
        {gist !== undefined && (
          <p className="sentence-gist">
            <span className="quiet">In the analyst's words:</span> {gist}
          </p>
        )}
        {text === undefined && gist === undefined && (
          <p className="quiet">Neither its words nor what it says are recorded.</p>
        )}
        {below}
        {state !== "used" && <p className="sentence-state">{WORDS[state]}</p>}
        <CitingParts parts={made} open={open} />
        <ProposalList proposals={proposals} deciding={deciding} />
      </div>
    </li>
  );
});
