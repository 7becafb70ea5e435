import { append } from "#math/append.ts";
import { printableFault } from "../fault.ts";
import { isSame } from "../same-value.ts";
import { type Path, pathInWords } from "../walk.ts";
import { readYaml } from "../yaml-tree.ts";
import { changedKeys, changedMembers } from "./differences.ts";
import { type Edit, EditRefused, type YamlValue } from "./edit.ts";
import { editedData, type Fresh } from "./edited-data.ts";
import { placeIn } from "./source.ts";
import { type Splice, spliced } from "./splice.ts";
import { type Draft, draftOf, type PlaceChange, splicesOf } from "./splices.ts";
import { childOf, isList, isMap } from "./values.ts";
import { withMapsAbove } from "./with-maps-above.ts";

/** Why an edit cannot be made: what is wrong, where (line and column from 1; 0 if nowhere in the text), and what would do. */
export interface Refusal {
  /** The edit that is refused, by its position among those given. */
  readonly edit: number;
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly cure: string;
}

/**
 * Makes edits of a YAML text, one after another. Comments, order, quotation marks, indentation and line ends of what is
 * not changed stay as they are; what is added looks like what stands beside it. All edits are made or none: what cannot
 * be edited safely (a value that stands in several places of the text, a value with a tag) is refused. The result is read
 * again before it is returned, so that it holds the data that the edits ask for and no other; of a sound text they are returned with it.
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly data?: YamlValue } | { readonly refusal: Refusal } {
  const { open, newline, whole } = linesOf(text);
  let current = whole;
  let data = dataOf(text);
  /** Whether a text holds data as they are wanted. */
  const holds = (next: string, wanted: YamlValue) => {
    if (next === current) return true;
    const found = dataOf(open ? next.slice(0, -newline.length) : next);
    return !(found instanceof EditRefused) && isSame(found, wanted);
  };
  /** Makes some of the edits, from one position to another: all at once where that goes, or else one half after the other. */
  const make = (from: number, to: number): Refusal | undefined => {
    if (data instanceof EditRefused) return refusalOf(data, from, current);
    const before = data;
    try {
      const after = editedAll(before, edits, from, to);
      for (const next of waysOf(current, before, edits.slice(from, to))) {
        if (next === undefined || !holds(next, after)) continue;
        current = next;
        data = after;
        return undefined;
      }
      if (to - from === 1) throw cannot(edits[from]!.path);
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      if (to - from === 1) return refusalOf(error, from, current);
    }
    const middle = (from + to) >> 1;
    return make(from, middle) ?? make(middle, to);
  };
  for (let from = 0, to: number; from < edits.length; from = to) {
    to = data instanceof EditRefused ? from + 1 : endOfRun(edits, from, data);
    const refusal = make(from, to);
    if (refusal) return { refusal };
  }
  if (data instanceof EditRefused) return { text };
  return { text: open ? withOpenEnd(current, newline, data) : current, data };
}

/** Parses a text ahead of edits of it, so that the next one is made sooner; a text that is not sound is left alone. */
export function prepareEdits(text: string): void {
  if (!(dataOf(text) instanceof EditRefused)) draftOf(linesOf(text).whole, false);
}

/** A text with a last line that ends, so that every line is like the others; whether it was open, and how its lines end. */
function linesOf(text: string): { readonly open: boolean; readonly newline: string; readonly whole: string } {
  const open = text !== "" && !text.endsWith("\n");
  const newline = /\r?\n/.exec(text)?.[0] ?? "\n";
  return { open, newline, whole: open ? text + newline : text };
}

function refusalOf({ message, cure, at }: EditRefused, edit: number, text: string): Refusal {
  const place = at === undefined ? { line: 0, column: 0 } : placeIn(text, at);
  const { what, cure: would = cure } = printableFault({
    file: "",
    ...place,
    what: message,
    cure,
    severity: "error",
  });
  return { edit, ...place, what, cure: would };
}

/** Data after some edits. */
function editedAll(data: YamlValue, edits: readonly Edit[], from: number, to: number): YamlValue {
  const fresh: Fresh = new WeakSet();
  let after = data;
  for (let at = from; at < to; at++) after = editedData(after, edits[at]!, fresh);
  return after;
}

/**
 * Where a run of edits ends that can be made of one text, each at the place that its path names there: none moves what a
 * later one names, and none changes what another one does.
 */
function endOfRun(edits: readonly Edit[], from: number, data: YamlValue): number {
  const changed = new Set<string>();
  const around = new Set<string>();
  const appended = new Map<string, number>();
  let end = from;
  for (; end < edits.length; end++) {
    const edit = edits[end]!;
    const { path } = edit;
    const last = path.at(-1);
    const names = path.map((_, at) => JSON.stringify(path.slice(0, at + 1)));
    const whole = names.at(-1) ?? "[]";
    if (edit.do === "move" || last === undefined) break;
    if (typeof last === "number" && edit.do !== "set") {
      const list = JSON.stringify(path.slice(0, -1));
      const there = valueAt(data, path.slice(0, -1));
      const more = appended.get(list) ?? 0;
      if (edit.do === "remove" || !isList(there) || last !== there.length + more) break;
      appended.set(list, more + 1);
    }
    if (around.has(whole) || names.some((name) => changed.has(name))) break;
    changed.add(whole);
    for (const name of names) around.add(name);
  }
  return Math.max(end, from + 1);
}

function valueAt(data: YamlValue, path: Path): YamlValue | undefined {
  return path.reduce<YamlValue | undefined>(
    (value, key) => (value === undefined ? undefined : childOf(value, key)),
    data,
  );
}

/** A text whose last line does not end; blank lines that would then end it go too, where they say nothing. */
function withOpenEnd(text: string, newline: string, data: YamlValue): string {
  const open = text.slice(0, -newline.length);
  const bare = open.replace(/(\r?\n)+$/, "");
  return bare !== open && isSame(dataOf(bare) as YamlValue, data) ? bare : open;
}

/** The sound text that was read last, with its data: what an edit made is what the next one begins with. */
let lastRead: { readonly text: string; readonly data: YamlValue } | undefined;

function dataOf(text: string): YamlValue | EditRefused {
  if (lastRead?.text === text) return lastRead.data;
  const reading = readYaml(text, "");
  if ("tree" in reading) {
    lastRead = { text, data: reading.tree.value as YamlValue };
    return lastRead.data;
  }
  const { what, cure = "mend the text first" } = reading.faults[0]!;
  return new EditRefused(what, cure);
}

function cannot(path: Path): EditRefused {
  return new EditRefused(
    `\`${pathInWords(path)}\` cannot be changed without changing other parts of the text`,
    "change it by hand",
  );
}

/**
 * Texts that edits may give, the best first: all changes at once or, of a single edit, one after another. What is new is written
 * like what stands beside it or, where that does not go, on one line.
 */
function* waysOf(text: string, data: YamlValue, given: readonly Edit[]): Generator<string | undefined> {
  const edits = given.map((edit) => withMapsAbove(data, edit));
  yield textAfter(text, data, edits);
  const [edit] = edits;
  if (edits.length > 1 || !edit) return;
  yield textStepwise(text, data, edit, false);
  yield textStepwise(text, data, edit, true);
}

/** The text after edits that name places which the data have; `undefined` where they meet. */
function textAfter(text: string, data: YamlValue, edits: readonly Edit[]): string | undefined {
  let made: Draft | undefined;
  const draft = () => {
    made ??= draftOf(text, false);
    return made;
  };
  const splices: Splice[] = [];
  for (const edit of edits) {
    const { path } = edit;
    if (edit.do === "set") {
      const before = valueAt(data, path);
      append(
        splices,
        before === undefined
          ? splicesOf(draft(), { ...edit, do: "insert" })
          : splicesToSet(draft, path, before, edit.value),
      );
    } else if (edit.do === "insert") append(splices, splicesOf(draft(), atMostAtEnd(edit, data)));
    else append(splices, splicesOf(draft(), edit));
  }
  return splices.length === 0 ? text : spliced(text, splices);
}

/** An insertion at the end of a list, whatever other edits put there before it. */
function atMostAtEnd(
  edit: Extract<Edit, { do: "insert" }>,
  data: YamlValue,
): Extract<Edit, { do: "insert" }> {
  const list = valueAt(data, edit.path.slice(0, -1));
  const at = edit.path.at(-1)!;
  if (!isList(list) || typeof at !== "number" || at <= list.length) return edit;
  return { ...edit, path: [...edit.path.slice(0, -1), list.length] };
}

/** The stretches that set a value by changing those of its parts that differ. */
function splicesToSet(draft: () => Draft, path: Path, before: YamlValue, after: YamlValue): Splice[] {
  if (isSame(before, after)) return [];
  const inside = isMap(before) && isMap(after) ? changedKeys(before, after) : changedMembers(before, after);
  if (!inside) return splicesOf(draft(), { do: "replace", path, value: after });
  return inside.flatMap(({ key, ...change }) => {
    const at = [...path, key];
    if (change.do === "set") return splicesToSet(draft, at, change.before, change.value);
    if (change.do === "remove") return splicesOf(draft(), { ...change, path: at });
    const end = isList(before) ? Math.min(key as number, before.length) : key;
    return splicesOf(draft(), { ...change, path: [...path, end] });
  });
}

/** The text after an edit, each part of which is changed in the text that the changes before it left. */
function textStepwise(text: string, data: YamlValue, edit: Edit, oneLine: boolean): string | undefined {
  const change = (current: string | undefined, made: PlaceChange) =>
    current && spliced(current, splicesOf(draftOf(current, oneLine), made));
  const set = (start: string | undefined, path: Path, before: YamlValue, after: YamlValue): typeof start => {
    if (isSame(before, after)) return start;
    const inside = isMap(before) && isMap(after) ? changedKeys(before, after) : changedMembers(before, after);
    if (!inside) return change(start, { do: "replace", path, value: after });
    return inside.reduce((current, { key, ...part }) => {
      const at = [...path, key];
      return part.do === "set"
        ? set(current, at, part.before, part.value)
        : change(current, { ...part, path: at });
    }, start);
  };
  if (edit.do !== "set") return change(text, edit);
  const before = valueAt(data, edit.path);
  return before === undefined
    ? change(text, { ...edit, do: "insert" })
    : set(text, edit.path, before, edit.value);
}
