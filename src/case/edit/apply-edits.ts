import { type Path, pathInWords } from "../walk.ts";
import { readYaml } from "../yaml-tree.ts";
import { changedKeys, changedMembers } from "./differences.ts";
import { type Edit, EditRefused, type YamlValue } from "./edit.ts";
import { childOf, editedData, isList, isMap, isSame } from "./edited-data.ts";
import { placeIn } from "./source.ts";
import { spliced } from "./splice.ts";
import { splicesAtEnd, splicesOf } from "./splices.ts";

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
 * again before it is returned, so that it holds the data that the edits ask for and no other.
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { readonly text: string } | { readonly refusal: Refusal } {
  // With a last line that ends, every line is like the others.
  const open = text !== "" && !text.endsWith("\n");
  const newline = /\r?\n/.exec(text)?.[0] ?? "\n";
  let current = open ? text + newline : text;
  let data = dataOf(text);
  for (let index = 0; index < edits.length; index++) {
    const edit = edits[index]!;
    const refused = ({ message, cure, at }: EditRefused) => {
      const place = at === undefined ? { line: 0, column: 0 } : placeIn(current, at);
      return { refusal: { edit: index, ...place, what: message, cure } };
    };
    try {
      if (data instanceof EditRefused) throw data;
      const before = data;
      const isHeld = (next: string, wanted: YamlValue) => {
        if (next === current) return true;
        const found = dataOf(open ? next.slice(0, -newline.length) : next);
        return !(found instanceof EditRefused) && isSame(found, wanted);
      };
      // A table of a thousand rows becomes a thousand members of a list: they are put in at once, where that goes.
      const row = appendsFrom(edits, index, before);
      if (row) {
        const all = row.edits.reduce(editedData, before);
        const next = spliced(
          current,
          splicesAtEnd(
            current,
            row.list,
            row.count,
            row.edits.map(({ value }) => value),
            false,
          ),
        );
        if (isHeld(next, all)) {
          current = next;
          data = all;
          index += row.edits.length - 1;
          continue;
        }
      }
      const after = editedData(data, edit);
      const holds = (next: string) => isHeld(next, after);
      let next = textAfter(current, before, edit, false);
      // What is new is written like what stands beside it or, where that does not go, on one line.
      if (!holds(next)) next = textAfter(current, before, edit, true);
      if (!holds(next)) throw cannot(edit.path);
      current = next;
      data = after;
    } catch (error) {
      if (error instanceof EditRefused) return refused(error);
      throw error;
    }
  }
  return { text: open ? withOpenEnd(current, newline, data) : current };
}

/** The edits from one on that put members at the end of one list, if there are several. */
function appendsFrom(edits: readonly Edit[], index: number, data: YamlValue) {
  const first = edits[index]!;
  const count = first.path.at(-1);
  if (first.do !== "insert" || typeof count !== "number") return undefined;
  const list = first.path.slice(0, -1);
  const there = list.reduce<YamlValue | undefined>(
    (value, key) => (value === undefined ? undefined : childOf(value, key)),
    data,
  );
  if (!isList(there) || there.length !== count) return undefined;
  const row: Extract<Edit, { do: "insert" }>[] = [];
  for (let edit: Edit | undefined = first; edit?.do === "insert"; edit = edits[index + row.length]) {
    const { path } = edit;
    const isNext = path.at(-1) === count + row.length && path.length === list.length + 1;
    if (!isNext || !list.every((key, at) => path[at] === key)) break;
    row.push(edit);
  }
  return row.length > 1 ? { list, count, edits: row } : undefined;
}

/** A text whose last line does not end; blank lines that would then end it go too, where they say nothing. */
function withOpenEnd(text: string, newline: string, data: YamlValue | EditRefused): string {
  const open = text.slice(0, -newline.length);
  const bare = open.replace(/(\r?\n)+$/, "");
  return bare !== open && isSame(dataOf(bare) as YamlValue, data as YamlValue) ? bare : open;
}

function dataOf(text: string): YamlValue | EditRefused {
  const reading = readYaml(text, "");
  if ("tree" in reading) return reading.tree.value as YamlValue;
  const { what, cure = "mend the text first" } = reading.faults[0]!;
  return new EditRefused(what, cure);
}

function cannot(path: Path): EditRefused {
  return new EditRefused(
    `\`${pathInWords(path)}\` cannot be changed without changing other parts of the text`,
    "change it by hand",
  );
}

/** The text after an edit that names a place which the data has. */
function textAfter(text: string, data: YamlValue, edit: Edit, oneLine: boolean): string {
  if (edit.do !== "set") return spliced(text, splicesOf(text, edit, oneLine));
  const before = edit.path.reduce<YamlValue | undefined>(
    (value, key) => (value === undefined ? undefined : childOf(value, key)),
    data,
  );
  return before === undefined
    ? spliced(text, splicesOf(text, { ...edit, do: "insert" }, oneLine))
    : textSet(text, edit.path, before, edit.value, oneLine);
}

/** Sets a value by changing those of its parts that differ. */
function textSet(text: string, path: Path, before: YamlValue, after: YamlValue, oneLine: boolean): string {
  if (isSame(before, after)) return text;
  const inside = isMap(before) && isMap(after) ? changedKeys(before, after) : changedMembers(before, after);
  if (!inside) return spliced(text, splicesOf(text, { do: "replace", path, value: after }, oneLine));
  return inside.reduce((current, { key, ...change }) => {
    const at = [...path, key];
    if (change.do === "set") return textSet(current, at, change.before, change.value, oneLine);
    return spliced(current, splicesOf(current, { ...change, path: at }, oneLine));
  }, text);
}
