import { type KeyboardEvent, memo, useRef } from "react";
import { printable } from "#case/printable.ts";
import type { Path } from "#case/walk.ts";
import { Cited } from "../reading/cited.tsx";
import { type Data, textAt, textsAt } from "../state/data.ts";
import { dayInWords } from "../state/moment.ts";
import { EntryEditor } from "./entry-editor.tsx";
import { type EntryList, wordsOf } from "./lists.ts";

/** An entry of a list in a line, and its form once it is opened. */
export const EntryRow = memo(function EntryRow({
  list: { path, kind, single },
  data,
  at,
  entry,
  isOpen,
  isFirst,
  isLast,
  toggle,
  say,
  move,
  remove,
  openText,
}: {
  readonly list: EntryList;
  /** The data of the case, where the entry says what it is by what it names. */
  readonly data: unknown;
  readonly at: number | string;
  readonly entry: Data;
  readonly isOpen: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly toggle: (at: number | string | undefined) => void;
  /** Tells what was done, in words. */
  readonly say: (what: string) => void;
  readonly move: (at: number, to: number, label: string) => void;
  readonly remove: (at: number | string, label: string) => void;
  readonly openText: (path: Path) => void;
}) {
  const id = printable(textAt(entry, ["id"]));
  const name = typeof at === "string" ? kind : `${kind} ${id || at + 1}`;
  const when = ["when", "issued", "start", "since"]
    .map((key) => textAt(entry, [key]))
    .find((day) => day !== "");
  const cites = textsAt(entry, ["cite"]);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    toggle(undefined);
    opener.current?.focus();
  };
  const shift = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (typeof at === "string" || !event.altKey || step === 0 || (step < 0 ? isFirst : isLast)) return;
    event.preventDefault();
    move(at, at + step, name);
  };
  return (
    <li className="entry-row" data-at={at} data-open={isOpen || undefined}>
      <div className="entry-line">
        <button
          ref={opener}
          type="button"
          className="entry-open"
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={() => toggle(isOpen ? undefined : at)}
          onKeyDown={shift}
        >
          <span className="entry-words" dir="auto">
            {wordsOf(entry, data) || name}
          </span>
        </button>
        {typeof at === "number" && (
          <span className="entry-tools">
            <button
              type="button"
              data-move="up"
              aria-label={`Move ${name} up`}
              disabled={isFirst}
              onClick={() => move(at, at - 1, name)}
            >
              ↑
            </button>
            <button
              type="button"
              data-move="down"
              aria-label={`Move ${name} down`}
              disabled={isLast}
              onClick={() => move(at, at + 1, name)}
            >
              ↓
            </button>
          </span>
        )}
      </div>
      <p className="entry-facts">
        {id !== "" && <code>{id}</code>}
        {when !== undefined && <span>{dayInWords(printable(when))}</span>}
        {kind !== "event" && typeof entry.kind === "string" && <span>{printable(entry.kind)}</span>}
        {cites.length > 0 && (
          <span>
            <Cited cites={cites} />
          </span>
        )}
      </p>
      {isOpen && (
        <>
          <EntryEditor
            list={path}
            kind={kind}
            single={single}
            at={at}
            done={() => {
              say(`${name} is changed.`);
              close();
            }}
            cancel={close}
          />
          <p className="entry-end">
            <button type="button" className="link" onClick={() => openText([...path, at])}>
              Show it in the text
            </button>
            <button type="button" className="link" onClick={() => remove(at, name)}>
              Take {name} away
            </button>
          </p>
        </>
      )}
    </li>
  );
});
