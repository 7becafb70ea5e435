import { useEffect, useMemo, useRef, useState } from "react";
import type { Edit } from "#case/edit/edit.ts";
import type { Path } from "#case/walk.ts";
import { useForm } from "../forms/form.ts";
import type { Data } from "../state/data.ts";
import type { ChangeFault } from "../workers/entry-shapes.ts";
import { EntryEditor, isBegun } from "./entry-editor.tsx";
import { EntryRow } from "./entry-row.tsx";
import { faultInWords } from "./fault-words.ts";
import { type EntryList, entriesOf, entryAround, type Group, listsOf, nameOf, wordsOf } from "./lists.ts";
import { NeededFirst } from "./needed-first.tsx";
import { useKept } from "./use-kept.ts";
import { withArticle } from "./with-article.ts";

/** An entry that is to be shown; another one, though equal, is shown anew. */
export interface SoughtEntry {
  readonly path: Path;
}

/** A list to which something is to be added. */
export interface SoughtList {
  readonly list: string;
  /** The part of the case from which that was asked, to go back to. */
  readonly from?: { readonly label: string; readonly goBack: () => void };
}

/** The parts of a case whose lists stand behind those of what its texts say. */
const BEHIND: readonly { readonly group: Group; readonly label: string }[] = [
  { group: "orders", label: "Options and preferences" },
  { group: "deals", label: "Deals" },
  { group: "forecasts", label: "Dated questions" },
  { group: "case", label: "The case itself" },
];

/** All that a case consists of, list by list: to look through, add, change, put in order, and take away. */
export function EntriesForm({
  sought,
  openText,
}: {
  readonly sought: SoughtEntry | SoughtList | undefined;
  /** Opens a part of the case in its text. */
  readonly openText: (path: Path) => void;
}) {
  const { bench, data, isLocked } = useForm();
  const lists = useMemo(() => listsOf(data), [data]);
  const [chosen, setChosen] = useKept<string | undefined>(bench, "chosen list", undefined);
  const [open, setOpen] = useKept<number | string | undefined>(bench, "open entry", undefined);
  const [filter, setFilter] = useState("");
  const [said, setSaid] = useState("");
  const list =
    lists.find((each) => nameOf(each) === chosen) ??
    lists.find((each) => entriesOf(each, data).length > 0) ??
    lists[0]!;
  const host = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sought is gone to once, whatever changes meanwhile
  useEffect(() => {
    if (sought && "list" in sought) {
      setChosen(sought.list);
      setFilter("");
      setSaid("");
      setOpen("new");
      return;
    }
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
  const from = sought && "list" in sought ? sought.from : undefined;
  const entries = entriesOf(list, data);
  const isMet = list.needs === undefined || list.needs.isMet(data);
  const isSingle = list.single !== undefined;
  const add = (name: string) => {
    setChosen(name);
    setFilter("");
    setSaid("");
    setOpen("new");
  };
  /** Goes to a row once it is drawn: to one of its buttons, or to what opens it. */
  const goToRow = (at: number | string, way?: "up" | "down") =>
    requestAnimationFrame(() => {
      const row = host.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
      const ways = way === "up" ? ["up", "down"] : ["down", "up"];
      const buttons = way ? ways.map((each) => `button[data-move="${each}"]:enabled`) : [];
      const [place] = [...buttons, ".entry-open"].flatMap(
        (each) => row?.querySelector<HTMLElement>(each) ?? [],
      );
      place?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: "nearest" });
    });
  const goToAdd = () =>
    requestAnimationFrame(() => host.current?.querySelector<HTMLElement>(".entries-bar button")?.focus());
  const wanted = filter.trim().toLowerCase();
  const shown = entries.filter(({ entry }) =>
    `${wordsOf(entry, data)} ${String(entry.id ?? "")}`.toLowerCase().includes(wanted),
  );
  const arranging = useArranging(list, goToRow);
  const choice = (each: EntryList) => (
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
      {each.label} {each.single !== "" && <span className="quiet">{entriesOf(each, data).length}</span>}
    </button>
  );
  return (
    <div ref={host} className="form entries">
      <fieldset className="choices">
        <legend className="sr-only">Which entries are shown</legend>
        {lists.filter(({ group }) => !BEHIND.some((each) => each.group === group)).map(choice)}
      </fieldset>
      {BEHIND.map(({ group, label }) => {
        const own = lists.filter((each) => each.group === group);
        const count = own.reduce((sum, each) => sum + entriesOf(each, data).length, 0);
        return (
          <details key={group} className="entries-behind" open={list.group === group || undefined}>
            <summary>
              {label} {count > 0 && <span className="quiet">{count}</span>}
            </summary>
            <fieldset className="choices">
              <legend className="sr-only">{label}</legend>
              {own.map(choice)}
            </fieldset>
          </details>
        );
      })}
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
        {!(isSingle && entries.length > 0) && (
          <button
            type="button"
            disabled={isLocked || !isMet || open === "new"}
            onClick={() => setOpen("new")}
          >
            {list.single === ""
              ? "Change title and day"
              : open !== "new" && isBegun(bench, list)
                ? `Go on with the ${list.kind} that you began`
                : `Add ${withArticle(list.kind)}`}
          </button>
        )}
        <span role="status" className="quiet">
          {said}
        </span>
        {said !== "" && from && (
          <button type="button" className="link" onClick={from.goBack}>
            Back to {from.label}
          </button>
        )}
      </div>
      {list.needs && !isMet && <NeededFirst needs={list.needs} data={data} add={add} />}
      {open === "new" && isMet && (
        <EntryEditor
          key={nameOf(list)}
          list={list.path}
          kind={list.kind}
          single={list.single}
          done={(path, id) => {
            setOpen(undefined);
            setSaid(list.single === "" ? "It is changed." : `${id} is in the case.`);
            if (list.single === "") goToAdd();
            else goToRow(path.at(-1)!);
          }}
          cancel={() => {
            setOpen(undefined);
            goToAdd();
          }}
        />
      )}
      {arranging.faults.map(({ what, cure }) => (
        <p key={what} className="field-trouble" role="alert">
          {what}
          {cure !== undefined && `: ${cure}`}
        </p>
      ))}
      {entries.length === 0 && open !== "new" && (
        <p className="empty-state quiet">
          {list.about} {list.single === "" ? "" : "None yet."}{" "}
          {list.group === "texts" && "Add one here, or mark a passage under Source."}
        </p>
      )}
      <ol className="entry-list">
        {shown.map(({ at, entry }) => (
          <EntryRow
            key={String(entry.id ?? at)}
            list={list}
            data={hasOwnWords(entry) ? undefined : data}
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

/** Whether an entry says what it is by itself; else it is drawn again whenever the case changes. */
function hasOwnWords(entry: Data): boolean {
  return wordsOf(entry) !== "" && ["what", "text", "name", "title"].some((key) => entry[key] !== undefined);
}

/** What is told of a list as a whole names no question. */
const NO_FORM = { fields: [], names: {} };

/** Moves and removes entries of a list, where the case stays sound. */
function useArranging(list: EntryList, goToRow: (at: number, way: "up" | "down") => void) {
  const { bench } = useForm();
  const [told, setTold] = useState<{ readonly of: string; readonly faults: readonly ChangeFault[] }>();
  const name = nameOf(list);
  const goTo = useRef(goToRow);
  useEffect(() => {
    goTo.current = goToRow;
  });
  return useMemo(() => {
    const make = async (label: string, edit: Edit) => {
      const faults = await bench.enter(label, [edit], edit.path);
      const { data } = bench.state();
      const where = { kind: list.kind, entry: edit.path, form: NO_FORM, data };
      setTold({ of: name, faults: faults.map((fault) => faultInWords(fault, where)) });
      if (faults.length === 0 && edit.do === "move")
        goTo.current(edit.to, edit.to < Number(edit.path.at(-1)) ? "up" : "down");
    };
    return {
      faults: told?.of === name ? told.faults : [],
      move: (at: number, to: number, label: string) =>
        void make(`place of ${label}`, { do: "move", path: [...list.path, at], to }),
      remove: (at: number | string, label: string) =>
        void make(`${label} taken away`, { do: "remove", path: [...list.path, at] }),
    };
  }, [bench, list, name, told]);
}
