import { isCollection, type Node } from "yaml";
import { type Path, pathInWords } from "../walk.ts";
import { columnOf, insertInBlock, moveInBlock, removeFromBlock, replaceInBlock } from "./block.ts";
import { type Edit, EditRefused, type YamlValue } from "./edit.ts";
import { insertInFlow, moveInFlow, removeFromFlow, replaceInFlow } from "./flow.ts";
import { layoutOf } from "./layout.ts";
import { keyText, type Layout, rendered, renderedInFlow } from "./rendered.ts";
import {
  type Collection,
  hasTag,
  isFlow,
  membersOf,
  nextLine,
  type Place,
  placesTo,
  refuseShared,
  refuseUsed,
  type Source,
  sourceOf,
} from "./source.ts";
import { insertAt, type Splice } from "./splice.ts";
import { isList, isMap } from "./values.ts";

/** A change of one place of a text: one that its data names, or another value for what is there. */
export type PlaceChange =
  | Exclude<Edit, { do: "set" }>
  | { readonly do: "replace"; readonly path: Path; readonly value: YamlValue };

/** A text as it is edited: parsed, with how it is laid out. */
export interface Draft {
  readonly source: Source;
  readonly layout: Layout;
}

/** The text that was parsed last: who edits it again and again does not wait for it each time. */
let last: Draft | undefined;

/** Parses a text that is known to be sound YAML; `oneLine` writes what is new between brackets and quotation marks. */
export function draftOf(text: string, oneLine: boolean): Draft {
  if (last?.source.text !== text) {
    const source = sourceOf(text);
    last = { source, layout: { ...layoutOf(text, source.document), oneLine: false } };
  }
  return oneLine ? { ...last, layout: { ...last.layout, oneLine } } : last;
}

/** The stretches of a text that make a change of it. */
export function splicesOf({ source, layout }: Draft, edit: PlaceChange): Splice[] {
  if (edit.do === "insert") return insertion(source, layout, edit.path, edit.value);
  const { path } = edit;
  const places = placesTo(source, path);
  const place = places.at(-1);
  if (!place) throw new EditRefused("the whole text cannot be exchanged", "write another file");
  const { collection, index, member } = place;
  const indicator = places.at(-2)?.member.indicator ?? 0;
  if (edit.do === "replace") return exchange(source, layout, places, edit.path, edit.value);
  if (edit.do === "remove") {
    refuseUsed(source, member.node, path);
    return isFlow(collection)
      ? removeFromFlow(source, collection, index)
      : removeFromBlock(source, collection, indicator, index);
  }
  return isFlow(collection)
    ? moveInFlow(source, collection, index, edit.to)
    : moveInBlock(source, collection, indicator, index, edit.to);
}

function exchange(
  source: Source,
  layout: Layout,
  places: readonly Place[],
  path: Path,
  value: YamlValue,
): Splice[] {
  const { collection, member } = places.at(-1)!;
  refuseShared(source, member.node, path);
  refuseUsed(source, member.node, path);
  if (hasTag(member)) {
    throw new EditRefused(
      `\`${pathInWords(path)}\` is written with a tag`,
      "write it without one",
      member.start,
    );
  }
  const like = member.node;
  if (places.some((each) => isFlow(each.collection))) {
    return replaceInFlow(source, collection, member, renderedInFlow(value, like, layout));
  }
  const inMap = typeof path.at(-1) === "string";
  const column = columnOf(source, collection);
  return replaceInBlock(source, member, rendered({ value, inMap, column, like }, layout, source.newline));
}

function insertion(source: Source, layout: Layout, path: Path, value: YamlValue): Splice[] {
  const places = placesTo(source, path.slice(0, -1));
  const above = places.at(-1);
  const node = above ? above.member.node : (source.document.contents as Node | null);
  refuseShared(source, node, path.slice(0, -1));
  if (!isCollection(node)) {
    throw new EditRefused(`\`${pathInWords(path)}\` is in no list or map`, "name a place in one");
  }
  const collection = node as Collection;
  const members = membersOf(collection);
  const key = path.at(-1)!;
  const inMap = typeof key === "string";
  const mark = inMap ? keyText(key) : "-";
  const at = inMap ? members.length : key;
  const like = inMap ? undefined : (members[at - 1] ?? members[at])?.node;
  const indicator = above?.member.indicator ?? 0;
  if (!isFlow(collection)) {
    const column = columnOf(source, collection);
    const member = rendered({ value, inMap, column, like }, layout, source.newline);
    return insertInBlock(source, collection, indicator, at, mark, member);
  }
  const inFlow = places.some((each) => isFlow(each.collection));
  const bare = source.text.slice(indicator, collection.range![1]) === " []";
  if (above && !inFlow && bare && (isMap(value) || isList(value)))
    return firstEntry(source, layout, above, value);
  const written = renderedInFlow(value, like, layout);
  return insertInFlow(collection, at, inMap ? `${mark} ${written}` : written);
}

/** Begins a list of entries, each on lines of its own, where `[]` stands. */
function firstEntry(
  source: Source,
  layout: Layout,
  { collection, member: { indicator, item, end } }: Place,
  value: YamlValue,
): Splice[] {
  const { text, newline } = source;
  const inside = item.sep ? (layout.indentSeq ? layout.indent : 0) : 2;
  const column = columnOf(source, collection) + inside;
  const { head, body } = rendered({ value, inMap: false, column, like: undefined }, layout, newline);
  return [
    { from: indicator, to: end, text: "" },
    insertAt(nextLine(text, end), `${" ".repeat(column)}-${head}${newline}${body}`),
  ];
}
