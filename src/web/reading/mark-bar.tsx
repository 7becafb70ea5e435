import { useEffect, useRef } from "react";
import type { Path } from "#case/walk.ts";
import { EntryEditor } from "../entries/entry-editor.tsx";
import { useForm } from "../forms/form.ts";
import { entriesAt, textAt } from "../state/data.ts";
import { MAKES, type MadeKind, type Marking, type Passage } from "./marking.ts";

/** Longest words that are taken for a name. */
const LONGEST_NAME = 60;

/** What a marked passage can be made into, and the form of what it becomes. */
export function MarkBar({
  source,
  marking,
  text,
  entered,
}: {
  readonly source: string;
  /** The passage as it stands in the source, shown again where it is of several sentences; empty where it is not at hand. */
  readonly text: string;
  readonly marking: Marking;
  /** Is told what was entered, in words. */
  readonly entered: (what: string) => void;
}) {
  const { data, isLocked } = useForm();
  const { passage, making, make, clear } = marking;
  const explained = entriesAt(data, ["explanations"]);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    host.current?.scrollIntoView({ block: "nearest" });
  }, []);
  if (!passage) return null;
  const first = passage.sentences[0]!;
  const last = passage.sentences.at(-1)!;
  const where = first === last ? first : `${first} to ${last}`;
  const back = () => {
    clear();
    focusNumber(last);
  };
  return (
    <div ref={host} className="mark-bar">
      <div role="toolbar" aria-label={`Make of ${where}`} className="mark-choices">
        <span className="quiet">Make of {where}:</span>
        {MAKES.map(({ kind, label, key }) => {
          const isOff = kind === "evidence" && explained.length === 0;
          return (
            <button
              key={kind}
              type="button"
              aria-pressed={making === kind}
              aria-keyshortcuts={key}
              disabled={isLocked || isOff}
              title={isOff ? "Evidence tells explanations apart; the case has none yet" : undefined}
              onClick={() => make(kind)}
            >
              {label} <kbd>{key}</kbd>
            </button>
          );
        })}
        <button type="button" className="link" onClick={back}>
          Unmark
        </button>
      </div>
      {making === "evidence" && explained.length === 0 && (
        <p className="warn" role="alert">
          Evidence tells explanations apart, and the case has none yet.
        </p>
      )}
      {making && passage.sentences.length > 1 && text !== "" && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long passage is scrolled by its keys
        <blockquote className="mark-quote" dir="auto" tabIndex={0}>
          {text}
        </blockquote>
      )}
      {making && (making !== "evidence" || explained.length > 0) && (
        <EntryEditor
          key={`${making} ${where}`}
          list={listFor(making, explained[0]?.at)}
          kind={making}
          begin={begun(making, source, passage)}
          done={(_path, id) => {
            entered(`${making} ${id} is in the case.`);
            back();
          }}
          cancel={() => make(undefined)}
        />
      )}
      {making === "evidence" && explained.length > 1 && (
        <p className="quiet">It bears on: {textAt(explained[0]?.entry, ["question"])}</p>
      )}
    </div>
  );
}

function listFor(kind: MadeKind, explanation = 0): Path {
  return kind === "evidence" ? ["explanations", explanation, "evidence"] : [`${kind}s`];
}

/** What an entry made of a passage begins with. Only names are taken over: all else is said in the analyst's own words. */
function begun(kind: MadeKind, source: string, { sentences, words }: Passage) {
  const cite = sentences.map((at) => `${source}:${at}`);
  const isName = kind === "actor" && words !== undefined && words.length <= LONGEST_NAME;
  return isName ? { name: words.replace(/\s+/g, " "), cite } : { cite };
}

/** Puts the focus on the number of a sentence. */
function focusNumber(at: string): void {
  requestAnimationFrame(() =>
    document.getElementById(`sentence-${at}`)?.querySelector<HTMLElement>(".sentence-at")?.focus(),
  );
}
