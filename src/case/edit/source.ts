import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { greatestOf } from "#math/extremes.ts";
import { type Path, pathInWords } from "../walk.ts";
import { EditRefused } from "./edit.ts";

/** A YAML text that is to be edited. */
export interface Source {
  readonly text: string;
  readonly document: Document;
  /** How its lines end. */
  readonly newline: string;
  /** Names of values (`&name`) that stand in more than one place. */
  readonly shared: ReadonlySet<string>;
}

/** A list or a map of the text. */
export type Collection = YAMLSeq<Node | null> | YAMLMap<Node, Node | null>;

/** A member of a list, or a key of a map with its value. */
export interface Member {
  /** Where it begins: at its dash, its key or, in brackets, its value. */
  readonly start: number;
  /** Where it ends, without a comment or line break after it. */
  readonly end: number;
  /** Offset after the dash or colon before the value. */
  readonly indicator: number;
  readonly node: Node | null;
  /** Whether anything is written for the value. */
  readonly hasValue: boolean;
  /** Where the value begins, without names and tags; `end` if nothing is written. */
  readonly value: number;
  readonly item: CST.CollectionItem;
}

/** Parses a text that is known to be sound YAML. */
export function sourceOf(text: string): Source {
  const document = parseDocument(text, { keepSourceTokens: true });
  const shared = new Set<string>();
  visit(document, {
    Alias: (_, { source }) => {
      shared.add(source);
    },
  });
  return { text, document, newline: /\r?\n/.exec(text)?.[0] ?? "\n", shared };
}

/** Line and column of an offset, from 1. */
export function placeIn(text: string, offset: number): { line: number; column: number } {
  const lines = new LineCounter();
  for (let at = 0; at >= 0; at = text.indexOf("\n", at) + 1 || -1) lines.addNewLine(at);
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line after that of an offset begins. */
export function nextLine(text: string, offset: number): number {
  return text.indexOf("\n", offset) + 1 || text.length;
}

/** Whether nothing but spaces stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, offset), offset));
}

/** Whether a collection is written in brackets or braces. */
export function isFlow({ srcToken }: Collection): boolean {
  return srcToken?.type === "flow-collection";
}

const members = new WeakMap<Collection, readonly Member[]>();

/** The members of a collection with their places, in its order. */
export function membersOf(collection: Collection): readonly Member[] {
  // Of thousands of edits in one list each asks for its members.
  const known = members.get(collection) ?? membersIn(collection);
  members.set(collection, known);
  return known;
}

function membersIn(collection: Collection): Member[] {
  if (isMap(collection)) {
    return (collection.items as { key: Node; value: Node | null; srcToken?: CST.CollectionItem }[]).map(
      ({ key, value, srcToken }) => memberOf(srcToken!, value, key.range![0], key.range![1]),
    );
  }
  const { items = [] } = (collection.srcToken ?? {}) as { items?: readonly CST.CollectionItem[] };
  const written = items.filter((item) => item.value || item.key || hasToken(item.start, "seq-item-ind"));
  return collection.items.map((node, index) => {
    const item = written[index]!;
    const own = item.start.findLast(({ type }) => type === "seq-item-ind") ?? item.start.find(isProperty);
    const start = own?.offset ?? (item.key ?? item.value)!.offset;
    return memberOf(item, isPair(node) ? null : node, start, start);
  });
}

function memberOf(item: CST.CollectionItem, node: Node | null, start: number, keyEnd: number): Member {
  const before = [...item.start, ...(item.sep ?? [])];
  const mark = before.findLast(({ type }) => type === "map-value-ind" || type === "seq-item-ind");
  const last = before.findLast((token) => isProperty(token) || token === mark);
  const indicator = mark ? mark.offset + mark.source.length : keyEnd;
  const end = item.value ? endOf(item.value) : Math.max(last ? last.offset + last.source.length : 0, keyEnd);
  return {
    start,
    end,
    indicator,
    node,
    hasValue: item.value != null,
    value: item.value?.offset ?? end,
    item,
  };
}

function isProperty({ type }: CST.SourceToken): boolean {
  return type === "anchor" || type === "tag";
}

/** Whether the value is written with a tag (`!!str 5`). */
export function hasTag({ item }: Member): boolean {
  return hasToken([...item.start, ...(item.sep ?? [])], "tag");
}

function hasToken(tokens: readonly CST.SourceToken[], type: CST.SourceToken["type"]): boolean {
  return tokens.some((token) => token.type === type);
}

/** Where what a token stands for ends; of a block scalar its last line break does not count. */
function endOf(token: CST.Token): number {
  switch (token.type) {
    case "block-map":
    case "block-seq": {
      const items: readonly CST.CollectionItem[] = token.items;
      return greatestOf(items.map((item) => memberOf(item, null, 0, item.key ? endOf(item.key) : 0).end));
    }
    case "flow-collection": {
      const close = token.end.find(({ type }) => type === "flow-map-end" || type === "flow-seq-end");
      return close!.offset + 1;
    }
    case "block-scalar": {
      const head = token.props.map((prop) => ("source" in prop ? prop.source : "")).join("");
      return token.offset + `${head}${token.source}`.replace(/\r?\n$/, "").length;
    }
    default:
      return token.offset + ("source" in token ? token.source.length : 0);
  }
}

/** A member of the text with all that it stands in, from the outermost collection. */
export interface Place {
  readonly collection: Collection;
  readonly index: number;
  readonly member: Member;
}

/** The members that lead to the value at a path. Throws EditRefused where the way leads through another part of the text. */
export function placesTo(source: Source, path: Path): Place[] {
  const places: Place[] = [];
  let node = source.document.contents as Node | null;
  path.forEach((key, depth) => {
    const index = isSeq(node)
      ? (key as number)
      : isMap(node)
        ? node.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key)
        : -1;
    const collection = node as Collection;
    const member = index < 0 ? undefined : membersOf(collection)[index];
    if (!member) throw new EditRefused(`there is no \`${pathInWords(path)}\``, "name a part that is there");
    places.push({ collection, index, member });
    node = member.node;
    if (depth < path.length - 1) refuseShared(source, node, path.slice(0, depth + 1));
    if (hasToken(member.item.start, "explicit-key-ind")) {
      throw new EditRefused(
        `\`${pathInWords(path)}\` has a key that is written with \`?\``,
        "write `key: value`",
        member.start,
      );
    }
  });
  return places;
}

/** Refuses to go into, or to change, a value that stands in several places of the text. */
export function refuseShared(source: Source, node: Node | null, path: Path): void {
  if (isAlias(node)) {
    const what = `\`${pathInWords(path)}\` is written as \`*${node.source}\`, which stands for a value elsewhere`;
    throw new EditRefused(what, "write the value out here, or change it where it stands", node.range![0]);
  }
  refuseName(source, node, path);
}

/** Refuses to take away a value in which something stands that other places of the text use. */
export function refuseUsed(source: Source, node: Node | null, path: Path): void {
  if (node) visit(node, { Value: (_, inner) => refuseName(source, inner, path) });
}

function refuseName({ shared }: Source, node: Node | null, path: Path): void {
  const { anchor } = (node ?? {}) as { anchor?: string };
  if (anchor === undefined || !shared.has(anchor)) return;
  const what = `\`${pathInWords(path)}\` (\`&${anchor}\`) is used in other places of the text (\`*${anchor}\`)`;
  throw new EditRefused(what, "write the value out in those places first", node?.range?.[0]);
}
