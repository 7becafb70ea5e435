import { useEffect, useMemo, useRef, useState } from "react";
import type { Edit } from "#case/edit/edit.ts";
import type { Path } from "#case/walk.ts";
import { useForm } from "../forms/form.ts";
import { entriesAt } from "../state/data.ts";
import type { ChangeFault } from "../workers/entry-shapes.ts";
import { EntryEditor } from "./entry-editor.tsx";
import { EntryRow } from "./entry-row.tsx";
import { type EntryList, entryAround, listsOf, wordsOf } from "./lists.ts";
import { useKept } from "./use-kept.ts";

/** An entry that is to be shown; another one, though equal, is shown anew. */
export interface SoughtEntry {
  readonly path: Path;
}

/** All that a case consists of, list by list: to look through, add, change, put in order, and take away. */
export function EntriesForm({
  sought,
  openText,
}: {
  readonly sought: SoughtEntry | undefined;
  /** Opens a part of the case in its text. */
  readonly openText: (path: Path) => void;
}) {
  const { bench, data, isLocked } = useForm();
  const lists = useMemo(() => listsOf(data), [data]);
  const [chosen, setChosen] = useKept<string | undefined>(bench, "chosen list", undefined);
  const [open, setOpen] = useKept<number | "new" | undefined>(bench, "open entry", undefined);
  const [filter, setFilter] = useState("");
  const [said, setSaid] = useState("");
  const list =
    lists.find((each) => nameOf(each) === chosen) ??
    lists.find(({ path }) => entriesAt(data, path).length > 0) ??
    lists[0]!;
  const host = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sought is gone to once, whatever changes meanwhile
  useEffect(() => {
    const found = sought && entryAround(data, sought.path);
    if (!found) return;
    setChosen(nameOf(found.list));
    setFilter("");
    setOpen(found.at);
    const frame = requestAnimationFrame(() =>
      host.current?.querySelector(`[data-at="${found.at}"]`)?.scrollIntoView({ block: "start" }),
    );
    return () => cancelAnimationFrame(frame);
  }, [sought]);
  const entries = entriesAt(data, list.path);
  const wanted = filter.trim().toLowerCase();
  const shown = entries.filter(({ entry }) =>
    `${wordsOf(entry)} ${String(entry.id ?? "")}`.toLowerCase().includes(wanted),
  );
  const arranging = useArranging(list);
  return (
    <div ref={host} className="form entries">
      <fieldset className="choices">
        <legend className="sr-only">Which entries are shown</legend>
        {lists.map((each) => (
          <button
            key={nameOf(each)}
            type="button"
            aria-pressed={each === list}
            title={each.name === each.label ? undefined : each.name}
            onClick={() => {
              setChosen(nameOf(each));
              setOpen(undefined);
              setFilter("");
              setSaid("");
            }}
          >
            {each.label} <span className="quiet">{entriesAt(data, each.path).length}</span>
          </button>
        ))}
      </fieldset>
      <div className="entries-bar">
        {entries.length > 8 && (
          <input
            type="search"
            aria-label={`Find among ${lowered(list.name ?? list.label)}`}
            placeholder="Find"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        )}
        <button type="button" disabled={isLocked || open === "new"} onClick={() => setOpen("new")}>
          Add {/^[aeiou]/.test(list.kind) ? "an" : "a"} {list.kind}
        </button>
        <span role="status" className="quiet">
          {said}
        </span>
      </div>
      {open === "new" && (
        <EntryEditor
          key={nameOf(list)}
          list={list.path}
          kind={list.kind}
          done={(_path, id) => {
            setOpen(undefined);
            setSaid(`${id} is in the case.`);
          }}
          cancel={() => setOpen(undefined)}
        />
      )}
      {arranging.faults.map(({ what, cure }) => (
        <p key={what} className="field-trouble" role="alert">
          {what}
          {cure !== undefined && `: ${cure}`}
        </p>
      ))}
      {entries.length === 0 && open !== "new" && (
        <p className="empty-state quiet">None yet. Add one here, or mark a passage under Source.</p>
      )}
      <ol className="entry-list">
        {shown.map(({ at, entry }) => (
          <EntryRow
            key={String(entry.id ?? at)}
            list={list}
            at={at}
            entry={entry}
            isOpen={open === at}
            isFirst={at === 0}
            isLast={at === entries.length - 1}
            toggle={setOpen}
            say={setSaid}
            move={arranging.move}
            remove={arranging.remove}
            openText={openText}
          />
        ))}
      </ol>
      {shown.length < entries.length && (
        <p className="quiet">
          {shown.length} of {entries.length} are shown.
        </p>
      )}
    </div>
  );
}

/** A label inside a sentence. */
function lowered(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

function nameOf({ path }: EntryList): string {
  return path.join(".");
}

/** Moves and removes entries of a list, where the case stays sound. */
function useArranging(list: EntryList) {
  const { bench } = useForm();
  const [told, setTold] = useState<{ readonly of: string; readonly faults: readonly ChangeFault[] }>();
  const name = nameOf(list);
  return useMemo(() => {
    const make = async (label: string, edit: Edit) => {
      const faults = await bench.enter(label, [edit], edit.path);
      setTold({ of: name, faults });
    };
    return {
      faults: told?.of === name ? told.faults : [],
      move: (at: number, to: number, label: string) =>
        void make(`place of ${label}`, { do: "move", path: [...list.path, at], to }),
      remove: (at: number, label: string) =>
        void make(`${label} taken away`, { do: "remove", path: [...list.path, at] }),
    };
  }, [bench, list.path, name, told]);
}
