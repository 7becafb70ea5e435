import { useEffect, useRef, useState } from "react";
import type { Edit, YamlValue } from "#case/edit/edit.ts";
import type { Path } from "#case/walk.ts";
import { useForm } from "../forms/form.ts";
import { type Data, entriesAt, valueAt } from "../state/data.ts";
import type { Workbench } from "../state/workbench.ts";
import type { ChangeFault, EntryForm } from "../workers/entry-shapes.ts";
import type { Draft, NewNamed } from "./entry-context.ts";
import { inOrder, lackingFrom, withIdsWithin, written } from "./entry-draft.ts";
import { EntryFields } from "./entry-fields.tsx";
import { faultInWords } from "./fault-words.ts";
import { nextId } from "./ids.ts";
import type { EntryList } from "./lists.ts";
import { askedFirst } from "./questions.ts";
import { useEntryForm } from "./use-entry-form.ts";
import { useKept } from "./use-kept.ts";
import { useSentences } from "./use-sentences.ts";

const CREATES = ["actor", "issue"] as const;
/** Marks of an entry that came from a text by rule: they go once somebody has gone over it. */
const MARKS: ReadonlySet<string> = new Set(["wording", "accepted"]);
/** Keys that hold the words of an entry. */
const WORDS = ["what", "text", "name", "question", "title"];
const NOTHING: Draft = {};
const NOBODY: readonly NewNamed[] = [];

function nameOfNew(list: Path, single: string | undefined, cited: string): string {
  return `${[...list, single ?? ""].join(".")} new ${cited}`;
}

function changesOf(name: string): string {
  return `changes of ${name}`;
}

/** Whether a new entry of a list was begun in its form and is not entered yet. */
export function isBegun({ forms }: Workbench, { path, single }: Pick<EntryList, "path" | "single">): boolean {
  return forms.has(changesOf(nameOfNew(path, single, "")));
}

/** Writes an entry of a list: a new one, or one that is there. It enters the case, as one change, when it is sound. */
export function EntryEditor({
  list,
  kind,
  single,
  at,
  begin = NOTHING,
  done,
  cancel,
}: {
  readonly list: Path;
  readonly kind: string;
  /** The key of what a case has once, where it is such; empty for the case itself. */
  readonly single?: string | undefined;
  /** The position of an entry that is there; a new one goes to the end. */
  readonly at?: number | string;
  /** What a new one begins with. */
  readonly begin?: Draft;
  /** Is told where the entry stands once it is in the case. */
  readonly done: (path: Path, id: string) => void;
  readonly cancel: () => void;
}) {
  const { bench, data, isLocked } = useForm();
  const isWhole = single === "";
  const form = useEntryForm(bench, isWhole ? [] : [...list, single ?? 0]);
  const there = (isWhole ? data : at === undefined ? undefined : valueAt(data, [...list, at])) as
    | Data
    | undefined;
  const isNew = there === undefined;
  const name =
    at === undefined
      ? nameOfNew(list, single, String(begin.cite ?? ""))
      : `${[...list, single ?? ""].join(".")} ${String(there?.id ?? at)}`;
  const [changes, setChanges] = useKept<Draft>(bench, changesOf(name), NOTHING);
  const [added, setAdded] = useKept<readonly NewNamed[]>(bench, `added with ${name}`, NOBODY);
  const sentenceOf = useSentences(bench);
  const [faults, setFaults] = useState<readonly ChangeFault[]>([]);
  const [isBusy, setBusy] = useState(false);
  const host = useRef<HTMLFormElement>(null);
  const isShown = form !== undefined;
  useEffect(() => {
    if (!isShown) return;
    const first = host.current?.querySelector<HTMLElement>("textarea, input, select");
    first?.focus({ preventScroll: true });
    host.current?.scrollIntoView({ block: "nearest" });
    // What sticks to the top must not cover the question.
    first?.closest(".entry-field")?.scrollIntoView({ block: "nearest" });
  }, [isShown]);
  if (!form) return <p className="quiet">The form is made …</p>;
  const draft = { ...there, ...begin, ...changes };
  const forget = () => {
    setChanges(NOTHING);
    setAdded(NOBODY);
  };
  const leave = () => {
    forget();
    cancel();
  };
  const save = async () => {
    const entry = withIdsWithin(lookedAt(written(draft, there), changes), form);
    const lacking = lackingFrom(entry, form, kind);
    setFaults(lacking);
    if (lacking.length > 0) return toFault(host.current);
    setBusy(true);
    const place = at ?? single ?? entriesAt(data, list).length;
    const id = String(entry.id ?? newId(entry, kind, list, data, form));
    const whole = isNew ? inOrder(withId(entry, id, form), form) : entry;
    const inserts = insertions(
      [
        ...added.map(({ kind: of, entry: named }) => ({ path: [`${of}s`], entry: named as YamlValue })),
        ...(isNew && single === undefined ? [{ path: list, entry: whole }] : []),
      ],
      data,
    );
    const sets: readonly Edit[] = isWhole
      ? Object.keys(changes).map((key) =>
          entry[key] === undefined
            ? { do: "remove", path: [key] }
            : { do: "set", path: [key], value: entry[key] },
        )
      : isNew && single === undefined
        ? []
        : [setAt([...list, place], whole, data)];
    const found = await bench.enter(
      isWhole ? "title and day" : `${kind} ${id}`,
      [...inserts, ...sets],
      isWhole ? [] : [...list, place],
    );
    setBusy(false);
    const where = { kind, entry: isWhole ? [] : [...list, place], id, form, data };
    setFaults(found.map((fault) => faultInWords(fault, where)));
    if (found.length > 0) return toFault(host.current);
    forget();
    const hasId = form.fields.some(({ key }) => key === "id");
    done([...list, place], hasId ? id : `The ${kind.replace(/^the /, "")}`);
  };
  const elsewhere = faults.filter(({ key }) => key === undefined || !form.fields.some((f) => f.key === key));
  const isUntouched = Object.keys(changes).length === 0 && added.length === 0;
  const isUnseen = there?.accepted === "unseen";
  const isNothing = isUntouched && !isNew && !isUnseen;
  return (
    <form
      ref={host}
      className="entry-form"
      aria-label={formName(kind, at, there)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLocked && !isBusy) void save();
      }}
      onKeyDown={(event) => {
        // What was written is left by the button only.
        if (event.key !== "Escape" || !isUntouched) return;
        event.stopPropagation();
        cancel();
      }}
    >
      {(there?.wording === "template" || isUnseen) && (
        <p className="entry-marks">
          {there?.wording === "template" &&
            "Its words were put together by rule; once you change them they are yours. "}
          {isUnseen && "It was taken over unseen, and counts as looked at once you enter it."}
        </p>
      )}
      <EntryFields
        form={form}
        kind={kind}
        draft={draft}
        change={(key, value) => {
          setChanges((before) => ({ ...before, [key]: value }));
          setFaults((before) => before.filter((fault) => fault.key !== key));
        }}
        added={added}
        creates={CREATES}
        sentenceOf={sentenceOf}
        add={(named) => setAdded((before) => [...before, named])}
        faults={faults}
        explanation={typeof list[1] === "number" ? list[1] : undefined}
        hidden={hiddenIn(kind, isNew, form)}
      />
      {added.length > 0 && (
        <p className="quiet">
          Enters with it: {added.map(({ kind: of, entry }) => `${of} ${entry.name}`).join(", ")}.
        </p>
      )}
      {elsewhere.map(({ what, cure }) => (
        <p key={what} className="field-trouble" role="alert">
          {what}
          {cure !== undefined && `: ${cure}`}
        </p>
      ))}
      <p className="buttons">
        <button type="submit" className="primary" disabled={isLocked || isNothing} aria-busy={isBusy}>
          {isNew
            ? `Enter this ${kind} in the case`
            : isUntouched && isUnseen
              ? "I have looked at it"
              : "Enter the change"}
        </button>
        <button type="button" onClick={leave}>
          {isNothing ? "Close" : "Leave it"}
        </button>
      </p>
    </form>
  );
}

function formName(kind: string, at: number | string | undefined, there: Data | undefined): string {
  if (there === undefined) return `New ${kind}`;
  return typeof at === "number" ? `${kind} ${String(there.id ?? at + 1)}` : kind;
}

/** Keys that are not asked here: what has a list of its own. */
function hiddenIn(kind: string, isNew: boolean, { fields }: EntryForm): ReadonlySet<string> {
  if (kind === "the case") {
    const asked = askedFirst(kind);
    return new Set(fields.map(({ key }) => key).filter((key) => !asked.includes(key)));
  }
  if (kind !== "explanation set") return MARKS;
  return new Set([...MARKS, "evidence", ...(isNew ? [] : ["hypotheses"])]);
}

/** An entry that somebody has gone over. */
function lookedAt(
  { accepted: _seen, wording, ...entry }: Readonly<Record<string, YamlValue>>,
  changes: Draft,
): Readonly<Record<string, YamlValue>> {
  const isOwn = wording === undefined || WORDS.some((key) => changes[key] !== undefined);
  return isOwn ? entry : { ...entry, wording };
}

function toFault(host: HTMLElement | null): void {
  // The words about what is wrong are drawn first.
  requestAnimationFrame(() => {
    const wrong = host?.querySelector(".field-trouble");
    wrong?.scrollIntoView({ block: "nearest" });
    wrong
      ?.closest(".entry-field")
      ?.querySelector<HTMLElement>("input, textarea, select")
      ?.focus({ preventScroll: true });
  });
}

/** Entries at the ends of their lists; a list that the case has not yet is made. */
function insertions(
  all: readonly { readonly path: Path; readonly entry: YamlValue }[],
  data: unknown,
): readonly Edit[] {
  const lists = new Map<string, { readonly path: Path; readonly entries: YamlValue[] }>();
  for (const { path, entry } of all) {
    const name = JSON.stringify(path);
    const known = lists.get(name) ?? { path, entries: [] };
    known.entries.push(entry);
    lists.set(name, known);
  }
  return [...lists.values()].flatMap(({ path, entries }): readonly Edit[] => {
    const there = valueAt(data, path);
    if (!Array.isArray(there)) return [setAt(path, entries, data)];
    return entries.map((value, index) => ({ do: "insert", path: [...path, there.length + index], value }));
  });
}

/** Sets what stands at a path; the maps around it that the case has not yet are made, with what they cannot be without. */
function setAt(path: Path, value: YamlValue, data: unknown): Edit {
  const depth = path.findIndex((_key, at) => valueAt(data, path.slice(0, at + 1)) === undefined);
  if (depth < 0 || depth === path.length - 1) return { do: "set", path, value };
  const made = path
    .slice(depth + 1)
    .reduceRight<YamlValue>((inner, key) => ({ [key]: inner }) as YamlValue, value);
  return { do: "set", path: path.slice(0, depth + 1), value: path[depth] === "moves" ? begun(made) : made };
}

/** Moves begin with nothing taken today, or in the first state that is listed. */
function begun(moves: YamlValue): YamlValue {
  const [first] = entriesAt(moves, ["states"]);
  return { ...(moves as { readonly [key: string]: YamlValue }), today: first ? String(first.entry.id) : [] };
}

function withId(
  entry: Readonly<Record<string, YamlValue>>,
  id: string,
  { fields }: EntryForm,
): Readonly<Record<string, YamlValue>> {
  return fields.some(({ key }) => key === "id") ? { ...entry, id } : entry;
}

function newId(
  entry: Readonly<Record<string, unknown>>,
  kind: string,
  list: Path,
  data: unknown,
  { names }: EntryForm,
): string {
  const own = entriesAt(data, list).flatMap(({ entry: { id } }) => (typeof id === "string" ? [id] : []));
  const said = [entry.name, entry.short, entry.what, entry.text, entry.title, entry.question].find(
    (each) => typeof each === "string",
  );
  const taken = (names[kind === "explanation set" ? "explanation" : kind] ?? []).map(([id]) => id);
  return nextId(own, kind.replaceAll(" ", "-"), String(said ?? ""), taken);
}
