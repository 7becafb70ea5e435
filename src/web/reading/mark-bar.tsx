import { useEffect, useId, useRef, useState } from "react";
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
  const [chosen, setSet] = useState(0);
  const set = explained.find(({ at }) => at === chosen)?.at ?? explained[0]?.at;
  const isFirst = making === "evidence" && set === undefined;
  const own = useId();
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
        {MAKES.map(({ kind, label, key }) => (
          <button
            key={kind}
            type="button"
            aria-pressed={making === kind}
            aria-keyshortcuts={key}
            disabled={isLocked}
            onClick={() => make(kind)}
          >
            {label} <kbd>{key}</kbd>
          </button>
        ))}
        <button type="button" className="link" onClick={back}>
          Unmark
        </button>
      </div>
      {isFirst && (
        <p role="status">
          Evidence tells explanations of one and the same thing apart, and the case has none yet. Say first
          what is to be explained and how it can be; then the evidence is asked for.
        </p>
      )}
      {making && passage.sentences.length > 1 && text !== "" && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long passage is scrolled by its keys
        <blockquote className="mark-quote" dir="auto" tabIndex={0}>
          {text}
        </blockquote>
      )}
      {isFirst && (
        <EntryEditor
          key={`explanation set ${where}`}
          list={["explanations"]}
          kind="explanation set"
          begin={begun("evidence", source, passage)}
          done={(_path, id) => entered(`Explanation set ${id} is in the case.`)}
          cancel={() => make(undefined)}
        />
      )}
      {making === "evidence" && explained.length > 1 && (
        <p>
          <label htmlFor={own}>Which question does it bear on?</label>{" "}
          <select id={own} value={set} onChange={({ target }) => setSet(Number(target.value))}>
            {explained.map(({ at, entry }) => (
              <option key={at} value={at}>
                {textAt(entry, ["question"])}
              </option>
            ))}
          </select>
        </p>
      )}
      {making && !isFirst && (
        <EntryEditor
          key={`${making} ${where} ${making === "evidence" ? set : ""}`}
          list={listFor(making, set)}
          kind={making}
          begin={begun(making, source, passage)}
          done={(_path, id) => {
            entered(`${making} ${id} is in the case.`);
            back();
          }}
          cancel={() => make(undefined)}
        />
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
